import { Listener } from './child.ts';
import type { ContenderName } from './contenders/index.ts';
import { references } from './contenders/ours.ts';
import type { Samples } from './samples.ts';
import { benchSet, benchSubmissions } from './work.ts';

export interface Rounds {
  readonly units: number;
  readonly rounds: number;
  /** A sample repeats the work until so much time has gone by. */
  readonly sampleMs: number;
  readonly warmUpMs: number;
}

/**
 * Lets every contender show that it is right and warm up, then lets them take turns (A B C A B C …),
 * one at a time, so that whatever else the machine does falls on all of them.
 *
 * @returns units a second by contender, one number a round
 * @throws when a contender scores the work differently
 */
export async function takeTurns(
  names: readonly ContenderName[],
  { units, rounds, sampleMs, warmUpMs }: Rounds,
): Promise<Samples<ContenderName>> {
  const set = benchSet();
  const expected = await references(set, benchSubmissions(set, units));
  const children = new Map<ContenderName, Listener>();
  const samples = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  try {
    for (const name of names) {
      const child = new Listener(name, 'contender-child.js', [name, String(units)]);
      children.set(name, child);
      await child.tell(expected);
      await child.tell(warmUpMs);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, child] of children) {
        samples.get(name)?.push(Number(await child.tell(sampleMs)));
      }
    }
  } finally {
    for (const child of children.values()) child.end();
  }
  return samples;
}
