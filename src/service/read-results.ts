import type { Readable } from 'node:stream';
import {
  DRAFT,
  type Publication,
  publicationsOf,
  type Reading,
  type ResultValue,
  resultsOf,
  type StoredRound,
} from '../storage/index.ts';
import { allow, knownRound, readRound } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** The draft results that wait to be published. */
export function draftResults(
  service: Service,
  actor: Actor,
  round: string,
): Promise<ReadonlyMap<string, ResultValue>> {
  return readRound(service, actor, { round, action: 'read-all-scores' }, ({ db }) =>
    resultsOf(db, round, DRAFT),
  );
}

/** The bundle of a publication. It holds everybody's evidence: for those who may see all of it. */
export async function openBundle(
  service: Service,
  actor: Actor,
  round: string,
  number: number | undefined,
): Promise<{ readonly publication: Publication; readonly content: Readable }> {
  return readRound(service, actor, { round, action: 'read-all-scores' }, async ({ db }) => {
    const publication = await knownPublication(db, round, number);
    const content = await service.files.open(publication.bundle);
    if (!content) throw new Refused('unknown.file', { document: publication.bundle });
    return { publication, content };
  });
}

async function knownPublication(
  db: Reading,
  round: string,
  number: number | undefined,
): Promise<Publication> {
  const all = await publicationsOf(db, round);
  const found = number === undefined ? all.at(-1) : all.find((one) => one.number === number);
  if (!found) throw new Refused('unknown.publication', { round });
  return found;
}

/** Results that were published: whoever is signed in may read them. */
export function publishedResults(
  service: Service,
  actor: Actor,
  round: string,
  number: number | undefined,
): Promise<{
  readonly round: StoredRound;
  readonly publication: Publication;
  readonly results: ReadonlyMap<string, ResultValue>;
}> {
  return service.store.read(async (db) => {
    if (actor.grants.length === 0) allow(actor, 'read-all-scores');
    const stored = await knownRound(db, round);
    const publication = await knownPublication(db, round, number);
    return { round: stored, publication, results: await resultsOf(db, round, publication.number) };
  });
}
