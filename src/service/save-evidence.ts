import type { Finding } from '../criteria/finding.ts';
import { located } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import { isFor, isPlacedCriterion } from '../criteria/walk.ts';
import { evidenceDocument as documentSchema } from '../evidence/schema.ts';
import {
  evidenceDocument,
  explanationIsOpen,
  externalInputs,
  type KnownPart,
  ofPart,
  ownWork,
  type RoundAction,
  readEvidence,
  selfAssessmentTiming,
} from '../round/index.ts';
import {
  appendAudit,
  type Entry,
  entriesOf,
  removeEntry,
  type Stale,
  type StoredRound,
  saveEntry,
  type Written,
} from '../storage/index.ts';
import { changeUnit, type UnitContext } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** Something said about one criterion, over the version its writer saw. */
export interface Saying {
  readonly round: string;
  readonly unit: string;
  readonly criterion: string;
  /** As in an evidence file; nothing takes it away. */
  readonly value: Written | undefined;
  /** 0 for the first. */
  readonly seen: number;
}

/** Saves what a unit answers for a criterion. */
export function saveAnswer(
  service: Service,
  actor: Actor,
  saying: Saying,
): Promise<Entry | undefined> {
  return changeUnit(service, actor, { ...saying, action: ownWork }, async (context) => {
    requireOpenWindow(context);
    return saveFor(actor, context, 'answer', saying);
  });
}

/** Saves what an appraiser decides for a criterion, in the first or the second appraisal. */
export function saveDecision(
  service: Service,
  actor: Actor,
  saying: Saying,
): Promise<Entry | undefined> {
  const action = ({ state }: StoredRound): RoundAction => {
    if (state === 'second-appraisal') return 'appraise-again';
    return state === 'council' || state === 'published' ? 'decide-in-council' : 'appraise';
  };
  return changeUnit(service, actor, { ...saying, action }, (context) =>
    saveFor(actor, context, stageOf(context.round), saying),
  );
}

/** Saves what the unit answers to the appraisal of a criterion. */
export function saveExplanation(
  service: Service,
  actor: Actor,
  saying: Saying,
): Promise<Entry | undefined> {
  return changeUnit(service, actor, { ...saying, action: 'explain' }, async (context) => {
    requireOpenWindow(context);
    return saveFor(actor, context, 'explanation', saying);
  });
}

/** Saves values that come from outside, such as the result of a survey. */
export function saveExternal(
  service: Service,
  actor: Actor,
  saying: Saying,
): Promise<Entry | undefined> {
  return changeUnit(service, actor, { ...saying, action: 'set-external' }, (context) =>
    saveFor(actor, context, 'external', saying),
  );
}

/** Saves what a document is: its number, day, issuer and subject. */
export function saveDocument(
  service: Service,
  actor: Actor,
  saying: Omit<Saying, 'criterion'> & { readonly document: string },
): Promise<Entry | undefined> {
  const { round, unit, document: key, value, seen } = saying;
  return changeUnit(service, actor, { round, unit, action: ownWork }, async (context) => {
    requireOpenWindow(context);
    const entries = await entriesOf(context.db, round, unit);
    if (value) requireDocument(context, key, value, entries);
    else requireUncited(key, entries);
    return writePiece(actor, context, { part: 'document', key, value, seen }, entries);
  });
}

/** Refuses work of the unit outside its time. */
export function requireOpenWindow({ round, member, now }: UnitContext): void {
  const { state, days } = round;
  if (state === 'explanation') {
    if (!explanationIsOpen(days, now)) throw new Refused('explanation.closed');
  } else if (selfAssessmentTiming(days, member.state, now) === 'closed') {
    throw new Refused('self-assessment.closed');
  }
}

/** The part that decisions go to in a state of the round. */
export function stageOf({ state }: StoredRound): 'appraisal' | 'second-appraisal' | 'council' {
  if (state === 'second-appraisal' || state === 'council') return state;
  return 'appraisal';
}

async function saveFor(
  actor: Actor,
  context: UnitContext,
  part: KnownPart,
  { criterion: key, value, seen }: Saying,
): Promise<Entry | undefined> {
  const { db, round, member } = context;
  requireCriterion(context, key);
  const entries = await entriesOf(db, round.id, member.code);
  if (value) requireSound(context, part, key, value, entries);
  return writePiece(actor, context, { part, key, value, seen }, entries);
}

/** Writes a piece over the version its writer saw, or takes it away, and tells it in the log. */
export async function writePiece(
  actor: Actor,
  { db, round, member, now }: UnitContext,
  piece: Pick<Entry, 'part' | 'key'> & { value: Written | undefined; seen: number },
  entries: readonly Entry[],
): Promise<Entry | undefined> {
  const { part, key, value, seen } = piece;
  const at = { round: round.id, unit: member.code, part, key };
  const change = { by: actor.id, at: now, seen };
  const saved = value ? await saveEntry(db, at, value, change) : await removeEntry(db, at, seen);
  if ('stale' in saved) throw stale(saved);
  const before = entries.find((entry) => entry.part === part && entry.key === key);
  await appendAudit(db, {
    actor: actor.id,
    at: now,
    action: value ? 'save' : 'remove',
    subject: `round/${round.id}/unit/${member.code}/${part}/${key}`,
    change: { before: before?.value ?? null, after: value ?? null, ...replacedBy(piece, entries) },
  });
  return 'entry' in saved ? saved.entry : undefined;
}

/** From first to last: each may replace what the ones before it said. */
const STAGES: readonly KnownPart[] = ['answer', 'appraisal', 'second-appraisal', 'council'];

/** What a decision replaces of what was said before it, so that the log tells from what to what. */
function replacedBy(
  { part, key, value }: { part: KnownPart; key: string; value: Written | undefined },
  entries: readonly Entry[],
): { readonly replaced?: Written } {
  const earlier = STAGES.slice(0, Math.max(STAGES.indexOf(part), 0)).flatMap((stage) =>
    ofPart(entries, stage).filter((entry) => entry.key === key),
  );
  const inputs = Object.assign({}, ...earlier.map((one) => one.value.inputs)) as Written;
  // Points that are given replace whatever they would be worked out from.
  const touched = Object.entries(inputs).filter(
    ([id]) => value?.points !== undefined || id in Object(value?.inputs),
  );
  const points = earlier
    .map((one) => one.value.points ?? one.value.claimed)
    .findLast((one) => one !== undefined);
  const hasPoints = value?.points !== undefined && points !== undefined;
  if (touched.length === 0 && !hasPoints) return {};
  return { replaced: { inputs: Object.fromEntries(touched), ...(hasPoints && { points }) } };
}

function stale({ current }: Stale): Refused {
  const figures = current
    ? { by: current.changedBy, at: current.changedAt.toISOString() }
    : undefined;
  return new Refused('stale', figures, { current: current ?? null });
}

/** Refuses a criterion that is not on the unit's form. */
export function requireCriterion({ set, unit }: UnitContext, id: string): void {
  const placed = set.byId.get(id);
  if (!placed || !isPlacedCriterion(placed) || !isFor(placed, unit.group)) {
    throw new Refused('unknown.criterion', { criterion: id });
  }
}

/**
 * Refuses a value that the set cannot take. Only this criterion is looked at: a fault elsewhere does
 * not keep anybody from putting this one right.
 */
function requireSound(
  context: UnitContext,
  part: KnownPart,
  key: string,
  value: Written,
  entries: readonly Entry[],
): void {
  if (part === 'explanation') {
    requireExplanation(context, key, value, entries);
    return;
  }
  const { set, unit, member, round } = context;
  const others = entries.filter(
    (entry) =>
      entry.part === 'document' ||
      (entry.key === key && entry.part !== part && entry.part !== 'explanation'),
  );
  const now: Entry = { part, key, value, version: 0, changedBy: '', changedAt: context.now };
  const together = [...others, now];
  const document = evidenceDocument(member, together, round.judges);
  const written =
    part === 'council' ? { appraisal: { by: round.judges.appraisal }, ...document } : document;
  const read = readEvidence(set, unit, round.year, written, externalInputs(together));
  if ('findings' in read) refuse(read.findings);
}

function requireExplanation(
  { unit }: UnitContext,
  key: string,
  { text, documents = [] }: Written,
  entries: readonly Entry[],
): void {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Refused('explanation.empty', { criterion: key });
  }
  const known = new Set(ofPart(entries, 'document').map((entry) => entry.key));
  const cited = Array.isArray(documents) ? documents.map(String) : [];
  const unknown = cited.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const at = { file: unit.code, path: `explanations/${key}/documents` };
  refuse(
    unknown.map((document) => ({
      code: 'evidence.document-unknown',
      at,
      figures: { document, criterion: key },
    })),
  );
}

function requireDocument(
  { set, unit, round, member }: UnitContext,
  id: string,
  value: Written,
  entries: readonly Entry[],
): void {
  const shape = readAs(documentSchema, located(`${unit.code}/documents/${id}`, { id, ...value }));
  if ('findings' in shape) refuse(shape.findings);
  const others = ofPart(entries, 'document').filter(({ key }) => key !== id);
  const now: Entry = {
    part: 'document',
    key: id,
    value,
    version: 0,
    changedBy: '',
    changedAt: new Date(0),
  };
  const document = evidenceDocument(
    { ...member, state: 'in-progress' },
    [...others, now],
    round.judges,
  );
  const read = readEvidence(set, unit, round.year, document, {});
  if ('findings' in read) refuse(read.findings);
}

function requireUncited(id: string, entries: readonly Entry[]): void {
  const citing = entries.filter(
    ({ value: { documents } }) => Array.isArray(documents) && documents.includes(id),
  );
  if (citing.length === 0) return;
  const criteria = citing.map(({ key }) => key).join(', ');
  throw new Refused('document.in-use', { document: id, criteria });
}

function refuse(findings: readonly Finding[]): never {
  throw new Refused('faults', {}, { findings });
}
