import type { LoadedRound } from '../app/load-round.ts';
import type { LoadedSet } from '../criteria/load.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import {
  type Basis,
  type RoundResult,
  type RoundWork,
  rankRound,
  type UnitResult,
} from '../ranking/rank-round.ts';
import { evidenceDocument, externalInputs, ofPart, readEvidence } from '../round/index.ts';
import { needsCohort } from '../scoring/cohort.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import {
  type Entry,
  entriesOf,
  entriesOfRound,
  type Reading,
  type RoundUnit,
  roundUnits,
  type StoredRound,
} from '../storage/index.ts';
import { placedUnits, type UnitContext } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Service } from './service.ts';

/** Whose evidence counts: all that is written down, or only what was handed in. */
export type Counting = 'drafts-too' | 'handed-in';

/** Everything handed in for a round, read anew from the store. */
export async function loadStoredRound(
  service: Service,
  db: Reading,
  round: StoredRound,
  set: LoadedSet,
  counting: Counting,
  /** Only units of these blocks, which are measured against nobody outside them. */
  blocks?: ReadonlySet<string>,
): Promise<LoadedRound> {
  const all = await roundUnits(db, round.id);
  const units = await placedUnits(service, set, all);
  const members = blocks ? all.filter(({ code }) => blocks.has(units.get(code)?.block ?? '')) : all;
  const codes = blocks && members.map(({ code }) => code);
  const entries = await entriesOfRound(db, round.id, codes);
  const submissions = members.map((member) => {
    const unit = units.get(member.code) as Unit;
    return submissionOf(set, round, member, unit, entries.get(member.code) ?? [], counting);
  });
  return { round: roundDocumentOf(round, set), set, submissions };
}

/** A round as papers and workbooks name it. */
export function roundDocumentOf(round: StoredRound, set: LoadedSet): LoadedRound['round'] {
  const { id, title, notice, year } = round;
  return { format: '1', id, title, ...(notice !== undefined && { notice }), set: set.id, year };
}

/** One unit's submission; without its own part when it was not handed in and only that counts. */
export function submissionOf(
  set: LoadedSet,
  round: StoredRound,
  member: RoundUnit,
  unit: Unit,
  entries: readonly Entry[],
  counting: Counting,
): Submission {
  const counted = countedEntries(member, entries, counting);
  const document = evidenceDocument(member, counted, round.judges);
  const read = readEvidence(set, unit, round.year, document, externalInputs(counted));
  if ('value' in read) return read.value;
  throw new Refused('faults', { what: unit.code }, { findings: read.findings });
}

/** What was never handed in is a draft of the unit's own; what came from outside counts anyway. */
export function countedEntries(
  { submittedOn }: RoundUnit,
  entries: readonly Entry[],
  counting: Counting,
): readonly Entry[] {
  if (counting === 'drafts-too' || submittedOn !== undefined) return entries;
  return ofPart(entries, 'external');
}

/** How long scoring may keep everybody else waiting, in milliseconds. */
const TURN_MS = 20;

export interface ScoringOptions extends Pick<RoundWork, 'lines'> {
  /** The final scores when absent. */
  readonly basis?: Basis;
  readonly onUnit?: ((done: number, all: number) => void) | undefined;
}

/** Scores, grades and ranks a round, stepping aside for requests that come in meanwhile. */
export async function scoreRound(
  { set, round, submissions }: LoadedRound,
  evaluator: ConditionEvaluator,
  { onUnit, basis = 'final', ...options }: ScoringOptions = {},
): Promise<RoundResult> {
  let begun = performance.now();
  return rankRound(set, submissions, {
    ...options,
    year: round.year,
    basis,
    evaluator,
    // Scoring waits for nothing outside: unless it steps aside, nobody else is answered meanwhile.
    async onUnit(done, all) {
      onUnit?.(done, all);
      if (performance.now() - begun < TURN_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    },
  });
}

/**
 * One unit's score sheets as they stand now. Other units are read only where the set compares them,
 * and then only those of its block.
 */
export async function scoreOne(
  service: Service,
  context: Omit<UnitContext, 'db'> & { readonly db: Reading },
): Promise<UnitResult> {
  const { db, set, round, member, unit } = context;
  const entries = await entriesOf(db, round.id, member.code);
  const own = submissionOf(set, round, member, unit, entries, 'drafts-too');
  let submissions: readonly Submission[] = [own];
  if (needsCohort(set)) {
    const block = new Set([unit.block]);
    const all = await loadStoredRound(service, db, round, set, 'handed-in', block);
    submissions = all.submissions.map((one) => (one.unit.code === unit.code ? own : one));
  }
  const loaded = { round: roundDocumentOf(round, set), set, submissions };
  const { units } = await scoreRound(loaded, service.evaluator);
  const result = units.find((one) => one.unit.code === unit.code);
  if (!result) throw new Error(`unit ${unit.code} was not scored`);
  return result;
}
