/** Figures by name, one a round; the same position is the same round. */
export type Samples<N extends string = string> = ReadonlyMap<N, readonly number[]>;

/** Median with the quarter below and above it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below + (above - below) * (position % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The first divided by the second, round by round: what slowed a whole round down cancels out. */
export function ratioOf<N extends string>(samples: Samples<N>, first: N, second: N): Spread {
  const [above = [], below = []] = [samples.get(first), samples.get(second)];
  return spreadOf(above.map((value, round) => value / (below[round] ?? Number.NaN)));
}
