import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate, missingMigrations } from '../../src/storage/migrate.ts';
import { MIGRATIONS } from '../../src/storage/migrations/index.ts';
import { DATABASES, freshAddress } from './databases.ts';

describe.each(DATABASES)('the tables on %s', (name) => {
  it('are made once, step by step, and are then complete', async () => {
    const database = await openDatabase(await freshAddress(name));
    expect(await missingMigrations(database)).toEqual(Object.keys(MIGRATIONS));
    expect((await migrate(database)).ran).toEqual(Object.keys(MIGRATIONS));
    expect(await missingMigrations(database)).toEqual([]);
    expect((await migrate(database)).ran).toEqual([]);
    await database.close();
  });

  it('keep a civil date as it is written, whatever the time zone', async () => {
    const database = await openDatabase(await freshAddress(name));
    await migrate(database);
    const unit = { code: 'A', name: 'Sở A', kind: 'so-nganh', attributes: '{"hang":"I"}' };
    const rest = { identifier: null, class: null, block: null, in_force_to: null };
    await database.kysely
      .insertInto('units')
      .values({ ...unit, ...rest, in_force_from: '2025-07-01' })
      .execute();
    const [read] = await database.kysely.selectFrom('units').selectAll().execute();
    expect(read?.in_force_from).toBe('2025-07-01');
    expect(read?.attributes).toEqual({ hang: 'I' });
    await database.close();
  });

  it('refuse to change or delete what was logged', async () => {
    const database = await openDatabase(await freshAddress(name));
    await migrate(database);
    const entry = { at: new Date(), actor: 'a', action: 'b', subject: 'c', change: '{}' };
    await database.kysely
      .insertInto('audit_log')
      .values({ seq: 1, previous: '', hash: '', ...entry })
      .execute();
    const refused = /never changed or deleted/;
    await expect(
      database.kysely.updateTable('audit_log').set({ actor: 'x' }).execute(),
    ).rejects.toThrow(refused);
    await expect(database.kysely.deleteFrom('audit_log').execute()).rejects.toThrow(refused);
    await expect(database.execute('truncate audit_log')).rejects.toThrow(refused);
    await database.close();
  });
});

it('are made once when several processes start at the same time', async () => {
  const address = await freshAddress('PostgreSQL');
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase(address)));
  const ran = await Promise.all(databases.map(async (one) => (await migrate(one)).ran.length));
  expect(ran.toSorted()).toEqual([0, 0, Object.keys(MIGRATIONS).length]);
  for (const database of databases) await database.close();
});
