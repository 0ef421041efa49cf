import { describe, expect, it } from 'vitest';
import { rank, table } from '../support/score.ts';
import {
  criterion,
  given,
  grade,
  is,
  knockOut,
  quota,
  type SetParts,
  setOf,
} from '../support/set-text.ts';

/** Grade first; equals of 95 points are told apart by criterion 2; `sai` holds a unit at `b`. */
const gradeFirst = (more: Partial<SetParts>) =>
  setOf({
    criteria: [
      criterion('1', '90', { x: 'points', sai: 'text' }, { awarded: { input: 'x' } }),
      given('2', '10'),
    ],
    grades: [grade('a', '90'), grade('b', '70'), grade('c', '50'), grade('d')],
    knockOuts: ['b', 'c'].map((id) => knockOut(id, is('1/sai', 'equal', id), { atMost: id })),
    ranking: { order: 'gradeThenTotal', tieBreakers: [{ fact: 'points.2', prefer: 'higher' }] },
    ...more,
  });
/** 95 points, of which these for criterion 2. */
const of95 = (code: string, second: number, sai = 'không') => ({
  code,
  answers: { '1': { x: String(95 - second), sai }, '2': { x: String(second) } },
});

async function toldOf(set: ReturnType<typeof gradeFirst>, plain: Parameters<typeof rank>[1]) {
  const [block] = (await rank(set, plain)).blocks;
  if (!block) throw new Error('test sets have one block');
  const broken = block.standings.map(({ tieBroken = [] }) =>
    tieBroken.map(({ stands, with: others }) => `${stands} ${others.join(' ')}`),
  );
  return table(block).map((line, index) => [line, ...(broken[index] ?? [])]);
}

describe('where the grade comes first, what tie breakers decided is told', () => {
  it('between a unit that a quota moved down and one that reached just that grade', async () => {
    const set = gradeFirst({ quotas: [quota('a', '0', 'blockUnits', 'down', 'allMoveDown')] });
    expect(await toldOf(set, [of95('A', 8), of95('B', 9, 'b'), of95('C', 7)])).toEqual([
      ['B b 1', 'above A C'],
      ['A b 2', 'below B', 'above C'],
      ['C b 3', 'below B A'],
    ]);
  });

  it('between units that a quota parted, not those that their grades part', async () => {
    // 34% of 3 units is 1,02: one place. C never stood for it.
    const set = gradeFirst({ quotas: [quota('a', '34%', 'blockUnits', 'down', 'allMoveDown')] });
    expect(await toldOf(set, [of95('A', 8), of95('B', 9), of95('C', 7, 'b')])).toEqual([
      ['B a 1', 'above A'],
      ['A b 2', 'below B', 'above C'],
      ['C b 3', 'below A'],
    ]);
  });

  it('between units that one quota after another parted', async () => {
    // 20% of 5 units: one place in a and one in b. D is held at c and stood for neither.
    const quotas = ['a', 'b'].map((id) => quota(id, '20%', 'blockUnits', 'down', 'allMoveDown'));
    const plain = [
      of95('A', 9),
      of95('B', 8),
      of95('C', 7),
      of95('D', 6, 'c'),
      { code: 'E', answers: { '1': { x: '0', sai: 'không' }, '2': { x: '0' } } },
    ];
    expect(await toldOf(gradeFirst({ quotas }), plain)).toEqual([
      ['A a 1', 'above B C'],
      ['B b 2', 'below A', 'above C'],
      ['C c 3', 'below A B', 'above D'],
      ['D c 4', 'below C'],
      ['E d 5'],
    ]);
  });
});
