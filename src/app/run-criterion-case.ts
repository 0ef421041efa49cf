import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import type { Giver } from '../criteria/schema/criterion.ts';
import { isFor, isPlacedCriterion } from '../criteria/walk.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import type { RawInputs } from '../evidence/schema.ts';
import { type Cohort, NO_COHORT } from '../scoring/cohort.ts';
import { decideEvidence } from '../scoring/decided-evidence.ts';
import { isDecided } from '../scoring/points.ts';
import { scorersOf } from '../scoring/score-criterion.ts';
import type { CriterionLine } from '../scoring/score-sheet.ts';
import { UnitContext } from '../scoring/unit-context.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { caseUnit, within } from './case-unit.ts';
import type { CriterionCase } from './cases-schema.ts';
import type { CaseOutcome, CaseYaml } from './run-cases.ts';

/** One criterion answered by itself, through the same reading and scoring as a real submission. */
export async function runCriterionCase(
  set: CriteriaSet,
  example: CriterionCase,
  at: CaseYaml,
  evaluator: ConditionEvaluator,
): Promise<CaseOutcome> {
  const unit = caseUnit(set, example, at);
  if ('findings' in unit) return unit;
  const placed = set.byId.get(example.criterion);
  if (!placed || !isPlacedCriterion(placed)) {
    const figures = { criterion: example.criterion };
    const place = at.yaml.place([...at.path, 'criterion']);
    return { findings: [{ code: 'case.unknown-criterion', at: place, figures }] };
  }
  if (!isFor(placed, unit.group)) return compare(example, 'outside');

  const given = (by: Giver): RawInputs =>
    Object.fromEntries(
      Object.entries(example.inputs).filter(
        ([name]) => (placed.node.inputs[name]?.by ?? 'unit') === by,
      ),
    );
  const external = { [placed.node.id]: given('external') };
  const read = readExternal(set, unit, example.year, external, withinCase(at, external), [
    'values',
  ]);
  if ('findings' in read) return read;
  const document = documentOf(example, given('unit'), given('appraiser'), at);
  const yaml = withinCase(at, document);
  const submission = readSubmission(set, unit, example.year, yaml, read.value);
  if ('findings' in submission) return submission;
  const view = submission.value.appraisal ? 'final' : 'self';
  const evidence = evidenceOf(set, submission.value, view, example.year);
  const scorer = scorersOf(set, unit.group).find(({ onForm }) => onForm.placed === placed);
  if (!scorer) throw new Error(`${example.criterion} is for the unit and not on its form`);
  const decided = await decideEvidence(set, evidence, evaluator, undefined, [scorer.onForm]);
  return compare(example, scorer.score(new UnitContext(set, decided, cohortOf(example))));
}

/** The case as the unit's file it stands for. */
function documentOf(
  example: CriterionCase,
  answered: RawInputs,
  appraised: RawInputs,
  at: CaseYaml,
): unknown {
  const written = at.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    at.yaml.value,
  ) as { submitted?: string; documents?: unknown };
  const answer = {
    inputs: answered,
    documents: example.documents.map(({ id }) => id),
    ...(example.explanation !== undefined && { explanation: example.explanation }),
  };
  const decision = { accept: 'có', inputs: appraised, reason: example.title };
  const appraisal = {
    by: example.title,
    acceptRest: 'có',
    decisions: { [example.criterion]: decision },
  };
  return {
    format: '1',
    unit: 'case',
    answers: { [example.criterion]: answer },
    ...(written.submitted !== undefined && { submitted: written.submitted }),
    ...(written.documents !== undefined && { documents: written.documents }),
    ...(Object.keys(appraised).length > 0 && { appraisal }),
  };
}

/**
 * The files that a case stands for, with places in the case: `answers.7.inputs.x`,
 * `appraisal.decisions.7.inputs.x` and `values.7.x` are all written as `inputs.x` there.
 */
function withinCase(at: CaseYaml, document: unknown): LocatedYaml {
  const yaml = within(at, document);
  const inCase = (path: readonly PropertyKey[]): readonly PropertyKey[] => {
    switch (path[0]) {
      case 'answers':
        return path.slice(2);
      case 'appraisal':
        return path.slice(3);
      case 'values':
        return ['inputs', ...path.slice(2)];
      default:
        return path;
    }
  };
  return { ...yaml, place: (path) => yaml.place(inCase(path)) };
}

function cohortOf({ best }: CriterionCase): Cohort {
  return best ? { best: () => ({ value: best, waitingFor: [] }) } : NO_COHORT;
}

function compare({ expect }: CriterionCase, line: CriterionLine | 'outside'): CaseOutcome {
  const found = describe(line);
  const expected =
    'points' in expect
      ? expect.points.toString()
      : 'state' in expect
        ? expect.state
        : `${expect.low}..${expect.high}`;
  return found.includes(expected)
    ? { agrees: true }
    : { agrees: false, expected, found: found.join(' / ') };
}

/** Every way a case may state what came out. */
function describe(line: CriterionLine | 'outside'): readonly string[] {
  if (line === 'outside') return ['outside'];
  const { amount, state } = line;
  if (state === 'notApplicable') return ['notApplicable'];
  const interval = `${amount.low}..${amount.high}`;
  if (state === 'undecided') return [interval, 'waiting'];
  return isDecided(amount) ? [amount.low.toString()] : [interval];
}
