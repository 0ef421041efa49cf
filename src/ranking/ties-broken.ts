import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Unit } from '../evidence/submission.ts';
import { type Held, levelOf, tieBreaker, usableTieBreakers } from './order.ts';
import type { Holder } from './quota.ts';
import type { TieBroken } from './standing.ts';

interface Placed extends Holder, Held {
  readonly unit: Unit;
}

/** A ranked unit with the levels it stood on while quotas were applied, the one it ended on last. */
interface Passed extends Placed {
  readonly levels: readonly string[];
}

/**
 * What tie breakers decided, by code of the unit: it stands above or below units of the same total.
 * Where the grade comes first, only between units that end with the same grade or were parted by a
 * quota on a grade that both held.
 *
 * @param ranked the units with a place, best first
 */
export function tiesBroken(
  set: CriteriaSet,
  ranked: readonly Placed[],
): ReadonlyMap<string, readonly TieBroken[]> {
  const broken = new Map<string, readonly TieBroken[]>();
  if (set.ranking.tieBreakers.length === 0) return broken;
  const decide = decider(set, ranked);
  for (const equals of ofOneTotal(set, ranked)) {
    for (const unit of equals) {
      const told = brokenOf(unit, equals, decide);
      if (told.length > 0) broken.set(unit.unit.code, told);
    }
  }
  return broken;
}

/** The grades a unit held, from the one it reached to the one that quotas left it. */
function holdings(set: CriteriaSet, placed: Placed): readonly Placed[] {
  const { grade, movedBy } = placed;
  if (!movedBy) return [placed];
  const rankOf = (id: string): number => set.grades.findIndex((one) => one.id === id);
  const passed = set.grades.slice(rankOf(movedBy.from.id), rankOf(grade.id) + 1);
  return passed.map((held) => ({ ...placed, grade: held }));
}

function ofOneTotal(set: CriteriaSet, ranked: readonly Placed[]): Iterable<readonly Passed[]> {
  const totals = new Map<string, Passed[]>();
  for (const placed of ranked) {
    const levels = holdings(set, placed).map((held) => levelOf(set, held));
    const total = placed.result.sheet.total.points.low.toFixed();
    const equals = totals.get(total) ?? [];
    equals.push({ ...placed, levels });
    totals.set(total, equals);
  }
  return totals.values();
}

type Decide = (left: Passed, right: Passed) => ReturnType<typeof tieBreaker>;

/** Asks as many tie breakers as could be used where the two stood against each other last. */
function decider(set: CriteriaSet, ranked: readonly Placed[]): Decide {
  const atTheEnd = usableTieBreakers(set, ranked);
  const onTheWay = usableTieBreakers(
    set,
    ranked.flatMap((placed) => holdings(set, placed)),
  );
  return (left, right) => {
    const [ended, other] = [left.levels.at(-1) ?? '', right.levels.at(-1) ?? ''];
    const shared = [ended, other].find(
      (level) => left.levels.includes(level) && right.levels.includes(level),
    );
    if (shared === undefined) return undefined;
    const usable = ended === other ? atTheEnd : onTheWay;
    return tieBreaker(set, left.result, right.result, usable.get(shared) ?? 0);
  };
}

function brokenOf(one: Passed, equals: readonly Passed[], decide: Decide): readonly TieBroken[] {
  const told = new Map<string, TieBroken & { readonly with: string[] }>();
  for (const other of equals) {
    if (other.unit.code === one.unit.code) continue;
    const decided = decide(one, other);
    if (!decided) continue;
    const { fact, order } = decided;
    const stands = order < 0 ? 'above' : 'below';
    const entry = told.get(`${stands} ${fact}`) ?? { fact, stands, with: [] };
    entry.with.push(other.unit.code);
    told.set(`${stands} ${fact}`, entry);
  }
  return [...told.values()];
}
