import { sql } from 'kysely';
import type { Database } from '../../src/storage/database.ts';
import { addRound, setRoundUnits } from '../../src/storage/records/rounds.ts';
import { addSetVersion } from '../../src/storage/records/sets.ts';
import { type Store, storeOver } from '../../src/storage/store.ts';

const AT = new Date('2025-12-01T03:00:00Z');
const SET = 'a'.repeat(64);

/** A round «dot» that these units take part in. */
export async function withUnits(database: Database, codes: readonly string[]): Promise<Store> {
  const store = storeOver(database);
  await store.write(async (db) => {
    await sql`insert into units (code, name, kind)
      select code, code, 'so' from unnest(${codes}::text[]) code`.execute(db);
    const version = { id: 'bo', version: '1', title: 'Bộ', text: 'format: 1', addedBy: 'an' };
    await addSetVersion(db, { hash: SET, ...version, addedAt: AT });
    await addRound(db, {
      id: 'dot',
      title: 'Đợt',
      year: 2025,
      setHash: SET,
      state: 'self-assessment',
      days: { late: 'accepted' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    const units = codes.map((code) => ({ code, name: code, group: 'so', attributes: {} }));
    await setRoundUnits(db, 'dot', units);
  });
  return store;
}
