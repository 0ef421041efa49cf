import { allContenders, type ContenderName } from './contenders/index.ts';
import { holdAgainst, type Reference } from './same-figures.ts';
import { benchSet, benchSubmissions } from './work.ts';

/**
 * One contender in a process of its own, so that no other's types and garbage weigh on it. It is
 * sent what the work must come to and shows that it does, then takes a sample each time it is told to.
 */
const [name = '', count = ''] = process.argv.slice(2);
const units = Number(count);
const contender = allContenders().get(name as ContenderName);
if (!contender) throw new Error(`no contender ${name}`);

const set = benchSet();
const submissions = benchSubmissions(set, units);
const prepared = await contender.prepare(set, submissions);

/**
 * A collection on demand also throws away code made for shapes that nobody holds just then. No
 * contender is timed while the engine makes it anew, which takes the slowest a pass.
 */
const WARM_AGAIN_MS = 200;

/** Units a second over at least so much time. */
async function sample(atLeastMs: number): Promise<number> {
  globalThis.gc?.();
  await speedOver(WARM_AGAIN_MS);
  return speedOver(atLeastMs);
}

async function speedOver(atLeastMs: number): Promise<number> {
  const from = performance.now();
  let passes = 0;
  let elapsed = 0;
  do {
    await prepared.pass();
    passes += 1;
    elapsed = performance.now() - from;
  } while (elapsed < atLeastMs);
  return (passes * units * 1000) / elapsed;
}

process.once('message', async (expected: readonly Reference[]) => {
  holdAgainst(contender.name, expected, await prepared.figures());
  process.on('message', async (atLeastMs: number) => {
    process.send?.(await sample(atLeastMs));
  });
  process.send?.('right');
});
