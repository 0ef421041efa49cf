import { Decimal } from '../../criteria/decimal.ts';

/** Something that gets a part of a sum, and the sums it counts in. */
export interface Sharer {
  /** What it is due before rounding. */
  readonly due: Decimal;
  /** Names of the sums: groups of units whose form has it. */
  readonly countsFor: readonly string[];
}

/**
 * Rounds parts to so many decimals so that every sum comes out exactly: each part is cut, and what
 * is then missing from the sums goes, a last digit each, to those that lost most by the cut. Where
 * sums share parts, others are tried in turn; nothing when no choice satisfies all sums.
 *
 * @example roundTogether([2.666…, 2.666…, 2.666…], 8, 2) // 2.67, 2.67, 2.66
 */
export function roundTogether(
  sharers: readonly Sharer[],
  sums: ReadonlyMap<string, Decimal>,
  decimals: number,
): readonly Decimal[] | undefined {
  const step = new Decimal(10).pow(-decimals);
  const cut = sharers.map(({ due }) => due.toDecimalPlaces(decimals, Decimal.ROUND_DOWN));
  const owed = new Map<string, number>();
  for (const [name, sum] of sums) {
    const given = cut.filter((_, index) => sharers[index]?.countsFor.includes(name));
    const left = given.reduce((rest, part) => rest.minus(part), sum).div(step);
    if (!left.isInteger()) return undefined;
    owed.set(name, left.toNumber());
  }
  const order = [...sharers.keys()].sort((a, b) => lost(b).cmp(lost(a)) || a - b);
  const raised = chooseRaised(order, sharers, owed);
  return raised && cut.map((part, index) => (raised.has(index) ? part.plus(step) : part));

  function lost(index: number): Decimal {
    const [whole, part] = [sharers[index]?.due, cut[index]];
    if (!whole || !part) throw new Error(`no part ${index}`);
    return whole.minus(part);
  }
}

/** The first choice, in the order given, that raises each sum by exactly what it is owed. */
function chooseRaised(
  [first, ...others]: readonly number[],
  sharers: readonly Sharer[],
  owed: ReadonlyMap<string, number>,
): ReadonlySet<number> | undefined {
  if ([...owed.values()].every((steps) => steps === 0)) return new Set();
  const sharer = first === undefined ? undefined : sharers[first];
  if (first === undefined || !sharer || !canBePaid([first, ...others], sharers, owed)) {
    return undefined;
  }
  const after = new Map(
    [...owed].map(([name, steps]) => [name, steps - Number(sharer.countsFor.includes(name))]),
  );
  const isOwed = sharer.countsFor.every((name) => (after.get(name) ?? 0) >= 0);
  const rest = isOwed ? chooseRaised(others, sharers, after) : undefined;
  return rest ? new Set([first, ...rest]) : chooseRaised(others, sharers, owed);
}

function canBePaid(
  left: readonly number[],
  sharers: readonly Sharer[],
  owed: ReadonlyMap<string, number>,
): boolean {
  return [...owed].every(([name, steps]) => {
    const able = left.filter((index) => sharers[index]?.countsFor.includes(name)).length;
    return steps >= 0 && steps <= able;
  });
}
