import { type Answer, answerWith, type Mode, type Verdict } from '../answer.ts';
import { Listener } from '../child.ts';
import { megabytes, rounded, withSpread } from '../format.ts';
import type { Scored } from '../growth-child.ts';
import { ratioOf, type Samples, spreadOf } from '../samples.ts';

/** Does a unit cost the same among 100 as among 100,000, or a million? */

interface Pace {
  readonly sizes: readonly number[];
  /** What each size scores in its turn, all of them the same units. */
  readonly stretch: number;
  readonly turns: number;
}

const PACE: Readonly<Record<Mode, Pace>> = {
  quick: { sizes: [100, 3000], stretch: 1000, turns: 9 },
  full: { sizes: [100, 1000, 10_000, 100_000, 1_000_000], stretch: 10_000, turns: 20 },
};
const WITHIN = 0.15;
/** Those whose growth is held against the target. */
const UP_TO = 100_000;
/** Every size has a heap of so many megabytes; the largest is passed whole, in its turns. */
const HEAP_MB = 512;

/** What the sizes showed; one figure a turn. */
interface Found {
  readonly ms: Samples;
  /** Most memory of the process, by size, in bytes. */
  readonly peaks: ReadonlyMap<string, number>;
}

async function ask(mode: Mode): Promise<Answer> {
  const { sizes, stretch, turns } = PACE[mode];
  const { ms, peaks } = await inTurns(PACE[mode]);
  const growth = (size: number) => ratioOf(ms, String(size), String(sizes[0]));
  const kept = mode === 'full' ? await keptByHalf(UP_TO) : undefined;
  return {
    title: 'Growth',
    verdicts: [
      timeVerdict(sizes.filter((size) => size <= UP_TO).map((size) => [size, growth(size).median])),
      ...(kept ? [memoryVerdict(kept)] : []),
      ...sizes.filter((size) => size > UP_TO).map((size) => manyVerdict(size, ms, peaks)),
    ],
    table: {
      header: ['Units in a round', 'µs a unit', '÷ that of the smallest', 'Peak memory (RSS)'],
      rows: sizes.map((size) => [
        size.toLocaleString('en-US'),
        withSpread(spreadOf((ms.get(String(size)) ?? []).map((each) => each * 1000))),
        withSpread(growth(size)),
        megabytes(peaks.get(String(size)) ?? Number.NaN),
      ]),
    },
    notes: [
      `Units come one by one, each is scored with its full sheet (compiled conditions) and graded; of each its code, total and grade are kept until its round is full. Each size in a process of its own with a heap of ${HEAP_MB} MB, warmed up first. ${turns} turns: in each, every size scores the same ${rounded(stretch)} units, as so many small rounds or as the next part of a large one${sizes.some((size) => size > UP_TO) ? '; the million scores the next twentieth of its own' : ''}. Ratios are taken turn by turn.`,
    ],
  };
}

async function inTurns({ sizes, stretch, turns }: Pace): Promise<Found> {
  const children = new Map<number, Listener>();
  const ms = new Map<string, number[]>(sizes.map((size) => [String(size), []]));
  const peaks = new Map<string, number>();
  try {
    for (const size of sizes) children.set(size, await begun(size));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [size, child] of children) {
        const share = size > UP_TO ? size / turns : stretch;
        const scored = await child.tell({ from: turn * share + 1, to: (turn + 1) * share });
        ms.get(String(size))?.push((scored as Scored).ms);
        peaks.set(String(size), (scored as Scored).peak);
      }
    }
  } finally {
    for (const child of children.values()) child.end();
  }
  return { ms, peaks };
}

async function begun(size: number): Promise<Listener> {
  const child = new Listener(`growth of ${size}`, 'growth-child.js', [String(size)], HEAP_MB);
  await child.answer();
  return child;
}

/** Bytes a unit of live heap that the first half of a round added, and the second. */
async function keptByHalf(size: number): Promise<readonly [number, number]> {
  // One more than is scored: a full round is let go of.
  const child = await begun(size + 100);
  const half = size / 2;
  const heap = async (): Promise<number> => Number(await child.tell('heap'));
  try {
    const before = await heap();
    await child.tell({ from: 1, to: half });
    const between = await heap();
    await child.tell({ from: half + 1, to: size });
    return [(between - before) / half, ((await heap()) - between) / half];
  } finally {
    child.end();
  }
}

function timeVerdict(growth: readonly (readonly [size: number, ratio: number])[]): Verdict {
  const farthest = Math.max(...growth.map(([, ratio]) => Math.abs(ratio - 1)));
  const [first, last] = [growth[0]?.[0], growth.at(-1)?.[0]];
  return {
    what: `Time a unit, ${first?.toLocaleString('en-US')} → ${last?.toLocaleString('en-US')} units, farthest from that of ${first}`,
    target: `≤ ${WITHIN * 100} %`,
    measured: `${rounded(farthest * 100)} %`,
    met: farthest <= WITHIN,
  };
}

function memoryVerdict([first, second]: readonly [number, number]): Verdict {
  return {
    what: `Memory kept a unit, first → second half of ${rounded(UP_TO)} units`,
    target: `constant (± ${WITHIN * 100} %)`,
    measured: `${rounded(first)} → ${rounded(second)} bytes`,
    met: Math.abs(second / first - 1) <= WITHIN,
  };
}

function manyVerdict(size: number, ms: Samples, peaks: Found['peaks']): Verdict {
  const { median } = ratioOf(ms, String(size), String(UP_TO));
  const peak = peaks.get(String(size)) ?? Number.NaN;
  return {
    what: `${rounded(size)} units in a heap of ${HEAP_MB} MB: time a unit beside that of ${rounded(UP_TO)}`,
    target: `≤ ${WITHIN * 100} % more`,
    measured: `${rounded((median - 1) * 100)} %, ${megabytes(peak)} at the most`,
    met: median - 1 <= WITHIN,
  };
}

await answerWith(ask);
