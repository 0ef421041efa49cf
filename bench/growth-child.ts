import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { gradedSheet } from './contenders/ours.ts';
import { benchSet, benchSubmission } from './work.ts';

/**
 * Scores units one after the other, as they come, and keeps of each what a ranking needs until a
 * round of `size` units is full; the next unit begins a new round. Told from which unit to which, it
 * answers with the time of the scoring alone (making the units is not timed); told `heap`, with the
 * bytes that are live.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Scored {
  /** Of the scoring, a unit. */
  readonly ms: number;
  readonly peak: number;
}

const size = Number(process.argv[2]);
/**
 * Units made ahead of the clock. Few, as units come one by one: hundreds outlive the collections of
 * young memory, and moving them is then taken for the cost of a large round. Divides every size and
 * every stretch, so that a round ends where a batch ends.
 */
const BATCH = 10;
const WARM_UP = 10_000;

const set = benchSet();
const evaluator = compiledConditions();

interface Kept {
  readonly code: string;
  readonly total: string;
  readonly grade: string;
}

let kept: Kept[] = [];

async function score({ from, to }: Stretch): Promise<Scored> {
  let ms = 0;
  for (let first = from; first <= to; first += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, at) => benchSubmission(set, first + at));
    const start = performance.now();
    for (const submission of batch) {
      const { sheet, grading } = await gradedSheet(set, submission, evaluator);
      const grade = grading.outcome.state === 'graded' ? grading.outcome.grade.id : '';
      kept.push({ code: submission.unit.code, total: sheet.total.points.low.toString(), grade });
    }
    ms += performance.now() - start;
    if (kept.length > size) throw new Error(`${kept.length} units in a round of ${size}`);
    if (kept.length === size) kept = [];
  }
  return { ms: ms / (to - from + 1), peak: process.resourceUsage().maxRSS * 1024 };
}

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

process.on('message', async (told: Stretch | 'heap') => {
  process.send?.(told === 'heap' ? heapInUse() : await score(told));
});
await score({ from: 1, to: WARM_UP });
kept = [];
process.send?.('ready');
