import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { differenceOf } from '../../src/criteria/difference.ts';
import { lineageOverlaps, setInForce } from '../../src/criteria/in-force.ts';
import { loadSets } from '../../src/criteria/load.ts';

const { sets, findings } = await loadSets(['fixtures/shapes/dated-versions']);

function on(date: string) {
  const query = { province: 'vi-du', group: 'don-vi', date: date as IsoDate };
  const found = setInForce(sets, query);
  return found.state === 'one' ? found.set.id : found.state;
}

describe('two versions of one lineage', () => {
  it('follow one another without a fault', () => {
    expect(findings).toEqual([]);
    expect(lineageOverlaps(sets)).toEqual([]);
  });

  it('each govern their own years: the replaced one still scores the old ones', () => {
    expect(on('2022-12-31')).toBe('none');
    expect(on('2024-12-31')).toBe('vi-du-phien-ban-2024');
    expect(on('2025-01-01')).toBe('vi-du-phien-ban-2025');
  });

  it('differ in a maximum and a new criterion', () => {
    const [before, after] = sets;
    if (!before || !after) throw new Error('two versions were expected');
    expect(differenceOf(before, after)).toEqual([
      { kind: 'added', id: '2', title: 'Có đối thoại', max: '4' },
      { kind: 'repointed', id: '1', before: '10', after: '6' },
    ]);
  });
});
