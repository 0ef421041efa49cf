import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import { isFor, type PlacedNode } from '../../criteria/walk.ts';
import { proportion, settled, times, total } from '../../scoring/points.ts';
import type { MaximaFault } from './change.ts';
import { roundTogether } from './share-out.ts';

/** A new maximum for a group or criterion, given outright or as a factor of the old one. */
export interface WantedMaximum {
  readonly placed: PlacedNode;
  readonly of: 'max' | 'weight';
  readonly value: Decimal;
}

export interface ChangedMaxima {
  /** Those that differ, by id: criteria and the groups around them. */
  readonly maxima: ReadonlyMap<string, Decimal>;
  readonly scale: Decimal;
}

export interface MaximaWork {
  /** Criteria nobody spoke of are changed, all by one factor, until the sum is the scale again. */
  readonly rebalance: boolean;
  /** A scale asked for; without it the scale follows the sum. */
  readonly scale?: Decimal;
}

/**
 * The maxima of a set when some of them change. The nearest change counts: a criterion changed by
 * itself does not also follow its group. The maximum of a group is the sum of its criteria, the
 * scale the sum of the groups. A maximum asked for on a group, and `rebalance`, share out a sum: by
 * one factor, rounded to the decimals the set rounds criteria to (two when it does not), the last
 * digits placed so that the sum is exact on the form of every group of units.
 */
export function changedMaxima(
  set: CriteriaSet,
  wanted: readonly WantedMaximum[],
  work: MaximaWork,
): ChangedMaxima | { readonly fault: MaximaFault } {
  const maxima = new Maxima(set);
  for (const one of wanted.toSorted((a, b) => depth(b) - depth(a))) {
    const fault = maxima.change(one);
    if (fault) return { fault };
  }
  if (work.rebalance) {
    const top = set.nodes.filter(({ part, ancestors }) => part === 'base' && !ancestors[0]);
    const fault = maxima.shareOut(top, work.scale ?? set.scale, '');
    if (fault) return { fault };
  }
  return { maxima: maxima.changed(), scale: work.scale ?? maxima.scale() };
}

function depth({ placed }: WantedMaximum): number {
  return placed.ancestors.length;
}

class Maxima {
  readonly #set: CriteriaSet;
  /** Maxima of criteria that are settled, changed or not. */
  readonly #settled = new Map<string, Decimal>();

  constructor(set: CriteriaSet) {
    this.#set = set;
  }

  change({ placed, of, value }: WantedMaximum): MaximaFault | undefined {
    const { node } = placed;
    if (isGroup(node) && of === 'max') {
      return this.shareOut(this.#childrenOf(placed), value, node.id);
    }
    for (const { node: leaf } of this.#leavesIn(placed)) {
      if (this.#settled.has(leaf.id)) continue;
      this.#settled.set(leaf.id, of === 'max' ? value : times(leaf.max, value));
    }
    return undefined;
  }

  /** Brings siblings to a sum by changing the criteria among and below them that are not settled. */
  shareOut(siblings: readonly PlacedNode[], sum: Decimal, within: string): MaximaFault | undefined {
    const fault = (code: MaximaFault['code']): MaximaFault => ({
      code,
      within,
      target: sum.toFixed(),
    });
    const seen = this.#unitGroups.filter((name) => siblings.some((one) => isFor(one, name)));
    const splits = seen.map((name) => ({ name, ...this.#splitOf(siblings, name) }));
    const [first] = splits;
    if (!first) return undefined;
    const rest = ({ settled: given }: Split): Decimal => sum.minus(given);
    if (splits.every((split) => split.free.isZero() && rest(split).isZero())) return undefined;
    if (splits.some((split) => split.free.isZero() || !rest(split).gt(0))) {
      return fault(splits.every((split) => split.free.isZero()) ? 'nothing-left' : uneven(splits));
    }
    if (
      splits.some((split) => !times(rest(split), first.free).eq(times(rest(first), split.free)))
    ) {
      return fault('forms-differ');
    }
    const open = siblings.filter((one) => this.#leavesIn(one).some((leaf) => this.#isFree(leaf)));
    const sharers = open.map((one) => {
      const countsFor = seen.filter((name) => isFor(one, name));
      const own = this.#splitOf([one], countsFor[0] ?? first.name);
      const share = settled(proportion(rest(first), own.free, first.free));
      return { due: own.settled.plus(share), countsFor };
    });
    const closed = siblings.filter((one) => !open.includes(one));
    const sums = new Map(
      seen.map((name) => [name, sum.minus(this.#splitOf(closed, name).settled)]),
    );
    const parts = roundTogether(sharers, sums, this.#decimals(sum));
    if (!parts) return fault('forms-differ');
    for (const [index, one] of open.entries()) {
      const part = parts[index];
      if (!part) throw new Error(`no part for ${one.node.id}`);
      if (!isGroup(one.node)) this.#settled.set(one.node.id, part);
      else {
        const inner = this.shareOut(this.#childrenOf(one), part, one.node.id);
        if (inner) return inner;
      }
    }
    return undefined;
  }

  changed(): ReadonlyMap<string, Decimal> {
    const changed = new Map<string, Decimal>();
    for (const placed of this.#set.nodes) {
      if (!this.#leavesIn(placed).some(({ node }) => this.#settled.has(node.id))) continue;
      const seer = this.#unitGroups.find((name) => isFor(placed, name)) ?? '';
      const max = this.#sumOf([placed], seer);
      if (!max.eq(placed.node.max)) changed.set(placed.node.id, max);
    }
    return changed;
  }

  scale(): Decimal {
    const top = this.#set.nodes.filter(({ part, ancestors }) => part === 'base' && !ancestors[0]);
    return this.#sumOf(top, this.#unitGroups[0] ?? '');
  }

  get #unitGroups(): readonly string[] {
    return this.#set.unitGroups.map(({ id }) => id);
  }

  #isFree({ node }: PlacedNode): boolean {
    return !this.#settled.has(node.id);
  }

  #childrenOf({ node }: PlacedNode): readonly PlacedNode[] {
    return this.#set.nodes.filter(({ ancestors }) => ancestors.at(-1)?.id === node.id);
  }

  #leavesIn({ node }: PlacedNode): readonly PlacedNode[] {
    return this.#set.leaves.filter(
      (leaf) => leaf.node.id === node.id || leaf.ancestors.some(({ id }) => id === node.id),
    );
  }

  /** Points on the form of a group of units: settled ones, and those that may still change. */
  #splitOf(siblings: readonly PlacedNode[], unitGroup: string): Split {
    const leaves = siblings
      .flatMap((one) => this.#leavesIn(one))
      .filter((leaf) => isFor(leaf, unitGroup));
    const [free, fixed] = [true, false].map((wanted) =>
      leaves.filter((leaf) => this.#isFree(leaf) === wanted),
    );
    return {
      settled: total((fixed ?? []).map(({ node }) => this.#settled.get(node.id) ?? node.max)),
      free: total((free ?? []).map(({ node }) => node.max)),
    };
  }

  #sumOf(siblings: readonly PlacedNode[], unitGroup: string): Decimal {
    const split = this.#splitOf(siblings, unitGroup);
    return split.settled.plus(split.free);
  }

  /** As fine as the set rounds criteria, and no coarser than what was asked for. */
  #decimals(sum: Decimal): number {
    const asked = [sum, ...this.#settled.values()].map((value) => value.decimalPlaces());
    return Math.max(this.#set.rounding.criterion?.decimals ?? 2, ...asked);
  }
}

interface Split {
  readonly settled: Decimal;
  readonly free: Decimal;
}

/** Whether it is the same for every group of units, so that nobody is at fault but the sum. */
function uneven(splits: readonly Split[]): MaximaFault['code'] {
  const [first] = splits;
  const alike = splits.every(
    (split) => split.settled.eq(first?.settled ?? ZERO) && split.free.eq(first?.free ?? ZERO),
  );
  return alike ? 'nothing-left' : 'forms-differ';
}
