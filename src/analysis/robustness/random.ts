import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** Whole numbers that look random and depend on nothing but the seed. */
export interface RandomNumbers {
  /** From 0 to below `count`, each as likely. */
  below(count: number): number;
}

/**
 * Streams of random numbers that never meet: each begins 2^64 numbers after the one before, so that
 * what one block draws does not depend on the size of another.
 *
 * xoroshiro128+ (Blackman and Vigna, 2018) as pure-rand has it. The first jump also carries the
 * generator away from its seed, which alone fills few of its bits.
 */
export function* randomStreams(seed: number): Generator<RandomNumbers, never> {
  const generator: JumpableRandomGenerator = xoroshiro128plus(seed);
  for (;;) {
    generator.jump();
    const stream = generator.clone();
    yield { below: (count) => uniformInt(stream, 0, count - 1) };
  }
}
