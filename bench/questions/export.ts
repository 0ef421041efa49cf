import { type Answer, answerWith, type Mode } from '../answer.ts';
import { inChild } from '../child.ts';
import { megabytes, seconds, withSpread } from '../format.ts';
import { ratioOf, spreadOf } from '../samples.ts';

/** What does the ranked workbook cost beside writing its bare values? */

const PACE: Readonly<Record<Mode, { units: number; rounds: number }>> = {
  quick: { units: 300, rounds: 1 },
  full: { units: 4000, rounds: 3 },
};
const TIMES_PLAIN = 1.3;
const MEMORY_MB = 300;

interface Written {
  readonly ms: number;
  readonly size: number;
  readonly peak: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const { units, rounds } = PACE[mode];
  const found: Record<'ours' | 'plain', Written[]> = { ours: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const who of ['ours', 'plain'] as const) {
      found[who].push(await inChild<Written>('export-child.js', [who, String(units)]));
    }
  }
  const times = new Map(Object.entries(found).map(([who, all]) => [who, all.map(({ ms }) => ms)]));
  const ratio = ratioOf(times, 'ours', 'plain');
  // A small one is mostly the start of its process.
  const isAsked = units === PACE.full.units;
  const median = (who: 'ours' | 'plain', figure: keyof Written): number =>
    spreadOf(found[who].map((written) => written[figure])).median;
  const peak = median('ours', 'peak');
  const row = (who: 'ours' | 'plain', name: string) => [
    name,
    seconds(median(who, 'ms')),
    megabytes(median(who, 'size')),
    megabytes(median(who, 'peak')),
  ];
  return {
    title: 'Ranked workbook',
    verdicts: [
      {
        what: `${units} × 60: workbook ÷ exceljs’s streaming writer with the same values`,
        target: isAsked
          ? `≤ ${TIMES_PLAIN} ×`
          : `none for so few, ≤ ${TIMES_PLAIN} × for ${PACE.full.units}`,
        measured: withSpread(ratio),
        ...(isAsked && { met: ratio.median <= TIMES_PLAIN }),
      },
      {
        what: `${units} × 60: peak memory, evidence and score sheets included`,
        target: `≤ ${MEMORY_MB} MB`,
        measured: megabytes(peak),
        met: peak <= MEMORY_MB * 2 ** 20,
      },
    ],
    table: {
      header: [`${units} units, all sheets`, 'Writing', 'File', 'Peak memory (RSS)'],
      rows: [row('ours', 'Thang Điểm'), row('plain', 'exceljs, bare values')],
    },
    notes: [
      'Each writing is the first of its process, as for someone who exports once. The bare values are laid out before the clock starts, so the peak memory of that row says nothing about exceljs.',
    ],
  };
}

await answerWith(ask);
