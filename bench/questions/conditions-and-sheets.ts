import { type Answer, answerWith, type Mode, type Verdict } from '../answer.ts';
import { allContenders, type ContenderName } from '../contenders/index.ts';
import { withSpread } from '../format.ts';
import { ratioOf, type Samples, spreadOf } from '../samples.ts';
import { type Rounds, takeTurns } from '../take-turns.ts';

/** How many units a second, against the engines others use and against code written by hand? */

const PACE: Readonly<Record<Mode, Rounds>> = {
  quick: { units: 100, rounds: 5, sampleMs: 100, warmUpMs: 800 },
  full: { units: 300, rounds: 11, sampleMs: 500, warmUpMs: 3000 },
};

/** Nothing is held against these; the slower of two ways is among them. */
const FULL_ONLY: ReadonlySet<ContenderName> = new Set([
  'ours-rules-engine',
  'zen-tables',
  'json-logic',
  'hyper-formula-row',
  'hyper-formula-sheet',
]);

async function ask(mode: Mode): Promise<Answer> {
  const pace = PACE[mode];
  const contenders = allContenders();
  const names = [...contenders.keys()].filter((name) => mode === 'full' || !FULL_ONLY.has(name));
  const samples = await takeTurns(names, pace);
  const nameOf = (name: ContenderName): string => contenders.get(name)?.name ?? name;
  return {
    title: 'Sheets and totals',
    verdicts: verdictsOn(samples, nameOf),
    table: {
      header: [
        'Contender',
        'Gives',
        'Numbers',
        'Units/s: median (middle half)',
        'Our full sheet ÷ it',
      ],
      rows: [...contenders].flatMap(([key, { name, gives, numbers }]) =>
        samples.has(key)
          ? [
              [
                name,
                gives,
                numbers,
                withSpread(spreadOf(samples.get(key) ?? [])),
                withSpread(ratioOf(samples, 'ours-compiled', key)),
              ],
            ]
          : [],
      ),
    },
    notes: [
      `${pace.units} units, ${pace.rounds} rounds in turns, each contender in a process of its own, one thread.`,
      'Before anything was timed each contender gave the points of every criterion (except those that give totals only) and the total of every unit: decimals equal and after rounding, doubles within 1e-9 and before rounding. Sheets also gave the same grade.',
    ],
  };
}

type Names = (name: ContenderName) => string;

function verdictsOn(samples: Samples<ContenderName>, nameOf: Names): readonly Verdict[] {
  const speed = (name: ContenderName): number => spreadOf(samples.get(name) ?? []).median;
  const atLeast = (ours: ContenderName, times: number, other: ContenderName): Verdict => {
    const target = `≥ ${times} ×`;
    const ratio = ratioOf(samples, ours, other);
    const met = ratio.median >= times;
    return { what: `${nameOf(ours)} ÷ ${nameOf(other)}`, target, measured: withSpread(ratio), met };
  };
  const zen = speed('zen-tables') > speed('zen-expressions') ? 'zen-tables' : 'zen-expressions';
  return [
    atLeast('ours-compiled', 20, 'json-rules-engine'),
    atLeast('ours-compiled', 5, zen),
    atLeast('ours-compiled', 0.7, 'by-hand-sheet'),
    atLeast('ours-totals', 100, 'json-rules-engine'),
    atLeast('ours-totals', 1, 'by-hand-totals'),
  ];
}

await answerWith(ask);
