import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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

const CHILD = fileURLToPath(new URL('./contender-child.js', import.meta.url));

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
  const children = new Map<ContenderName, ChildProcess>();
  const samples = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  try {
    for (const name of names) {
      const child = fork(CHILD, [name, String(units)], { execArgv: ['--expose-gc'] });
      children.set(name, child);
      await told(name, child, expected);
      await told(name, child, warmUpMs);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, child] of children) {
        samples.get(name)?.push(Number(await told(name, child, sampleMs)));
      }
    }
  } finally {
    for (const child of children.values()) child.kill();
  }
  return samples;
}

/** Sends a child something and waits for its answer. */
async function told(name: string, child: ChildProcess, what: Serializable): Promise<unknown> {
  const answer = reply(name, child);
  child.send(what);
  return answer;
}

async function reply(name: string, child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const { signal } = stop;
  const gone = once(child, 'exit', { signal }).then(() => {
    throw new Error(`${name} ended; what it said is above`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), gone]);
    return message;
  } finally {
    stop.abort();
    gone.catch(() => undefined);
  }
}
