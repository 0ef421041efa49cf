import { type Answer, answerWith, type Mode } from '../answer.ts';
import { inChild } from '../child.ts';
import { seconds, withSpread } from '../format.ts';
import { ratioOf, spreadOf } from '../samples.ts';

/** What do grade, quota and place cost on top of the score sheets? */

const PACE: Readonly<Record<Mode, { units: number; rounds: number }>> = {
  quick: { units: 500, rounds: 3 },
  full: { units: 4000, rounds: 7 },
};
const AT_MOST = 2;

async function ask(mode: Mode): Promise<Answer> {
  const { units, rounds } = PACE[mode];
  const times = await inChild<{ scored: number[]; ranked: number[] }>('rank-child.js', [
    String(units),
    String(rounds),
  ]);
  const ratio = ratioOf(new Map(Object.entries(times)), 'ranked', 'scored');
  const row = (what: string, found: readonly number[]) => [what, seconds(spreadOf(found).median)];
  return {
    title: 'From evidence to places',
    verdicts: [
      {
        what: `${units} units: evidence to places ÷ their score sheets alone`,
        target: `< ${AT_MOST} ×`,
        measured: withSpread(ratio),
        met: ratio.median < AT_MOST,
      },
    ],
    table: {
      header: [`${units} units in memory, compiled conditions`, 'Median'],
      rows: [
        row('Score sheets, own and appraised view', times.scored),
        row('rankRound: the same sheets, grades, quota, places', times.ranked),
      ],
    },
    notes: [`${rounds} rounds in turns in one process.`],
  };
}

await answerWith(ask);
