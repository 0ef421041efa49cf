import { type Answer, answerWith, type Mode, type Verdict } from '../answer.ts';
import { inChild } from '../child.ts';
import { megabytes, rounded } from '../format.ts';
import { spreadOf } from '../samples.ts';

/** Does a unit cost the same among 100 as among 100,000? */

const PACE: Readonly<Record<Mode, { sizes: readonly number[]; rounds: number }>> = {
  quick: { sizes: [100, 3000], rounds: 1 },
  full: { sizes: [100, 1000, 10_000, 100_000], rounds: 5 },
};
const WITHIN = 0.15;
/** Scored once, in a heap of so many megabytes, halfway through the rounds of the others. */
const MANY = { units: 1_000_000, heap: 512 };

interface Measured {
  readonly units: number;
  readonly ms: number;
  /** Bytes a unit of live heap that the first half of the units added, and the second. */
  readonly firstHalf: number;
  readonly secondHalf: number;
  readonly peak: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const { sizes, rounds } = PACE[mode];
  const found = new Map<number, Measured[]>(sizes.map((size) => [size, []]));
  let many: Measured | undefined;
  for (let round = 0; round < rounds; round += 1) {
    for (const size of sizes) {
      found.get(size)?.push(await inChild<Measured>('growth-child.js', [String(size)]));
    }
    if (mode === 'full' && round + 1 === Math.ceil(rounds / 2)) {
      many = await inChild<Measured>('growth-child.js', [String(MANY.units)], MANY.heap);
    }
  }
  const medianOf = (size: number, figure: keyof Measured): number =>
    spreadOf((found.get(size) ?? []).map((measured) => measured[figure])).median;
  const times = sizes.map((size) => medianOf(size, 'ms'));
  const [first = Number.NaN] = times;
  const grown = Math.max(...times.map((time) => Math.abs(time / first - 1)));
  const [smallest = 0] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const memoryVerdict = (): Verdict => {
    const [first, second] = [medianOf(largest, 'firstHalf'), medianOf(largest, 'secondHalf')];
    return {
      what: `Memory kept a unit, first → second half of ${rounded(largest)} units`,
      target: `constant (± ${WITHIN * 100} %)`,
      measured: `${rounded(first)} → ${rounded(second)} bytes`,
      met: Math.abs(second / first - 1) <= WITHIN,
    };
  };
  const manyVerdict = ({ ms, peak }: Measured): Verdict => {
    const slower = ms / medianOf(largest, 'ms') - 1;
    return {
      what: `${rounded(MANY.units)} units in a heap of ${MANY.heap} MB: time a unit beside that of ${rounded(largest)}`,
      target: `≤ ${WITHIN * 100} % more`,
      measured: `${rounded(slower * 100)} %, ${megabytes(peak)} at the most`,
      met: slower <= WITHIN,
    };
  };
  const range = `${rounded(smallest)} → ${rounded(largest)} units`;
  return {
    title: 'Growth',
    verdicts: [
      {
        what: `Time a unit, ${range}, farthest from that of ${smallest}`,
        target: `≤ ${WITHIN * 100} %`,
        measured: `${rounded(grown * 100)} %`,
        met: grown <= WITHIN,
      },
      ...(many ? [memoryVerdict(), manyVerdict(many)] : []),
    ],
    table: {
      header: ['Units', 'µs a unit', 'Kept a unit', 'Peak memory (RSS)'],
      rows: sizes.map((size) => [
        size.toLocaleString('en-US'),
        rounded(medianOf(size, 'ms') * 1000),
        keptText(medianOf(size, 'firstHalf'), medianOf(size, 'secondHalf')),
        megabytes(medianOf(size, 'peak')),
      ]),
    },
    notes: [
      'Units come one by one, each is scored with its full sheet (compiled conditions) and graded; of each its code, total and grade are kept. Each size in a process of its own, warmed up first. What is kept a unit cannot be told from noise where units are few.',
    ],
  };
}

/** Nothing is kept of a unit only where it was not looked at. */
function keptText(firstHalf: number, secondHalf: number): string {
  const kept = (firstHalf + secondHalf) / 2;
  return kept === 0 ? '' : `${rounded(kept)} bytes`;
}

await answerWith(ask);
