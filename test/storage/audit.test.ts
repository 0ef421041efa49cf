import { describe, expect, it } from 'vitest';
import { appendAudit, auditOf, verifyAudit } from '../../src/storage/records/audit.ts';
import { storeOver } from '../../src/storage/store.ts';
import { DATABASES, freshDatabase } from './databases.ts';

const AT = new Date('2025-12-01T03:00:00.123Z');

async function logged(name: (typeof DATABASES)[number], entries: number) {
  const database = await freshDatabase(name);
  const store = storeOver(database);
  // At once: whoever writes, the chain has one order.
  await Promise.all(
    Array.from({ length: entries }, (_, index) =>
      store.write((db) =>
        appendAudit(db, {
          at: AT,
          actor: 'an',
          action: 'save',
          subject: `round/r/unit/${index % 2 === 0 ? 'A' : 'A_'}/answer/1`,
          change: { after: { b: '7,5', a: ['x'] }, index },
        }),
      ),
    ),
  );
  const tamper = async (statement: string) => {
    await database.execute(`alter table audit_log disable trigger user; ${statement}`);
    return (await verifyAudit(database.kysely)).fault;
  };
  return { database, tamper };
}

describe.each(DATABASES)('the log on %s', (name) => {
  it('is one whole chain, however many write at once', async () => {
    const { database } = await logged(name, 20);
    const verdict = await verifyAudit(database.kysely);
    expect(verdict).toMatchObject({ entries: 20 });
    expect(verdict.fault).toBeUndefined();
    await database.close();
  });

  it.each([
    [
      'a changed entry',
      "update audit_log set change = '{}' where seq = 3",
      { seq: 3, kind: 'altered' },
    ],
    [
      'another actor',
      "update audit_log set actor = 'ba' where seq = 5",
      { seq: 5, kind: 'altered' },
    ],
    [
      'another instant',
      "update audit_log set at = at + interval '1 second' where seq = 1",
      { seq: 1, kind: 'altered' },
    ],
    ['an entry taken out', 'delete from audit_log where seq = 2', { seq: 2, kind: 'gap' }],
    ['the last ones cut off', 'delete from audit_log where seq > 4', { seq: 5, kind: 'cut' }],
    ['all of them gone', 'delete from audit_log', { seq: 1, kind: 'cut' }],
  ])('tells %s', async (_, statement, fault) => {
    const { database, tamper } = await logged(name, 6);
    expect(await tamper(statement)).toEqual(fault);
    await database.close();
  });

  it('is read by subject and all below it, and by no name that only begins alike', async () => {
    const { database } = await logged(name, 4);
    const about = await auditOf(database.kysely, { subject: 'round/r/unit/A_' }, { limit: 10 });
    expect(about.map(({ subject }) => subject)).toEqual(Array(2).fill('round/r/unit/A_/answer/1'));
    await database.close();
  });

  it('keeps nothing of a change that was undone', async () => {
    const { database } = await logged(name, 1);
    const undone = storeOver(database).write(async (db) => {
      await appendAudit(db, { at: AT, actor: 'an', action: 'save', subject: 'y', change: {} });
      throw new Error('thôi');
    });
    await expect(undone).rejects.toThrow('thôi');
    expect(await verifyAudit(database.kysely)).toMatchObject({ entries: 1 });
    await database.close();
  });
});
