import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { run } from '../cli/run.ts';
import { freshAddress } from '../storage/databases.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'thang-diem-commands-')), 'du-lieu');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dirname(folder), { recursive: true, force: true });
});

/** An empty database that the environment names. */
async function pointedAt() {
  const address = await freshAddress('PostgreSQL');
  if (address.kind !== 'postgres') throw new Error('no server');
  vi.stubEnv('DATABASE_URL', address.url);
  vi.stubEnv('THANGDIEM_SECRET', 'x'.repeat(40));
  return address;
}

describe('the commands over PostgreSQL', () => {
  it('a database without our tables is told and left as it is', async () => {
    const address = await pointedAt();
    const { host } = new URL(address.url);
    for (const attempt of [1, 2]) {
      const { code, err } = await run('audit', 'verify', '--data', folder);
      expect({ attempt, code }).toEqual({ attempt, code: 2 });
      expect(err).toContain(`Cơ sở dữ liệu tại ${host} chưa có dữ liệu của Thang Điểm.`);
    }
    expect(await readdir(dirname(folder))).toEqual([]);
  });

  it('a database that does not take the steps of this version is told apart', async () => {
    const address = await pointedAt();
    const database = await openDatabase(address);
    await migrate(database);
    await database.execute(
      "insert into kysely_migration (name, timestamp) values ('9999-of-a-newer-version', '2030')",
    );
    await database.close();
    const { code, err } = await run('audit', 'verify', '--data', folder);
    expect(code).toBe(1);
    expect(err).toContain('Không nâng cấp được cơ sở dữ liệu lên phiên bản này');
    expect(err).toContain('9999-of-a-newer-version');
  });
});
