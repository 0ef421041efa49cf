import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entriesOf,
  entriesOfRound,
  entryCounts,
  removeEntry,
  saveEntry,
} from '../../src/storage/records/entries.ts';
import type { Store } from '../../src/storage/store.ts';
import { DATABASES, freshDatabase } from './databases.ts';
import { withUnits } from './with-units.ts';

const AT = new Date('2025-12-01T03:00:00Z');

describe.each(DATABASES)('the pieces of a round, on %s', (name) => {
  let store: Store;
  beforeAll(async () => {
    store = await withUnits(await freshDatabase(name), ['A', 'B', 'C']);
    const pieces = [
      ['A', 'answer', '1.1'],
      ['A', 'answer', '1.2'],
      ['A', 'appraisal', '1.1'],
      ['B', 'document', 'D1'],
    ] as const;
    await store.write(async (db) => {
      for (const [unit, part, key] of pieces) {
        const where = { round: 'dot', unit, part, key };
        await saveEntry(db, where, {}, { by: 'an', at: AT, seen: 0 });
      }
    });
  });
  afterAll(() => store.close());

  it('are read of the units asked for alone', async () => {
    const found = (units?: readonly string[]) =>
      store.read(async (db) => [...(await entriesOfRound(db, 'dot', units)).keys()]);
    expect(await found()).toEqual(['A', 'B']);
    expect(await found(['B', 'C'])).toEqual(['B']);
    expect(await found([])).toEqual([]);
  });

  it('are counted by unit and part', async () => {
    expect(await store.read((db) => entryCounts(db, 'dot'))).toEqual(
      new Map([
        ['A', { answer: 2, appraisal: 1 }],
        ['B', { document: 1 }],
      ]),
    );
  });
});

describe.each(DATABASES)('a piece that was taken away, on %s', (name) => {
  let store: Store;
  beforeAll(async () => {
    store = await withUnits(await freshDatabase(name), ['A', 'B']);
  });
  afterAll(() => store.close());

  const at = (unit: string, key: string, part: 'answer' | 'document' = 'answer') =>
    ({ round: 'dot', unit, part, key }) as const;
  const save = (by: string, text: string, seen: number, where = at('A', '1.1')) =>
    store.write((db) => saveEntry(db, where, { text }, { by, at: AT, seen }));
  const remove = (seen: number, where = at('A', '1.1')) =>
    store.write((db) => removeEntry(db, where, seen));

  it('and written anew is not overwritten by who saw what stood there before', async () => {
    await save('an', 'cũ', 0);
    expect(await remove(1)).toEqual({ removed: true });
    expect(await save('binh', 'của Bình', 0)).toMatchObject({ entry: { version: 2 } });
    const current = { version: 2, changedBy: 'binh', value: { text: 'của Bình' } };
    expect(await save('an', 'của An', 1)).toMatchObject({ stale: true, current });
    expect(await remove(1)).toMatchObject({ stale: true, current });
    expect(await store.read((db) => entriesOf(db, 'dot', 'A'))).toMatchObject([current]);
  });

  it('counts on from each time it was taken away', async () => {
    expect(await save('binh', 'sửa', 2)).toMatchObject({ entry: { version: 3 } });
    expect(await remove(3)).toEqual({ removed: true });
    expect(await save('binh', 'lần ba', 0)).toMatchObject({ entry: { version: 4 } });
    expect(await remove(4)).toEqual({ removed: true });
    expect(await remove(4)).toEqual({ stale: true });
    expect(await store.read((db) => entriesOf(db, 'dot', 'A'))).toEqual([]);
  });

  it('makes nothing of another piece, part or unit count on', async () => {
    for (const other of [at('A', '1.2'), at('B', '1.1'), at('A', '1.1', 'document')]) {
      expect(await save('an', 'mới', 0, other)).toMatchObject({ entry: { version: 1 } });
    }
  });
});
