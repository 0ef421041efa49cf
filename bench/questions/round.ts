import { type Answer, answerWith, type Mode } from '../answer.ts';
import { inChild } from '../child.ts';
import { megabytes, rounded, seconds } from '../format.ts';

/** What does a whole round take with the evaluator of record, workbook included, in a small heap? */

const SIZES: Readonly<Record<Mode, readonly number[]>> = { quick: [100], full: [100, 1000, 4000] };
const HEAP_MB = 512;

interface Measured {
  readonly units: number;
  readonly scoring: number;
  readonly exporting: number;
  readonly bytes: number;
  readonly peak: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const found: Measured[] = [];
  for (const units of SIZES[mode]) {
    found.push(await inChild<Measured>('round-child.js', [String(units)], HEAP_MB));
  }
  return {
    title: 'A whole round with json-rules-engine as evaluator',
    verdicts: [],
    table: {
      header: [
        'Units',
        'Scored, graded, ranked',
        'Units/s',
        'Workbook',
        'File',
        'Peak memory (RSS)',
      ],
      rows: found.map(({ units, scoring, exporting, bytes, peak }) => [
        rounded(units),
        seconds(scoring),
        rounded((units * 1000) / scoring),
        seconds(exporting),
        megabytes(bytes),
        megabytes(peak),
      ]),
    },
    notes: [
      `Own and appraised view of each unit; once, each size in a process of its own with the heap limited to ${HEAP_MB} MB.`,
    ],
  };
}

await answerWith(ask);
