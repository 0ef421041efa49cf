import { type ResultRecord, resultRecords } from '../app/result-record.ts';
import { canonicalJson } from '../criteria/canonical.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { RESULTS, ROUND_PART, SET_PART, writeBundle } from '../documents/bundle/index.ts';
import { checkTotals } from '../ranking/check-totals.ts';
import { compareRounds } from '../ranking/compare-rounds.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import {
  addPublication,
  appendAudit,
  auditHead,
  DRAFT,
  fileUses,
  finishRoundUnits,
  type Publication,
  publicationsOf,
  putDraftResults,
  putRound,
  type Reading,
  resultsOf,
  type StoredRound,
  setVersion,
} from '../storage/index.ts';
import { answerFor } from './answer-for.ts';
import { changeRound } from './in-round.ts';
import { noteKept } from './keep-file.ts';
import { Refused } from './refused.ts';
import { roundFolder } from './round-folder.ts';
import { loadStoredRound, scoreRound } from './score-round.ts';
import type { Actor, Service } from './service.ts';

export type OnUnit = (done: number, all: number) => void;

/**
 * Computes the results of a round with both evaluators and in whole numbers, and keeps them as the
 * draft that people look over before it is published. Nothing is kept if the ways disagree.
 */
export function computeResults(
  service: Service,
  actor: Actor,
  round: string,
  onUnit?: OnUnit,
): Promise<ReadonlyMap<string, ResultRecord>> {
  return changeRound(service, actor, { round, action: 'compute-results' }, async (context) => {
    const { db, now } = context;
    const { records } = await computed(service, db, context.round, context.set, onUnit);
    await putDraftResults(db, round, records, now);
    await appendAudit(db, {
      actor: actor.id,
      at: now,
      action: 'compute-results',
      subject: `round/${round}`,
      change: { units: records.size },
    });
    return records;
  });
}

/**
 * Publishes a round: everything is computed from evidence once more and must be what was looked
 * over; then it is frozen in a bundle that anybody can recompute, and in the log.
 */
export function publish(
  service: Service,
  actor: Actor,
  round: string,
  onUnit?: OnUnit,
): Promise<Publication> {
  return changeRound(service, actor, { round, action: 'publish' }, async (context) => {
    const { db, now, set } = context;
    const draft = await resultsOf(db, round, DRAFT);
    if (draft.size === 0) throw new Refused('publish.not-computed');
    const { records } = await computed(service, db, context.round, set, onUnit);
    requireSame(draft, records);
    const earlier = await publicationsOf(db, round);
    const last = earlier.at(-1);
    const head = await auditHead(db);
    const { correcting, ...rest } = context.round;
    const number = (last?.number ?? 0) + 1;
    const correction = {
      ...(last && { corrects: last.number }),
      ...(correcting !== undefined && { reason: correcting }),
    };
    const bytes = writeBundle(
      {
        format: 'thangdiem-bundle-1',
        round,
        title: rest.title,
        year: rest.year,
        publication: number,
        ...correction,
        publishedAt: now.toISOString(),
        engineVersion: service.engineVersion,
        set: { id: set.id, version: set.version, hash: set.hash },
        audit: head,
        evidence: (await fileUses(db, round)).map(({ unit, document, name, sha256 }) => ({
          unit,
          document,
          name,
          sha256,
        })),
      },
      await bundleParts(db, rest, set, records),
    );
    const stored = await service.files.put(oneChunk(bytes), { name: `${round}.zip`, own: true });
    if ('refused' in stored) throw new Refused(stored.refused, stored.figures);
    await noteKept(service, db, stored);
    const publication: Publication = {
      number,
      ...correction,
      publishedBy: actor.id,
      publishedAt: now,
      engineVersion: service.engineVersion,
      bundle: stored.sha256,
    };
    await addPublication(db, round, publication, records);
    await finishRoundUnits(db, round);
    await putRound(db, { ...rest, state: 'published' });
    const change = { ...correction, number, bundle: stored.sha256, units: records.size };
    await answerFor(actor, context, { step: 'publish', change });
    return publication;
  });
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface Computed {
  readonly result: RoundResult;
  readonly records: ReadonlyMap<string, ResultRecord>;
}

async function computed(
  service: Service,
  db: Reading,
  round: StoredRound,
  set: LoadedSet,
  onUnit: OnUnit | undefined,
): Promise<Computed> {
  const loaded = await loadStoredRound(service, db, round, set, 'handed-in');
  const result = await scoreRound(loaded, service.ofRecord, { onUnit });
  const again = await scoreRound(loaded, service.evaluator);
  const disagreements = [
    ...compareRounds(result, again),
    ...checkTotals(set, result).disagreements,
  ];
  if (disagreements.length > 0) {
    const findings = disagreements.map(({ unit, item, values }): Finding => {
      const figures = { unit, item, first: values[0], second: values[1] };
      return { code: 'verify.differs', at: { file: round.id }, figures };
    });
    throw new Refused('verify.disagrees', {}, { findings });
  }
  return { result, records: resultRecords(result) };
}

/** What was looked over must be what is published, unit by unit. */
function requireSame(
  draft: ReadonlyMap<string, unknown>,
  records: ReadonlyMap<string, ResultRecord>,
): void {
  const codes = [...new Set([...draft.keys(), ...records.keys()])];
  const differing = codes.filter(
    (code) => canonicalJson(draft.get(code) ?? null) !== canonicalJson(records.get(code) ?? null),
  );
  if (differing.length > 0) throw new Refused('publish.differs', { units: differing.join(', ') });
}

/** The round as a folder of files, the set it was scored by, and the results. */
async function bundleParts(
  db: Reading,
  round: StoredRound,
  set: LoadedSet,
  records: ReadonlyMap<string, ResultRecord>,
): Promise<ReadonlyMap<string, string>> {
  const version = await setVersion(db, round.setHash);
  if (!version) throw new Refused('unknown.set', { set: round.setHash });
  const files = await roundFolder(db, round, set, 'handed-in');
  return new Map([
    ...[...files].map(([path, text]) => [`${ROUND_PART}${path}`, text] as const),
    [SET_PART, version.text],
    [RESULTS, `${JSON.stringify(Object.fromEntries(records), null, 1)}\n`],
  ]);
}
