import type { LoadedSet } from '../../src/criteria/load.ts';
import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import type { Submission } from '../../src/evidence/submission.ts';
import { classify, type Grading } from '../../src/ranking/classify.ts';
import { resultFacts } from '../../src/ranking/result-facts.ts';
import { NO_COHORT } from '../../src/scoring/cohort.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { decideEvidence } from '../../src/scoring/decided-evidence.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import type { ScoreSheet } from '../../src/scoring/score-sheet.ts';
import { scoreUnit } from '../../src/scoring/score-unit.ts';
import type { ConditionEvaluator } from '../../src/scoring/verdict.ts';
import { type Contender, type Figures, unitByUnitAwaited } from '../contender.ts';
import type { Reference } from '../same-figures.ts';
import { YEAR } from '../work.ts';

export interface GradedSheet {
  readonly sheet: ScoreSheet;
  readonly grading: Grading;
}

/** One unit's own score with its explanation and grade, by the steps that `rankRound` takes. */
export async function gradedSheet(
  set: LoadedSet,
  submission: Submission,
  evaluator: ConditionEvaluator,
): Promise<GradedSheet> {
  const evidence = evidenceOf(set, submission, 'self', YEAR);
  const decided = await decideEvidence(set, evidence, evaluator);
  const sheet = scoreUnit(set, decided, NO_COHORT);
  const facts = await resultFacts(set, sheet, decided.facts, evaluator);
  const grading = await classify(set, sheet.total.points, facts, evaluator);
  return { sheet, grading };
}

export const oursCompiled: Contender = ours('Thang Điểm, full sheet, compiled', compiledConditions);
export const oursRulesEngine: Contender = ours('Thang Điểm, full sheet, rules engine', rulesEngine);

/** What all contenders are held against: the evaluator of record, unit by unit. */
export async function references(
  set: LoadedSet,
  submissions: readonly Submission[],
): Promise<readonly Reference[]> {
  const evaluator = rulesEngine();
  const found: Reference[] = [];
  for (const submission of submissions) {
    const graded = await gradedSheet(set, submission, evaluator);
    const { total } = graded.sheet;
    found.push({
      points: pointsOf(graded.sheet).map(String),
      rounded: String(total.points.low),
      unrounded: String(total.limited.low),
      grade: gradeOf(graded),
    });
  }
  return found;
}

function ours(name: string, evaluatorOf: () => ConditionEvaluator): Contender {
  return {
    name,
    gives: 'sheet',
    numbers: 'decimals',
    prepare(set, submissions) {
      const evaluator = evaluatorOf();
      return unitByUnitAwaited(
        submissions,
        (submission) => gradedSheet(set, submission, evaluator),
        figuresOf,
      );
    },
  };
}

function figuresOf(graded: GradedSheet): Figures {
  const { sheet } = graded;
  return { points: pointsOf(sheet), total: sheet.total.points.low, grade: gradeOf(graded) };
}

function pointsOf({ lines }: ScoreSheet) {
  return lines.flatMap((line) => (line.kind === 'criterion' ? [line.amount.low] : []));
}

function gradeOf({ grading: { outcome } }: GradedSheet): string {
  return outcome.state === 'graded' ? outcome.grade.id : outcome.state;
}
