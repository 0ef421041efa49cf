import { describe, expect, it } from 'vitest';
import { type RandomNumbers, randomStreams } from '../../../src/analysis/robustness/random.ts';
import { sobolIndices } from '../../../src/analysis/robustness/sobol.ts';

type Inputs = readonly number[];

function between(random: RandomNumbers, low: number, high: number): number {
  return low + ((random.below(2 ** 30) + 0.5) / 2 ** 30) * (high - low);
}

/** Indices of a function of three inputs, each uniform between the same bounds. */
function indicesOf(f: (x: Inputs) => number, rows: number, low: number, high: number) {
  const random = randomStreams(7).next().value;
  const draw = (): Inputs => [0, 1, 2].map(() => between(random, low, high));
  const a = Array.from({ length: rows }, draw);
  const b = Array.from({ length: rows }, draw);
  const mixed = [0, 1, 2].map((input) =>
    a.map((row, at) => f(row.map((x, index) => (index === input ? (b[at]?.[index] ?? x) : x)))),
  );
  return sobolIndices({ a: a.map(f), b: b.map(f), mixed }, random);
}

describe("Sobol' indices", () => {
  // Ishigami and Homma 1990 with a = 7, b = 0.1: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437.
  it('of the Ishigami function', () => {
    const ishigami = ([x = 0, y = 0, z = 0]: Inputs) =>
      Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    const indices = indicesOf(ishigami, 8000, -Math.PI, Math.PI) ?? [];
    const known = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    expect(indices).toHaveLength(3);
    for (const [input, [first = 0, total = 0]] of known.entries()) {
      expect(Math.abs((indices[input]?.first.value ?? 9) - first)).toBeLessThan(0.04);
      expect(Math.abs((indices[input]?.total.value ?? 9) - total)).toBeLessThan(0.03);
    }
  });

  // Variances 1, 4 and 9 twelfths: shares 1/14, 4/14, 9/14; nothing interacts.
  it('of a sum are the shares of the variance', () => {
    const indices = indicesOf(([x = 0, y = 0, z = 0]) => x + 2 * y + 3 * z, 8000, 0, 1) ?? [];
    for (const [input, share] of [1 / 14, 4 / 14, 9 / 14].entries()) {
      expect(Math.abs((indices[input]?.first.value ?? 9) - share)).toBeLessThan(0.04);
      expect(Math.abs((indices[input]?.total.value ?? 9) - share)).toBeLessThan(0.03);
    }
  });

  it('come with an interval around them', () => {
    for (const { first, total } of indicesOf(([x = 0, y = 0]) => x * y, 500, 0, 1) ?? []) {
      for (const { value, low, high } of [first, total]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }
  });

  it('of what does not vary are none', () => {
    expect(indicesOf(() => 0.1 + 0.2, 50, 0, 1)).toBeUndefined();
  });
});
