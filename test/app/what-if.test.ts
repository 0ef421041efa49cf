import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readChange } from '../../src/analysis/what-if/index.ts';
import { type WhatIf, whatIf } from '../../src/app/what-if.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import { type LoadedSet, loadSets } from '../../src/criteria/load.ts';
import { readYaml } from '../../src/criteria/located-yaml.ts';
import { readAs } from '../../src/criteria/read-as.ts';

const ROUND = 'fixtures/hai-duong-2025';
/** Made by another program with exact fractions: the places, totals and grades of the round. */
const expected = z.object({
  units: z.record(
    z.string(),
    z.looseObject({ final: z.string().optional(), grade: z.string().optional() }),
  ),
});

let sets: readonly LoadedSet[];
beforeAll(async () => {
  ({ sets } = await loadSets(['criteria']));
});

async function tryOut(
  changes: readonly string[],
  { rebalance = false, keepShares = false } = {},
): Promise<WhatIf> {
  const read = changes.flatMap((text) => readChange(text) ?? []);
  return whatIf(ROUND, sets, { changes: read, rebalance, keepShares, basis: 'final' });
}

async function compared(...args: Parameters<typeof tryOut>) {
  const tried = await tryOut(...args);
  if (!tried.changed) throw new Error(JSON.stringify(tried));
  return tried;
}

/** `SN12: tot 14 → hoan-thanh 15`. */
async function moved(...changes: string[]): Promise<string[]> {
  const { comparison } = await compared(changes);
  return comparison.changes
    .map(({ unit, before, after }) => {
      const [old, now] = [before.standing, after.standing];
      const one = ({ grade, state, place }: typeof old) => `${grade?.id ?? state} ${place ?? '–'}`;
      return `${unit.code}: ${one(old)} → ${one(now)}`;
    })
    .sort();
}

function expectedUnits() {
  const file = `${ROUND}/expected.yaml`;
  const yaml = readYaml(readFileSync(file, 'utf8'), file);
  const read = 'value' in yaml ? readAs(expected, yaml.value) : yaml;
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return Object.entries(read.value.units);
}

describe('the round of Hải Dương', () => {
  it('a threshold moved from 75 to 78 moves exactly the units graded «tốt» below 78', async () => {
    const { comparison } = await compared(['grades.tot.from=78']);
    const below = expectedUnits().flatMap(([code, { grade, final }]) =>
      grade === 'tot' && final && new Decimal(final).lt(78) ? [code] : [],
    );
    expect(below.toSorted()).toEqual(['H08', 'SN12', 'SN16']);
    const graded = comparison.changes.filter(({ changed }) => changed.grade);
    expect(graded.map(({ unit }) => unit.code).sort()).toEqual(below.toSorted());
    expect(comparison.changes.some(({ changed }) => changed.total)).toBe(false);
  });

  it('and with them the places of those they now stand below', async () => {
    // Grade comes before total: 87.17 and 79.41 of grade «hoàn thành» are now above 77.61 and 76.5.
    expect(await moved('grades.tot.from=78')).toEqual([
      'H06: hoan-thanh 8 → hoan-thanh 7',
      'H08: tot 7 → hoan-thanh 8',
      'SN11: hoan-thanh 16 → hoan-thanh 14',
      'SN12: tot 14 → hoan-thanh 15',
      'SN16: tot 15 → hoan-thanh 16',
    ]);
  });

  it('a quota of 40%: 8 of 20, 2 of 5, 4 of 12 places instead of 6, 1 and 3', async () => {
    // SN06 and SN07 (94.04 both) and SN09 (before SN08 by days late) fit; only two districts qualify.
    expect(await moved('quotas.xuat-sac.atMost=40%')).toEqual([
      'DV01: tot 2 → xuat-sac 2',
      'SN06: tot 7 → xuat-sac 6',
      'SN07: tot 7 → xuat-sac 6',
      'SN09: tot 9 → xuat-sac 8',
      'SN10: tot 6 → tot 9',
    ]);
  });

  it('a knock-out at 25 days late instead of 20 lets SN13 (24 days, 89.8) in', async () => {
    const changes = await moved('knockOuts.gui-qua-muon.when.value=25');
    expect(changes).toContain('SN13: ungraded – → tot 11');
  });

  it('nothing changes when nothing is changed', async () => {
    const { comparison, changed } = await compared(['grades.tot.from=75', 'groups.3.weight=1']);
    expect(comparison.changes).toEqual([]);
    expect(changed.followed).toEqual([]);
  });

  it('a group counted twice adds its points once more', async () => {
    // 6 (tasks with the front): all totals rise by what the unit has there, the scale by 10.
    const { loaded, before, after, changed } = await compared(['groups.6.weight=2']);
    expect(changed.set.scale.toString()).toBe('110');
    const [old, now] = [before, after].map(
      ({ units }) => units.find(({ unit }) => unit.code === 'SN01')?.final?.sheet,
    );
    const group = old?.lines.find(({ node }) => node.id === '6');
    const rise = now?.total.earned.low.minus(old?.total.earned.low ?? 0);
    expect(rise?.eq(group?.amount.low ?? 0)).toBe(true);
    expect(loaded.set.scale.toString()).toBe('100');
  });

  it('points over a new maximum are told where they stand, not cut down', async () => {
    // H07: the council gave 4 of 4 on 6.2; both forms of group 6 must go down together.
    const tried = await tryOut(['criteria.6.2.max=3', 'criteria.6.3.max=3']);
    expect(tried.changed).toBeUndefined();
    expect('reread' in tried && tried.reread).toMatchObject([
      {
        code: 'evidence.points-over-max',
        at: { file: `${ROUND}/evidence/H07.yaml`, path: 'council.decisions.6.2.points' },
        figures: { found: '4', max: '3' },
      },
    ]);
  });

  it('or keep their share when asked to', async () => {
    const changes = ['criteria.6.2.max=3', 'criteria.6.3.max=3'];
    const { after } = await compared(changes, { keepShares: true });
    const h07 = after.units.find(({ unit }) => unit.code === 'H07');
    const line = h07?.final?.sheet.lines.find(({ node }) => node.id === '6.2');
    expect(line?.amount.low.toString()).toBe('3');
  });

  it('rebalanced, every total stays within the scale', async () => {
    const { after, changed } = await compared(['groups.3.weight=1,2'], {
      rebalance: true,
      keepShares: true,
    });
    expect(changed.set.scale.toString()).toBe('100');
    for (const { final } of after.units) {
      expect(final?.sheet.total.points.high.lte(100) ?? true).toBe(true);
    }
  });

  it('faults of the changes come without a ranking', async () => {
    const tried = await tryOut(['grades.kha.from=3']);
    expect(tried.changed).toBeUndefined();
    expect('faults' in tried && tried.faults).toMatchObject([{ code: 'name-unknown' }]);
  });
});
