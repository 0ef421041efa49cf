import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import type { Submission, View } from '../../src/evidence/submission.ts';
import { type Basis, type RoundResult, rankRound } from '../../src/ranking/rank-round.ts';
import type { BlockRanking } from '../../src/ranking/standing.ts';
import { CohortBuilder } from '../../src/scoring/cohort.ts';
import { decideEvidence } from '../../src/scoring/decided-evidence.ts';
import { type Amount, isDecided } from '../../src/scoring/points.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import type { CriterionLine, GroupLine, ScoreSheet } from '../../src/scoring/score-sheet.ts';
import { scoreUnit } from '../../src/scoring/score-unit.ts';
import type { ConditionEvaluator } from '../../src/scoring/verdict.ts';
import { type PlainInputs, type PlainSubmission, submissionOf, YEAR } from './submissions.ts';

/** Scores units of one block, so that each can be measured against the others. */
export async function scoreAll(
  set: CriteriaSet,
  submissions: readonly Submission[],
  view: View = 'self',
): Promise<readonly ScoreSheet[]> {
  const evaluator = rulesEngine();
  const cohort = new CohortBuilder(set);
  const decided = [];
  for (const submission of submissions) {
    const evidence = evidenceOf(set, submission, view, YEAR);
    const one = await decideEvidence(set, evidence, evaluator);
    cohort.add(submission.unit, one);
    decided.push(one);
  }
  return decided.map((one) => scoreUnit(set, one, cohort));
}

/** The sheet of one unit that is alone in its block. */
export async function scoreOne(
  set: CriteriaSet,
  plain: PlainSubmission = {},
  view: View = 'self',
): Promise<ScoreSheet> {
  const [sheet] = await scoreAll(set, [submissionOf(set, plain)], view);
  if (!sheet) throw new Error('one submission, one sheet');
  return sheet;
}

export function rank(
  set: CriteriaSet,
  plain: readonly PlainSubmission[],
  basis: Basis = 'self',
  evaluator: ConditionEvaluator = rulesEngine(),
): Promise<RoundResult> {
  const submissions = plain.map((one) => submissionOf(set, one));
  return rankRound(set, submissions, { year: YEAR, basis, evaluator });
}

/** One line a unit, as a table would show it: `A1 tot 1`, `A2 undecided`. */
export function table({ standings }: BlockRanking): string[] {
  return standings.map(({ unit, state, grade, place }) =>
    state === 'ranked' ? `${unit.code} ${grade?.id} ${place}` : `${unit.code} ${state}`,
  );
}

export function criterionLine(sheet: ScoreSheet, id = '1'): CriterionLine {
  const line = sheet.lines.find(({ node }) => node.id === id);
  if (line?.kind !== 'criterion') throw new Error(`no line for criterion ${id}`);
  return line;
}

export function groupLine(sheet: ScoreSheet, id: string): GroupLine {
  const line = sheet.lines.find(({ node }) => node.id === id);
  if (line?.kind !== 'group') throw new Error(`no line for group ${id}`);
  return line;
}

/** `2.5` when known, `0..4` while it can still fall anywhere between. */
export function shown(amount: Amount): string {
  const low = amount.low.toFixed();
  return isDecided(amount) ? low : `${low}..${amount.high.toFixed()}`;
}

/** What is missing on a line, in words a test can compare: `1/x by unit`, `evidence`. */
export function missingOn(line: CriterionLine): string[] {
  return line.missing.map((missing) => {
    if (missing.kind === 'input') return `${missing.fact} by ${missing.by}`;
    return missing.kind === 'units' ? `units ${missing.units.join(' ')}` : missing.kind;
  });
}

/** Points of criterion 1 for a unit that answered it so, alone in its block. */
export async function pointsOf(
  set: CriteriaSet,
  inputs: PlainInputs = {},
  more: PlainSubmission = {},
): Promise<string> {
  const sheet = await scoreOne(set, { answers: { '1': inputs }, ...more });
  return shown(criterionLine(sheet).amount);
}

/** The grade of a unit by its own view: `tot`, `xuat-sac or tot`, `tot or ungraded`, `ungraded`. */
export async function gradeOf(set: CriteriaSet, plain: PlainSubmission): Promise<string> {
  const { units } = await rank(set, [plain]);
  const outcome = units[0]?.self.grading.outcome;
  if (!outcome) throw new Error('one submission, one result');
  if (outcome.state === 'graded') return outcome.grade.id;
  if (outcome.state === 'ungraded') {
    return `ungraded by ${outcome.because.map(({ id }) => id).join(', ')}`;
  }
  const grades = outcome.among.map(({ id }) => id);
  return [...grades, ...(outcome.perhapsUngraded ? ['ungraded'] : [])].join(' or ');
}
