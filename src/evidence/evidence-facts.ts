import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { daysBetween } from '../criteria/dates.ts';
import { wholeDecimal } from '../criteria/decimal.ts';
import { documentsFact, inputFact } from '../criteria/fact-table.ts';
import { type FactState, type Facts, known, MISSING, NOT_APPLICABLE } from '../criteria/facts.ts';
import { acceptedDocuments } from './accepted-documents.ts';
import type { CriterionEvidence } from './in-view.ts';
import { selfScoreDeadline } from './period.ts';
import type { Submission, Unit } from './submission.ts';

/** What the facts of one unit are found in. */
export interface UnitEvidence {
  readonly submission: Submission;
  readonly year: number;
  readonly criteria: ReadonlyMap<string, CriterionEvidence>;
}

/** The facts of a unit's evidence, each found when it is asked for. */
export function evidenceFacts(set: CriteriaSet, evidence: UnitEvidence): Facts {
  const finders = findersOf(set);
  return { get: (name) => finders.get(name)?.(evidence) };
}

/** The facts conditions on blocks may use. */
export function unitFacts(set: CriteriaSet, unit: Pick<Unit, 'group' | 'attributes'>): Facts {
  return { get: (name) => unitFact(set, unit, name) };
}

function unitFact(
  set: CriteriaSet,
  unit: Pick<Unit, 'group' | 'attributes'>,
  name: string,
): FactState | undefined {
  if (name === 'unit.group') return known(unit.group);
  const attribute = name.startsWith('unit.') ? name.slice('unit.'.length) : '';
  if (!Object.hasOwn(set.attributes, attribute)) return undefined;
  const value = unit.attributes.get(attribute);
  return value === undefined ? MISSING : known(value);
}

type Finder = (evidence: UnitEvidence) => FactState;

const findersOfSets = new WeakMap<CriteriaSet, ReadonlyMap<string, Finder>>();

/** How to find each fact of a set's evidence; worked out once a set. */
function findersOf(set: CriteriaSet): ReadonlyMap<string, Finder> {
  let finders = findersOfSets.get(set);
  if (!finders) {
    finders = new Map([...unitFinders(set), ...submissionFinders(set), ...criterionFinders(set)]);
    findersOfSets.set(set, finders);
  }
  return finders;
}

function* unitFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const name of ['group', ...Object.keys(set.attributes)]) {
    const fact = `unit.${name}`;
    yield [fact, ({ submission }) => unitFact(set, submission.unit, fact) ?? MISSING];
  }
}

function* submissionFinders(set: CriteriaSet): Generator<[string, Finder]> {
  yield ['submission.received', ({ submission }) => known(submission.submitted !== undefined)];
  yield [
    'submission.date',
    ({ submission: { submitted } }) => (submitted ? known(submitted) : MISSING),
  ];
  yield [
    'submission.daysLate',
    ({ submission: { submitted }, year }) => {
      const deadline = selfScoreDeadline(set, year);
      if (!deadline) return NOT_APPLICABLE;
      if (!submitted) return MISSING;
      return known(wholeDecimal(Math.max(0, daysBetween(deadline, submitted))));
    },
  ];
}

/** Facts of criteria that are not on the unit's form do not apply to it. */
function* criterionFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const { node } of set.leaves) {
    for (const name of Object.keys(node.inputs)) {
      yield [
        inputFact(node.id, name),
        ({ criteria }) => {
          const evidence = criteria.get(node.id);
          if (!evidence) return NOT_APPLICABLE;
          const value = evidence.inputs.get(name);
          return value === undefined ? MISSING : known(value);
        },
      ];
    }
    yield [
      documentsFact(node.id),
      ({ criteria, year }) => {
        const evidence = criteria.get(node.id);
        if (!evidence) return NOT_APPLICABLE;
        const accepted = acceptedDocuments(set, node, evidence.documents, year);
        return known(wholeDecimal(accepted.length));
      },
    ];
  }
}
