import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../src/storage/backup/backup.ts';
import { dump } from '../../src/storage/backup/dump.ts';
import type { Database } from '../../src/storage/database.ts';
import { appendAudit, verifyAudit } from '../../src/storage/records/audit.ts';
import { removeEntry, saveEntry } from '../../src/storage/records/entries.ts';
import { noteFile } from '../../src/storage/records/files.ts';
import { addGrant } from '../../src/storage/records/grants.ts';
import { addQuestion, questionsOf } from '../../src/storage/records/questions.ts';
import { addRound, setRoundUnits } from '../../src/storage/records/rounds.ts';
import { addSetVersion } from '../../src/storage/records/sets.ts';
import { allUnits, putUnits } from '../../src/storage/records/units.ts';
import { storeOver } from '../../src/storage/store.ts';
import { memoryShelf } from '../server/memory-shelf.ts';
import { DATABASES, freshDatabase } from './databases.ts';

const AT = new Date('2025-12-01T03:00:00.123Z');
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function target(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  folders.push(folder);
  return folder;
}

const SET = 'a'.repeat(64);
const QUESTION = {
  id: 'q1',
  unit: 'B',
  criterion: '1.1',
  text: 'Kế hoạch nào?',
  askedBy: 'an',
  askedAt: AT,
};

const CLEARED = { round: 'dot', unit: 'B', part: 'answer', key: '1.1' } as const;
const NEW = { by: 'an', at: AT, seen: 0 };

async function filled(database: Database) {
  const files = memoryShelf();
  const kept = await files.put(one('biên bản'), { name: 'a.txt' });
  if ('refused' in kept) throw new Error(kept.refused);
  const unit = { kind: 'so-nganh', attributes: { hang: 'I' } };
  await storeOver(database).write(async (db) => {
    await putUnits(db, [
      { code: 'B', name: 'Sở mới', predecessors: ['A'], ...unit },
      { code: 'A', name: 'Sở cũ', predecessors: [], ...unit },
    ]);
    await noteFile(db, kept, AT);
    await addSetVersion(db, {
      hash: SET,
      id: 'bo-thu',
      version: '1',
      title: 'Bộ thử',
      text: 'format: 1',
      addedAt: AT,
      addedBy: 'an',
    });
    await addRound(db, {
      id: 'dot',
      title: 'Đợt',
      year: 2025,
      setHash: SET,
      state: 'appraisal',
      days: { late: 'accepted' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    await setRoundUnits(db, 'dot', [{ code: 'B', name: 'Sở mới', group: 'so', attributes: {} }]);
    await saveEntry(db, CLEARED, { text: 'Xóa đi' }, NEW);
    await removeEntry(db, CLEARED, 1);
    await addQuestion(db, 'dot', QUESTION);
    await addGrant(db, 'an', { role: 'unit-head', unit: 'B' }, { person: 'system', at: AT });
    for (const action of ['save', 'remove'] as const) {
      await appendAudit(db, { at: AT, actor: 'an', action, subject: 'unit/B', change: { x: [1] } });
    }
  });
  return files;
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function everything(database: Database): Promise<string[]> {
  const lines: string[] = [];
  await dump(database, async (line) => {
    lines.push(JSON.stringify(line));
  });
  return lines;
}

const work = { now: AT, engineVersion: '0.0.0' };

describe.each(DATABASES)('a backup of %s', (from) => {
  it.each(DATABASES)('restored into %s holds the same, and goes on from there', async (into) => {
    const [source, copy] = [await freshDatabase(from), await freshDatabase(into)];
    const { folder, manifest } = await backUp(source, await filled(source), await target(), work);
    expect(manifest.database.rows).toMatchObject({
      units: 2,
      audit_log: 2,
      files: 1,
      questions: 1,
    });
    const files = memoryShelf();
    await restore(copy, files, folder);
    expect(await everything(copy)).toEqual(await everything(source));
    const [file] = await copy.kysely.selectFrom('files').selectAll().execute();
    expect(await files.open(file?.sha256 ?? '')).toBeDefined();
    await storeOver(copy).write(async (db) => {
      const grant = { role: 'auditor' } as const;
      expect(await addGrant(db, 'ba', grant, { person: 'system', at: AT })).toBeGreaterThan(1);
      await appendAudit(db, { at: AT, actor: 'ba', action: 'save', subject: 'x', change: {} });
      const anew = await saveEntry(db, CLEARED, { text: 'Viết lại' }, NEW);
      expect(anew).toMatchObject({ entry: { version: 2 } });
    });
    expect(await verifyAudit(copy.kysely)).toMatchObject({ entries: 3 });
    expect((await allUnits(copy.kysely)).get('B')?.predecessors).toEqual(['A']);
    expect(await questionsOf(copy.kysely, 'dot')).toEqual([{ ...QUESTION, version: 1 }]);
    for (const database of [source, copy]) await database.close();
  });

  it('is not put over data that is there', async () => {
    const source = await freshDatabase(from);
    const { folder } = await backUp(source, await filled(source), await target(), work);
    await expect(restore(source, memoryShelf(), folder)).rejects.toThrow('is not empty');
    await source.close();
  });

  it('is refused when a byte of it was changed, and nothing is restored', async () => {
    const [source, copy] = [await freshDatabase(from), await freshDatabase(from)];
    const { folder } = await backUp(source, await filled(source), await target(), work);
    await appendFile(join(folder, 'database.jsonl.gz'), 'x');
    await expect(restore(copy, memoryShelf(), folder)).rejects.toThrow('altered');
    expect((await allUnits(copy.kysely)).size).toBe(0);
    for (const database of [source, copy]) await database.close();
  });

  it('is refused when a file is missing or is not what its name says', async () => {
    const [source, copy] = [await freshDatabase(from), await freshDatabase(from)];
    const into = await target();
    const { folder } = await backUp(source, await filled(source), into, work);
    const [file] = await source.kysely.selectFrom('files').selectAll().execute();
    const path = join(into, 'files', file?.sha256.slice(0, 2) ?? '', file?.sha256 ?? '');
    const content = await readFile(path);
    await writeFile(path, 'biên bản!');
    await expect(restore(copy, memoryShelf(), folder)).rejects.toThrow('file-altered');
    await rm(path);
    await expect(restore(copy, memoryShelf(), folder)).rejects.toThrow('file-missing');
    expect((await allUnits(copy.kysely)).size).toBe(0);
    await writeFile(path, content);
    await restore(copy, memoryShelf(), folder);
    for (const database of [source, copy]) await database.close();
  });

  it('is not made of a log that was tampered with', async () => {
    const source = await freshDatabase(from);
    const files = await filled(source);
    await source.execute('alter table audit_log disable trigger audit_log_stay');
    await source.execute("update audit_log set actor = 'khác' where seq = 1");
    await expect(backUp(source, files, await target(), work)).rejects.toThrow('log-broken: 1');
    await source.close();
  });
});
