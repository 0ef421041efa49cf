import type { Readable } from 'node:stream';
import { ofPart, ownWork, visibleParts } from '../round/index.ts';
import {
  appendAudit,
  entriesOf,
  type FileUse,
  fileBySha,
  fileUses,
  givenFiles,
  type KeptFile,
  sharedFiles,
  useFile,
  usesOfFile,
} from '../storage/index.ts';
import { changeUnit, readRound, readUnit, type UnitContext } from './in-round.ts';
import { keepFile } from './keep-file.ts';
import { Refused } from './refused.ts';
import { requireOpenWindow } from './save-evidence.ts';
import type { Actor, Service } from './service.ts';

export interface DocumentAt {
  readonly round: string;
  readonly unit: string;
  readonly document: string;
}

export interface Attached extends KeptFile {
  /** Other units that gave the very same file as their own, in this round or another. */
  readonly alsoGivenBy: readonly Pick<FileUse, 'round' | 'unit' | 'document'>[];
}

/** Gives a document its file. The file is kept first, so that what is written down is really there. */
export async function attachFile(
  service: Service,
  actor: Actor,
  at: DocumentAt,
  file: {
    readonly name: string;
    readonly content: AsyncIterable<Uint8Array>;
    /** Bytes, as far as the sender says it beforehand. */
    readonly announced?: number;
  },
): Promise<Attached> {
  const { round, unit, document } = at;
  // Whoever may not write here need not send the whole file to learn it.
  const change = { round, unit, action: ownWork };
  await changeUnit(service, actor, change, async (context) => {
    await requireDeclared(context, document);
    await requireRoom(service, context, file.announced ?? 0);
  });
  const kept = await keepFile(service, file.content, { name: file.name });
  return changeUnit(service, actor, change, async (context) => {
    await requireDeclared(context, document);
    await requireRoom(service, context, kept.size, kept.sha256);
    const { db, now } = context;
    await useFile(
      db,
      { ...at, sha256: kept.sha256, name: file.name },
      { person: actor.id, at: now },
    );
    await appendAudit(db, {
      actor: actor.id,
      at: now,
      action: 'attach-file',
      subject: `round/${round}/unit/${unit}/document/${document}`,
      change: { after: { sha256: kept.sha256, size: kept.size, name: file.name } },
    });
    const uses = await usesOfFile(db, kept.sha256);
    const others = uses.filter((use) => use.unit !== unit);
    return {
      ...kept,
      alsoGivenBy: others.map((use) => ({
        round: use.round,
        unit: use.unit,
        document: use.document,
      })),
    };
  });
}

/** A file belongs to a document that says what it is. */
async function requireDeclared(context: UnitContext, document: string): Promise<void> {
  requireOpenWindow(context);
  const { db, round, member } = context;
  const entries = ofPart(await entriesOf(db, round.id, member.code), 'document');
  if (!entries.some(({ key }) => key === document)) {
    throw new Refused('unknown.document', { document });
  }
}

const MEGABYTE = 2 ** 20;

/** What a unit ever gave stays, so that it is bounded; a file that it gave before takes no more room. */
async function requireRoom(
  { unitBytes }: Service,
  { db, round, member }: UnitContext,
  size: number,
  sha256?: string,
): Promise<void> {
  const given = await givenFiles(db, round.id, member.code);
  if (given.some((file) => file.sha256 === sha256)) return;
  const used = given.reduce((sum, file) => sum + file.size, 0);
  if (used + size <= unitBytes) return;
  throw new Refused('file.over-quota', {
    used: `${Math.ceil(used / MEGABYTE)} MB`,
    size: `${Math.ceil(size / MEGABYTE)} MB`,
    limit: `${Math.floor(unitBytes / MEGABYTE)} MB`,
  });
}

/** The file of a document, for those who may see the unit's evidence. */
export function openFile(
  service: Service,
  actor: Actor,
  { round, unit, document }: DocumentAt,
): Promise<{ readonly file: KeptFile; readonly name: string; readonly content: Readable }> {
  return readUnit(service, actor, { round, unit, action: 'read-evidence' }, async (context) => {
    const { db, as } = context;
    const uses = await fileUses(db, round, unit);
    const use = uses.find((one) => one.document === document);
    const seen = visibleParts(as, context.round.state).includes('document');
    const file = use && seen ? await fileBySha(db, use.sha256) : undefined;
    const content = file && (await service.files.open(file.sha256));
    if (!use || !file || !content) throw new Refused('unknown.file', { document });
    return { file, name: use.name, content };
  });
}

/** Files that several units of a round gave as their own. */
export function listSharedFiles(
  service: Service,
  actor: Actor,
  round: string,
): Promise<ReadonlyMap<string, readonly FileUse[]>> {
  return readRound(service, actor, { round, action: 'read-all-scores' }, ({ db }) =>
    sharedFiles(db, round),
  );
}
