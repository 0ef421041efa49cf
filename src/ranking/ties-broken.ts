import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Unit } from '../evidence/submission.ts';
import { type Held, levelOf, tieBreaker, usableTieBreakers } from './order.ts';
import type { Holder } from './quota.ts';
import type { TieBroken } from './standing.ts';

interface Placed extends Holder, Held {
  readonly unit: Unit;
}

/**
 * What tie breakers decided, by code of the unit: it stands above or below units of the same total.
 * Where the grade comes first, only between units that reached the same grade before quotas.
 */
export function tiesBroken(
  set: CriteriaSet,
  ranked: readonly Placed[],
): ReadonlyMap<string, readonly TieBroken[]> {
  const broken = new Map<string, readonly TieBroken[]>();
  if (set.ranking.tieBreakers.length === 0) return broken;
  const reached = ranked.map((placed) => ({
    ...placed,
    grade: placed.movedBy?.from ?? placed.grade,
  }));
  const usable = usableTieBreakers(set, reached);
  const levels = new Map<string, Placed[]>();
  for (const placed of reached) {
    const level = levelOf(set, placed);
    levels.set(level, [...(levels.get(level) ?? []), placed]);
  }
  for (const [level, equals] of levels) {
    for (const placed of equals) {
      const told = brokenOf(set, placed, equals, usable.get(level) ?? 0);
      if (told.length > 0) broken.set(placed.unit.code, told);
    }
  }
  return broken;
}

function brokenOf(
  set: CriteriaSet,
  { unit, result }: Placed,
  equals: readonly Placed[],
  usable: number,
): readonly TieBroken[] {
  const told = new Map<string, TieBroken & { readonly with: string[] }>();
  for (const other of equals) {
    if (other.unit.code === unit.code) continue;
    const decided = tieBreaker(set, result, other.result, usable);
    if (!decided) continue;
    const { fact, order } = decided;
    const stands = order < 0 ? 'above' : 'below';
    const one = told.get(`${stands} ${fact}`) ?? { fact, stands, with: [] };
    one.with.push(other.unit.code);
    told.set(`${stands} ${fact}`, one);
  }
  return [...told.values()];
}
