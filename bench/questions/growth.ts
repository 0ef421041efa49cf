import { type Answer, answerWith, type Mode, type Verdict } from '../answer.ts';
import { Listener } from '../child.ts';
import { megabytes, rounded, withSpread } from '../format.ts';
import type { Scored } from '../growth-child.ts';
import { type Spread, spreadOf } from '../samples.ts';

/** Does a unit cost the same among 100 as among 100,000, or a million? */

interface Pace {
  readonly sizes: readonly number[];
  /** What each size scores in its turn, all of them the same units. */
  readonly stretch: number;
  /** How many turns a process has; the median of them is its pace. */
  readonly turns: number;
  /** How many processes a size has: no size is judged by what one happens to make of its code. */
  readonly processes: number;
}

const PACE: Readonly<Record<Mode, Pace>> = {
  quick: { sizes: [100, 3000], stretch: 1000, turns: 3, processes: 2 },
  full: {
    sizes: [100, 1000, 10_000, 100_000, 1_000_000],
    stretch: 10_000,
    turns: 3,
    processes: 9,
  },
};
const WITHIN = 0.15;
/** Those whose growth is held against the target. */
const UP_TO = 100_000;
/** Every size has a heap of so many megabytes. */
const HEAP_MB = 512;
/** A larger size is passed whole, in so many turns, by so many processes. */
const WHOLE = { turns: 20, processes: 3 };

/** What the processes of each size showed. */
interface Found {
  /** Of the scoring, a unit; one figure a process. */
  readonly ms: ReadonlyMap<number, Spread>;
  /** Most memory of any of its processes, in bytes. */
  readonly peaks: ReadonlyMap<number, number>;
}

async function ask(mode: Mode): Promise<Answer> {
  const { sizes, stretch, turns, processes } = PACE[mode];
  const found = await inProcesses(PACE[mode]);
  const paceOf = (size: number): Spread => found.ms.get(size) ?? spreadOf([]);
  const smallest = paceOf(sizes[0] ?? 0).median;
  const growth = (size: number): number => paceOf(size).median / smallest;
  const kept = mode === 'full' ? await keptByHalf(UP_TO) : undefined;
  const larger = sizes.filter((size) => size > UP_TO);
  return {
    title: 'Growth',
    verdicts: [
      timeVerdict(sizes.filter((size) => size <= UP_TO).map((size) => [size, growth(size)])),
      ...(kept ? [memoryVerdict(kept)] : []),
      ...larger.map((size) => manyVerdict(size, found)),
    ],
    table: {
      header: ['Units in a round', 'µs a unit', '÷ that of the smallest', 'Peak memory (RSS)'],
      rows: sizes.map((size) => [
        size.toLocaleString('en-US'),
        withSpread(inMicroseconds(paceOf(size))),
        rounded(growth(size)),
        megabytes(found.peaks.get(size) ?? Number.NaN),
      ]),
    },
    notes: [
      `Units come one by one, each is scored with its full sheet (compiled conditions) and graded; of each its code, total and grade are kept until its round is full. Every size has ${processes} processes of its own, one after the other and the sizes in turn, each with a heap of ${HEAP_MB} MB and warmed up, so that no size is judged by what one process happens to make of its code. A process scores ${turns} × ${rounded(stretch)} units, the same for every size, as so many small rounds or as part of a large one; the middle one is its pace.${larger.length > 0 ? ` The million is passed whole by each of ${WHOLE.processes} processes.` : ''} Spreads are over processes.`,
    ],
  };
}

async function inProcesses({ sizes, stretch, turns, processes }: Pace): Promise<Found> {
  const paces = new Map<number, number[]>(sizes.map((size) => [size, []]));
  const peaks = new Map<number, number>();
  for (let nth = 0; nth < processes; nth += 1) {
    for (const size of sizes) {
      const isWhole = size > UP_TO;
      if (isWhole && nth >= WHOLE.processes) continue;
      const { pace, peak } = isWhole
        ? await passed(size, WHOLE.turns, size / WHOLE.turns)
        : await passed(size, turns, stretch);
      paces.get(size)?.push(pace);
      peaks.set(size, Math.max(peak, peaks.get(size) ?? 0));
    }
  }
  return { ms: new Map([...paces].map(([size, all]) => [size, spreadOf(all)])), peaks };
}

/** What one process needed: the middle of its turns, in ms a unit, and its most memory. */
async function passed(size: number, turns: number, stretch: number) {
  const child = await begun(size);
  try {
    const scored: Scored[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const part = { from: turn * stretch + 1, to: (turn + 1) * stretch };
      scored.push((await child.tell(part)) as Scored);
    }
    return {
      pace: spreadOf(scored.map(({ ms }) => ms)).median,
      peak: Math.max(...scored.map(({ peak }) => peak)),
    };
  } finally {
    child.end();
  }
}

async function begun(size: number): Promise<Listener> {
  const child = new Listener(`growth of ${size}`, 'growth-child.js', [String(size)], HEAP_MB);
  await child.answer();
  return child;
}

function inMicroseconds({ median, low, high }: Spread): Spread {
  return { median: median * 1000, low: low * 1000, high: high * 1000 };
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

function manyVerdict(size: number, { ms, peaks }: Found): Verdict {
  const paceOf = (units: number): number => ms.get(units)?.median ?? Number.NaN;
  const more = paceOf(size) / paceOf(UP_TO) - 1;
  const peak = peaks.get(size) ?? Number.NaN;
  return {
    what: `${rounded(size)} units in a heap of ${HEAP_MB} MB: time a unit beside that of ${rounded(UP_TO)}`,
    target: `≤ ${WITHIN * 100} % more`,
    measured: `${rounded(more * 100)} %, ${megabytes(peak)} at the most`,
    met: more <= WITHIN,
  };
}

await answerWith(ask);
