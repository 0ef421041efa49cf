import { type Answer, answerWith, type Mode } from '../answer.ts';
import { inChild } from '../child.ts';
import { rounded, withSpread } from '../format.ts';
import { ratioOf, spreadOf } from '../samples.ts';

/** How fast are the files of units read, beside the YAML package that reads them? */

const PACE: Readonly<Record<Mode, { units: number; rounds: number }>> = {
  quick: { units: 50, rounds: 3 },
  full: { units: 300, rounds: 9 },
};

async function ask(mode: Mode): Promise<Answer> {
  const { units, rounds } = PACE[mode];
  const times = await inChild<{ read: number[]; parsed: number[] }>('import-child.js', [
    String(units),
    String(rounds),
  ]);
  const ratio = ratioOf(new Map(Object.entries(times)), 'read', 'parsed');
  const row = (what: string, found: readonly number[]) => [
    what,
    rounded((units * 1000) / spreadOf(found).median),
  ];
  return {
    title: 'Reading evidence',
    verdicts: [
      {
        what: 'A unit’s file, read and checked ÷ `yaml` reading it alone',
        target: 'none set',
        measured: withSpread(ratio),
      },
    ],
    table: {
      header: ['Files of 60 answers, in memory', 'Units/s'],
      rows: [
        row('readYaml and readSubmission: typed, checked, places known', times.read),
        row('the package `yaml`, plain values', times.parsed),
      ],
    },
    notes: [`${units} files, ${rounds} rounds in turns in one process.`],
  };
}

await answerWith(ask);
