import type { RandomNumbers } from './random.ts';
import type { Estimate } from './result.ts';

/** Results of a function for the rows of A, of B, and of A with one source each taken from B. */
export interface SobolSample {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** By source, as long as `a`. */
  readonly mixed: readonly (readonly number[])[];
}

export interface SobolIndices {
  readonly first: Estimate;
  readonly total: Estimate;
}

const REPLICATES = 400;
const [LOW, HIGH] = [0.025, 0.975];

/**
 * First-order and total Sobol' indices of each source (of each group of inputs, when a source holds
 * several), from n rows and n · (2 + sources) results:
 *
 *     V   = variance of all results for A and B
 *     S_i = Σ (f(B) − f̄) · (f(A with i of B) − f(A)) ÷ n V     Saltelli et al. 2010, table 2 (b)
 *     T_i = Σ (f(A) − f(A with i of B))² ÷ 2 n V               Jansen 1999; ibid. (f)
 *
 * f̄ is subtracted because S_i is exact in the mean with or without it and steadier with it.
 * Intervals are percentiles of a bootstrap over the rows (Archer, Saltelli and Sobol' 1997).
 *
 * @returns nothing when the results do not vary at all
 */
export function sobolIndices(
  sample: SobolSample,
  random: RandomNumbers,
): readonly SobolIndices[] | undefined {
  const rows = Array.from(sample.a, (_, row) => row);
  const whole = estimates(sample, rows);
  if (!whole) return undefined;
  const replicates = Array.from({ length: REPLICATES }, () =>
    estimates(
      sample,
      rows.map(() => random.below(rows.length)),
    ),
  ).filter((replicate) => replicate !== undefined);
  return whole.map((index, source) => {
    const interval = (of: 'first' | 'total'): Estimate => {
      const values = replicates.flatMap((one) => one[source]?.[of] ?? []).sort((x, y) => x - y);
      return {
        value: index[of],
        low: quantile(values, LOW) ?? index[of],
        high: quantile(values, HIGH) ?? index[of],
      };
    };
    return { first: interval('first'), total: interval('total') };
  });
}

function estimates(
  { a, b, mixed }: SobolSample,
  rows: readonly number[],
): readonly { readonly first: number; readonly total: number }[] | undefined {
  const n = rows.length;
  let sum = 0;
  for (const row of rows) sum += at(a, row) + at(b, row);
  const mean = sum / (2 * n);
  let squares = 0;
  for (const row of rows) squares += (at(a, row) - mean) ** 2 + (at(b, row) - mean) ** 2;
  const variance = squares / (2 * n);
  // Sums of equal numbers differ in their last digits; a true variance is far above that.
  if (variance <= 1e-20 * Math.max(1, mean * mean)) return undefined;
  return mixed.map((results) => {
    let first = 0;
    let total = 0;
    for (const row of rows) {
      const difference = at(results, row) - at(a, row);
      first += (at(b, row) - mean) * difference;
      total += difference * difference;
    }
    return { first: first / (n * variance), total: total / (2 * n * variance) };
  });
}

function at(results: readonly number[], row: number): number {
  const value = results[row];
  if (value === undefined) throw new Error('samples are not of one length');
  return value;
}

function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
