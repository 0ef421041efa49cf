import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { missingMigrations } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { verifyAudit } from '../records/audit.ts';
import { allFiles, type KeptFile } from '../records/files.ts';
import type { Reading } from '../store.ts';
import { type DumpLine, dump } from './dump.ts';
import { load } from './load.ts';

/** Where the content of files comes from and goes to. */
export interface FilesToKeep {
  open(sha256: string): Promise<Readable | undefined>;
}
export interface FilesToFill {
  put(content: AsyncIterable<Uint8Array>, options: { name: string; own: true }): Promise<object>;
}

const manifestSchema = z.strictObject({
  format: z.literal('thangdiem-backup-1'),
  madeAt: z.iso.datetime(),
  engineVersion: z.string(),
  migrations: z.array(z.string()),
  database: z.strictObject({ sha256: z.string(), rows: z.record(z.string(), z.int()) }),
  audit: z.strictObject({ entries: z.int(), head: z.string() }),
  files: z.int(),
});
export type BackupManifest = z.output<typeof manifestSchema>;

const MANIFEST = 'manifest.json';
const DATABASE = 'database.jsonl.gz';
const FILES = 'files';

/** What keeps a backup from being made or put back. */
export class BackupFault extends Error {
  readonly kind:
    | 'not-a-backup'
    | 'part-missing'
    | 'altered'
    | 'other-version'
    | 'log-broken'
    | 'file-missing'
    | 'file-altered';
  readonly what: string;

  constructor(kind: BackupFault['kind'], what: string) {
    super(`${kind}: ${what}`);
    this.kind = kind;
    this.what = what;
  }
}

/**
 * Writes a backup into a folder of its own below `target`; files are kept beside it, shared by all
 * backups there, so that each is copied once. A backup without its manifest is unfinished.
 *
 * @throws BackupFault, FolderUnusable
 */
export async function backUp(
  database: Database,
  files: FilesToKeep,
  target: string,
  { now, engineVersion }: { readonly now: Date; readonly engineVersion: string },
): Promise<{ readonly folder: string; readonly manifest: BackupManifest }> {
  const audit = await verifyAudit(database.kysely);
  if (audit.fault) throw new BackupFault('log-broken', String(audit.fault.seq));
  const folder = join(target, now.toISOString().replace(/[:.]/g, '-'));
  await ensureFolder(target);
  await ensureFolder(folder);
  let copied = 0;
  const { sha256, rows } = await writeDump(database, join(folder, DATABASE), async (db) => {
    for (const file of await allFiles(db)) {
      await copyFile(files, file, join(target, FILES));
      copied += 1;
    }
  });
  const manifest: BackupManifest = {
    format: 'thangdiem-backup-1',
    madeAt: now.toISOString(),
    engineVersion,
    migrations: Object.keys(MIGRATIONS),
    database: { sha256, rows },
    audit: { entries: audit.entries, head: audit.head },
    files: copied,
  };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return { folder, manifest };
}

/**
 * Puts a backup into an empty database, after its hashes; then holds the log and every file against
 * what the backup says.
 *
 * @throws BackupFault, NotEmpty
 */
export async function restore(
  database: Database,
  files: FilesToFill,
  folder: string,
): Promise<BackupManifest> {
  const manifest = await manifestIn(folder);
  const unknown = manifest.migrations.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  const missing = Object.keys(MIGRATIONS).filter((name) => !manifest.migrations.includes(name));
  if (unknown.length + missing.length > 0 || (await missingMigrations(database)).length > 0) {
    throw new BackupFault('other-version', manifest.engineVersion);
  }
  const path = join(folder, DATABASE);
  if (!(await isFile(path))) throw new BackupFault('part-missing', path);
  const found = await hashOf(createReadStream(path));
  if (found !== manifest.database.sha256) throw new BackupFault('altered', DATABASE);
  // Files first: a database that names files which are not there would be half a system.
  await restoreFiles(files, path, join(folder, '..', FILES));
  await load(database, linesOf(path));
  const audit = await verifyAudit(database.kysely);
  if (audit.fault || audit.head !== manifest.audit.head) {
    throw new BackupFault('log-broken', String(audit.fault?.seq ?? audit.entries));
  }
  return manifest;
}

async function writeDump(database: Database, path: string, onEnd: (db: Reading) => Promise<void>) {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk: Buffer, _, callback) {
      hash.update(chunk);
      callback(null, chunk);
    },
  });
  const gzip = createGzip();
  const written = pipeline(gzip, counted, createWriteStream(path));
  written.catch(() => undefined);
  const rows = await dump(
    database,
    async (line) => {
      if (!gzip.write(`${JSON.stringify(line)}\n`)) {
        await new Promise((resolve) => gzip.once('drain', resolve));
      }
    },
    onEnd,
  );
  gzip.end();
  await written;
  return { sha256: hash.digest('hex'), rows };
}

async function copyFile(files: FilesToKeep, { sha256, size }: KeptFile, folder: string) {
  const target = join(folder, sha256.slice(0, 2), sha256);
  const there = await stat(target).catch(() => undefined);
  if (there?.size === size) return;
  const content = await files.open(sha256);
  if (!content) throw new BackupFault('file-missing', sha256);
  await ensureFolder(join(folder, sha256.slice(0, 2)));
  const part = `${target}.part`;
  const stream = createWriteStream(part);
  try {
    await pipeline(content, stream);
    await finished(stream).catch(() => undefined);
    const found = await hashOf(createReadStream(part));
    if (found !== sha256) throw new BackupFault('file-altered', sha256);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

async function restoreFiles(files: FilesToFill, dumpPath: string, folder: string): Promise<void> {
  let table = '';
  for await (const line of linesOf(dumpPath)) {
    if ('table' in line) table = line.table;
    else if (table === 'files') {
      const { sha256 } = line.row as KeptFile;
      const path = join(folder, sha256.slice(0, 2), sha256);
      if (!(await isFile(path))) throw new BackupFault('file-missing', sha256);
      if ((await hashOf(createReadStream(path))) !== sha256) {
        throw new BackupFault('file-altered', sha256);
      }
      const kept = await files.put(createReadStream(path), { name: sha256, own: true });
      if ('refused' in kept) throw new BackupFault('file-missing', `${sha256}: ${kept.refused}`);
    }
  }
}

async function* linesOf(path: string): AsyncGenerator<DumpLine> {
  const input = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line) as DumpLine;
  }
}

async function manifestIn(folder: string): Promise<BackupManifest> {
  try {
    const text = await readFile(join(folder, MANIFEST), 'utf8');
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupFault('not-a-backup', error instanceof Error ? folder : String(error));
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
