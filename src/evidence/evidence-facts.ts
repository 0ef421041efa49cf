import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { daysBetween } from '../criteria/dates.ts';
import { wholeDecimal, ZERO } from '../criteria/decimal.ts';
import { documentsFact, inputFact } from '../criteria/fact-table.ts';
import { type FactState, type Facts, known, MISSING, NOT_APPLICABLE } from '../criteria/facts.ts';
import { oncePer } from '../criteria/once-per.ts';
import { acceptedDocuments } from './accepted-documents.ts';
import type { CriterionEvidence } from './in-view.ts';
import { selfScoreDeadline } from './period.ts';
import type { Submission, Unit } from './submission.ts';

/** What the facts of one unit are found in. */
export interface UnitEvidence {
  readonly submission: Submission;
  readonly year: number;
  /** By place among the criteria of the set; nothing for those that are not on the unit's form. */
  readonly criteria: readonly (CriterionEvidence | undefined)[];
}

/**
 * The facts of a unit's evidence, each found when it is asked for.
 *
 * @param excused places of criteria that do not apply to the unit: what they were not asked is not
 *   missing but not applicable
 */
export function evidenceFacts(
  set: CriteriaSet,
  evidence: UnitEvidence,
  excused: ReadonlySet<number> = NONE,
): Facts {
  return new EvidenceFacts(findersOf(set), evidence, excused);
}

const NONE: ReadonlySet<number> = new Set();

class EvidenceFacts implements Facts {
  private readonly finders: ReadonlyMap<string, Finder>;
  private readonly evidence: UnitEvidence;
  private readonly excused: ReadonlySet<number>;

  constructor(
    finders: ReadonlyMap<string, Finder>,
    evidence: UnitEvidence,
    excused: ReadonlySet<number>,
  ) {
    this.finders = finders;
    this.evidence = evidence;
    this.excused = excused;
  }

  get(name: string): FactState | undefined {
    const finder = this.finders.get(name);
    if (!finder) return undefined;
    const { leaf } = finder;
    if (leaf === undefined) return finder.find(this.evidence);
    const criterion = this.evidence.criteria[leaf];
    if (!criterion) return NOT_APPLICABLE;
    const state = finder.find(criterion, this.evidence.year);
    const unasked = state.state === 'missing' || state === NO_DOCUMENTS;
    return unasked && this.excused.has(leaf) ? NOT_APPLICABLE : state;
  }
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

/** How one fact is found: in what the unit as a whole gave, or in the evidence of one criterion. */
type Finder =
  | { readonly leaf?: undefined; readonly find: (evidence: UnitEvidence) => FactState }
  | {
      readonly leaf: number;
      readonly find: (criterion: CriterionEvidence, year: number) => FactState;
    };

const NO_DOCUMENTS: FactState = known(ZERO);

/** How to find each fact of a set's evidence; worked out once a set. */
const findersOf = oncePer(
  (set: CriteriaSet): ReadonlyMap<string, Finder> =>
    new Map([...unitFinders(set), ...submissionFinders(set), ...criterionFinders(set)]),
);

function* unitFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const name of ['group', ...Object.keys(set.attributes)]) {
    const fact = `unit.${name}`;
    yield [fact, { find: ({ submission }) => unitFact(set, submission.unit, fact) ?? MISSING }];
  }
}

function* submissionFinders(set: CriteriaSet): Generator<[string, Finder]> {
  yield [
    'submission.received',
    { find: ({ submission }) => known(submission.submitted !== undefined) },
  ];
  yield [
    'submission.date',
    { find: ({ submission: { submitted } }) => (submitted ? known(submitted) : MISSING) },
  ];
  yield [
    'submission.daysLate',
    {
      find: ({ submission: { submitted }, year }) => {
        const deadline = selfScoreDeadline(set, year);
        if (!deadline) return NOT_APPLICABLE;
        if (!submitted) return MISSING;
        return known(wholeDecimal(Math.max(0, daysBetween(deadline, submitted))));
      },
    },
  ];
}

function* criterionFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const [leaf, { node }] of set.leaves.entries()) {
    for (const name of Object.keys(node.inputs)) {
      yield [
        inputFact(node.id, name),
        {
          leaf,
          find: ({ inputs }) => {
            const value = inputs.get(name);
            return value === undefined ? MISSING : known(value);
          },
        },
      ];
    }
    yield [
      documentsFact(node.id),
      {
        leaf,
        find: ({ documents }, year) => {
          const count = acceptedDocuments(set, node, documents, year).length;
          return count === 0 ? NO_DOCUMENTS : known(wholeDecimal(count));
        },
      },
    ];
  }
}
