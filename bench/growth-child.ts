import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { gradedSheet } from './contenders/ours.ts';
import { benchSet, benchSubmission } from './work.ts';

/**
 * Scores so many units one after the other, as they come, and keeps of each what a ranking needs.
 * Making the units is not timed. Small counts are repeated until the clock can tell them apart.
 */
const units = Number(process.argv[2]);
const BATCH = 100;
const WARM_UP = 10_000;
const LEAST_UNITS = 20_000;

const set = benchSet();
const evaluator = compiledConditions();

interface Kept {
  readonly code: string;
  readonly total: string;
  readonly grade: string;
}

/** Scores the units of those numbers and keeps what is kept; gives the time of the scoring alone. */
async function score(from: number, to: number, kept: Kept[]): Promise<number> {
  let ms = 0;
  for (let first = from; first <= to; first += BATCH) {
    const size = Math.min(BATCH, to - first + 1);
    const batch = Array.from({ length: size }, (_, at) => benchSubmission(set, first + at));
    const start = performance.now();
    for (const submission of batch) {
      const { sheet, grading } = await gradedSheet(set, submission, evaluator);
      const grade = grading.outcome.state === 'graded' ? grading.outcome.grade.id : '';
      kept.push({ code: submission.unit.code, total: sheet.total.points.low.toString(), grade });
    }
    ms += performance.now() - start;
  }
  return ms;
}

/** Not looked at while small counts are repeated: collecting garbage so often would slow them down. */
const repeats = Math.ceil(LEAST_UNITS / units);
function heapInUse(): number {
  if (repeats > 1) return 0;
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

await score(1, WARM_UP, []);
const half = Math.floor(units / 2);
const heap = { start: 0, half: 0, end: 0 };
let ms = 0;
for (let repeat = 0; repeat < repeats; repeat += 1) {
  const kept: Kept[] = [];
  heap.start = heapInUse();
  ms += await score(1, half, kept);
  heap.half = heapInUse();
  ms += await score(half + 1, units, kept);
  heap.end = heapInUse();
  if (kept.length !== units) throw new Error(`${kept.length} units of ${units} were kept`);
}
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  JSON.stringify({
    units,
    ms: ms / repeats / units,
    firstHalf: (heap.half - heap.start) / half,
    secondHalf: (heap.end - heap.half) / (units - half),
    peak,
  }),
);
