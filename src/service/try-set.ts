import {
  compareRankings,
  type GradeCount,
  movedPoints,
  type PlacedStanding,
  type UnitMove,
} from '../analysis/what-if/index.ts';
import type { LoadedRound } from '../app/load-round.ts';
import { placeUnits } from '../app/place-units.ts';
import { amountJson } from '../app/present.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { located } from '../criteria/located.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import type { Basis, RoundResult } from '../ranking/rank-round.ts';
import { evidenceDocument, externalInputs } from '../round/index.ts';
import {
  entriesOfRound,
  type Reading,
  type RoundUnit,
  roundUnits,
  type StoredRound,
} from '../storage/index.ts';
import { soundSet } from './check-set.ts';
import { fitEvidence } from './fit-evidence.ts';
import { allow, knownRound } from './in-round.ts';
import type { JobPayload } from './jobs/job-kinds.ts';
import { countedEntries, loadStoredRound, scoreRound } from './score-round.ts';
import type { Actor, Service } from './service.ts';

/**
 * Ranks a stored round by its own set and by the text of another, and tells what lies between. A
 * trial: nothing is kept but its report, and conditions are decided by the quick evaluator.
 */
export async function trySet(
  service: Service,
  actor: Actor,
  { round: id, text, basis, keepShares }: JobPayload<'try-set'>,
  onProgress: (done: number, all: number) => void,
): Promise<ReturnType<typeof reportOf>> {
  allow(actor, 'add-set');
  const set = soundSet(text);
  const { loaded, fitted } = await service.store.read(async (db) => {
    const round = await knownRound(db, id);
    allow(actor, 'read-all-scores', { round });
    const own = await service.sets.byHash(db, round.setHash);
    return {
      loaded: await loadStoredRound(service, db, round, own, 'handed-in'),
      fitted: await fitRound(service, db, round, { before: own, set, keepShares }),
    };
  });
  const all = loaded.submissions.length + fitted.submissions.length;
  const before = await scoreRound(loaded, service.evaluator, {
    basis,
    onUnit: (done) => onProgress(done, all),
  });
  const after = await scoreRound(
    { ...loaded, set, submissions: fitted.submissions },
    service.evaluator,
    { basis, onUnit: (done) => onProgress(loaded.submissions.length + done, all) },
  );
  return reportOf({ loaded, set, fitted, before, after, basis });
}

interface FittedRound {
  readonly submissions: readonly Submission[];
  /** Units the set has no place for. */
  readonly leftOut: readonly { readonly code: string; readonly name: string }[];
  readonly findings: readonly Finding[];
}

/** A stored round as the other set reads it, unit by unit; what does not fit is told. */
async function fitRound(
  service: Service,
  db: Reading,
  round: StoredRound,
  sets: { readonly before: LoadedSet; readonly set: LoadedSet; readonly keepShares: boolean },
): Promise<FittedRound> {
  const entries = await entriesOfRound(db, round.id);
  const submissions: Submission[] = [];
  const leftOut: RoundUnit[] = [];
  const findings: Finding[] = [];
  for (const member of await roundUnits(db, round.id)) {
    const placed = await placeAgain(service, sets.set, member);
    findings.push(...placed.findings);
    const own = countedEntries(member, entries.get(member.code) ?? [], 'handed-in');
    const written = {
      document: evidenceDocument(member, own, round.judges),
      external: externalInputs(own),
    };
    const fitted = placed.unit && fitEvidence(written, placed.unit, { ...sets, year: round.year });
    findings.push(...(fitted?.findings ?? []));
    if (fitted?.submission) submissions.push(fitted.submission);
    else leftOut.push(member);
  }
  return { submissions, leftOut: leftOut.map(({ code, name }) => ({ code, name })), findings };
}

/** The block a unit has in the other set, by the attributes which that set still knows. */
async function placeAgain(
  { evaluator }: Service,
  set: LoadedSet,
  { code, name, group, attributes }: RoundUnit,
): Promise<{ readonly unit?: Unit; readonly findings: readonly Finding[] }> {
  const place = async (known: Readonly<Record<string, string>>) => {
    const roster = { format: '1', units: [{ code, name, group, attributes: known }] };
    const { units, findings } = await placeUnits(set, located(code, roster), evaluator);
    return { unit: units.get(code), findings };
  };
  const first = await place(attributes);
  if (first.findings.length === 0) return { findings: [], ...(first.unit && { unit: first.unit }) };
  const known = Object.entries(attributes).filter(([key]) => Object.hasOwn(set.attributes, key));
  const { unit, findings } = await place(Object.fromEntries(known));
  return { findings: first.findings, ...(unit && findings.length === 0 && { unit }) };
}

interface Tried {
  readonly loaded: LoadedRound;
  readonly set: LoadedSet;
  readonly fitted: FittedRound;
  readonly before: RoundResult;
  readonly after: RoundResult;
  readonly basis: Basis;
}

/** The trial for screens and programs: ids, titles and figures, amounts as text. */
function reportOf({ loaded, set, fitted, before, after, basis }: Tried) {
  const { changes, blocks } = compareRankings(before, after);
  const moved = movedPoints({ set: loaded.set, result: before }, { set, result: after });
  const titles = new Map([...loaded.set.blocks, ...set.blocks].map((one) => [one.id, one.title]));
  const titleOf = (block: string): string => titles.get(block) ?? block;
  return {
    official: false,
    round: { id: loaded.round.id, title: loaded.round.title, year: loaded.round.year },
    basis,
    notices: [loaded.round.notice, loaded.set.notice, set.notice].flatMap((one) => one ?? []),
    before: namesOf(loaded.set),
    after: namesOf(set),
    units: fitted.submissions.length,
    leftOut: fitted.leftOut,
    findings: fitted.findings,
    changes: changes.map((change) => ({
      code: change.unit.code,
      name: change.unit.name,
      changed: change.changed,
      gained: change.gained ?? null,
      before: standingOf(change.before, titleOf),
      after: standingOf(change.after, titleOf),
      criteria: (moved.units.get(change.unit.code) ?? []).map(moveJson),
    })),
    blocks: blocks.map(({ block, changed, counts }) => ({
      id: block,
      title: titleOf(block),
      changed,
      counts: counts.map((count) => countOf(count, loaded.set, set)),
    })),
    criteria: moved.criteria.map(({ before: old, after: now, ...counts }) => ({
      ...counts,
      before: old ? { id: old.id, max: old.max.toFixed() } : null,
      after: now ? { id: now.id, max: now.max.toFixed() } : null,
    })),
  };
}

function namesOf({ id, version, title, hash, ranking }: LoadedSet) {
  return { id, version, title, hash, ungraded: ranking.ungraded.label };
}

function standingOf({ block, standing }: PlacedStanding, titleOf: (block: string) => string) {
  const { state, place, grade, result } = standing;
  return {
    block: { id: block, title: titleOf(block) },
    state,
    place: place ?? null,
    grade: grade ? { id: grade.id, title: grade.title } : null,
    total: result ? amountJson(result.sheet.total.points) : null,
  };
}

function moveJson({ id, before, after }: UnitMove) {
  return {
    id,
    before: before ? amountJson(before) : null,
    after: after ? amountJson(after) : null,
  };
}

function countOf({ state, grade, before, after }: GradeCount, old: CriteriaSet, now: CriteriaSet) {
  const found = [...now.grades, ...old.grades].find(({ id }) => id === grade);
  return { state, grade: found ? { id: found.id, title: found.title } : null, before, after };
}
