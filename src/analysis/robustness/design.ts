import type { Factor } from './factor.ts';
import type { RandomNumbers } from './random.ts';

/** Which variant each factor takes, by its place among the factors. */
export type Draw = Uint16Array;

/**
 * Two independent samples of draws. Together they are the Monte-Carlo draws; row by row they are
 * the matrices A and B that sensitivity indices are estimated from (Saltelli et al. 2010).
 */
export interface Design {
  readonly a: readonly Draw[];
  readonly b: readonly Draw[];
}

/** @param draws how many in both together; of an odd number A has one more */
export function designOf(factors: readonly Factor[], draws: number, random: RandomNumbers): Design {
  const a: Draw[] = [];
  const b: Draw[] = [];
  for (let number = 0; number < draws; number += 1) {
    const draw = Uint16Array.from(factors, ({ variants }) => random.below(variants.length));
    (number % 2 === 0 ? a : b).push(draw);
  }
  return { a, b };
}

/** A draw of A with all factors of one source as the draw of B has them. */
export function mixed(factors: readonly Factor[], a: Draw, b: Draw, source: string): Draw {
  return Uint16Array.from(a, (variant, index) =>
    factors[index]?.source === source ? (b[index] ?? variant) : variant,
  );
}
