import { describe, expect, it } from 'vitest';
import { roundUnits } from '../../src/storage/records/rounds.ts';
import { DATABASES, freshDatabase } from './databases.ts';
import { withUnits } from './with-units.ts';

describe.each(DATABASES)('a round on %s', (name) => {
  it('takes as many units as a request may name', async () => {
    const codes = Array.from(
      { length: 10_000 },
      (_, index) => `X${String(index).padStart(5, '0')}`,
    );
    const store = await withUnits(await freshDatabase(name), codes);
    const units = await store.read((db) => roundUnits(db, 'dot'));
    expect(units.map(({ code }) => code)).toEqual(codes);
    await store.close();
  });
});
