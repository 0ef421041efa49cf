import { describe, expect, it } from 'vitest';
import { rankBlock } from '../../src/ranking/rank-block.ts';
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
import type { PlainInputs, PlainSubmission } from '../support/submissions.ts';

const GRADES = [grade('a', '90'), grade('b', '70'), grade('c')];
const ungrading = knockOut('ky-luat', is('1/ky-luat', 'equal', 'có'), { ungraded: 'có' });

/** 100 points, with a knock-out that bars grading. */
function ranked(more: Partial<SetParts> = {}) {
  const inputs = { x: 'points', 'ky-luat': 'yesNo' };
  return setOf({
    criteria: [criterion('1', '100', inputs, { awarded: { input: 'x' } })],
    grades: GRADES,
    knockOuts: [ungrading],
    ...more,
  });
}

function unit(code: string, x: string | undefined, more: PlainSubmission = {}): PlainSubmission {
  const answered: PlainInputs = x === undefined ? {} : { x };
  return { code, answers: { '1': { ...answered, 'ky-luat': 'không' } }, ...more };
}

async function tableOf(
  set: ReturnType<typeof setOf>,
  plain: readonly PlainSubmission[],
  basis: 'self' | 'final' = 'self',
): Promise<string[]> {
  const { blocks } = await rank(set, plain, basis);
  return blocks.flatMap(table);
}

/** `A1 > A2 A3`: what each ranked unit's place depends on. */
async function dependencies(set: ReturnType<typeof setOf>, plain: readonly PlainSubmission[]) {
  const { blocks } = await rank(set, plain);
  return blocks
    .flatMap(({ standings }) => standings)
    .filter(({ state }) => state === 'ranked')
    .map(({ unit: { code }, dependsOn }) => [code, '>', ...dependsOn].join(' '));
}

describe('places', () => {
  const equal = [
    unit('A1', '60'),
    unit('A2', '80'),
    unit('A3', '80'),
    unit('A4', '95'),
    unit('A5', '80'),
    unit('A6', '0'),
  ];

  it('skip after a tie: 1, 2, 2, 2, 5, 6', async () => {
    expect(await tableOf(ranked(), equal)).toEqual([
      'A4 a 1',
      'A2 b 2',
      'A3 b 2',
      'A5 b 2',
      'A1 c 5',
      'A6 c 6',
    ]);
  });

  it('do not skip when dense: 1, 2, 2, 2, 3, 4', async () => {
    expect(await tableOf(ranked({ ranking: { ties: 'dense' } }), equal)).toEqual([
      'A4 a 1',
      'A2 b 2',
      'A3 b 2',
      'A5 b 2',
      'A1 c 3',
      'A6 c 4',
    ]);
  });

  it('tell who shares them', async () => {
    const { blocks } = await rank(ranked(), equal);
    const shared = blocks[0]?.standings.map(({ unit: { code }, tiedWith }) =>
      [code, ...tiedWith].join(' '),
    );
    expect(shared).toEqual(['A4', 'A2 A3 A5', 'A3 A2 A5', 'A5 A2 A3', 'A1', 'A6']);
  });

  it('go by the rounded total: 89,994 and 89,9901 are both 89,99', async () => {
    const plain = [unit('A1', '89,9940'), unit('A2', '89,9901'), unit('A3', '89,98')];
    expect(await tableOf(ranked(), plain)).toEqual(['A1 b 1', 'A2 b 1', 'A3 b 3']);
  });

  it('are shared by all where nobody has anything', async () => {
    expect(await tableOf(ranked(), [unit('A1', '0'), unit('A2', '0')])).toEqual([
      'A1 c 1',
      'A2 c 1',
    ]);
  });

  it('of nobody are none', async () => {
    expect(await tableOf(ranked(), [])).toEqual([]);
  });

  it('list equal units by code as people read it', async () => {
    const codes = ['Đ1', 'D10', 'D2', 'E1'];
    const listed = await tableOf(
      ranked(),
      codes.map((code) => unit(code, '50')),
    );
    expect(listed).toEqual(['D2 c 1', 'D10 c 1', 'Đ1 c 1', 'E1 c 1']);
  });

  it('list codes that read alike in one order, however they come in', async () => {
    const plain = [unit('A1', '50'), unit('A01', '50'), unit('A001', '50')];
    const listed = await tableOf(ranked(), plain);
    expect(await tableOf(ranked(), [...plain].reverse())).toEqual(listed);
  });
});

describe('tie breakers', () => {
  const broken = (tieBreakers: readonly { fact: string; prefer: string }[], ties = 'competition') =>
    setOf({
      unitGroups: ['so', 'xa'],
      criteria: [
        given('1', '60'),
        given('2', '40', { for: ['so'] }),
        criterion(
          '3',
          '40',
          { x: 'points', cham: 'count' },
          { awarded: { input: 'x' } },
          { for: ['xa'] },
        ),
      ],
      deadlines: [
        {
          id: 'han',
          title: 'Hạn',
          kind: 'selfScore',
          date: '10/12/N',
          source: { document: 'quyet-dinh', section: 'I', fidelity: 'illustrative' },
        },
      ],
      knockOuts: [knockOut('cham', is('3/cham', 'greaterThan', '100'), { dropOne: 'có' })],
      ranking: { ties, tieBreakers },
      blocks: [
        {
          id: 'khoi',
          title: 'Khối',
          groups: ['so', 'xa'],
          source: { document: 'quyet-dinh', section: 'I', fidelity: 'illustrative' },
        },
      ],
    });
  const so = (code: string, one: string, two: string, submitted = '01/12/2025') => ({
    code,
    submitted,
    answers: { '1': { x: one }, '2': { x: two } },
  });
  const xa = (code: string, one: string, three: string) => ({
    code,
    group: 'xa',
    submitted: '01/12/2025',
    answers: { '1': { x: one }, '3': { x: three, cham: '0' } },
  });
  const first = { fact: 'points.1', prefer: 'higher' };
  const late = { fact: 'submission.daysLate', prefer: 'lower' };

  const told = async (set: ReturnType<typeof setOf>, plain: readonly PlainSubmission[]) => {
    const { blocks } = await rank(set, plain);
    return blocks
      .flatMap(({ standings }) => standings)
      .map(({ unit: { code }, tieBroken = [] }) => [
        code,
        ...tieBroken.map(
          ({ fact, stands, with: others }) => `${stands} ${others.join(' ')} ${fact}`,
        ),
      ]);
  };

  it('are told to the units they decided between, above or below, in turn', async () => {
    const plain = [
      so('A1', '30', '40'),
      so('A2', '40', '30', '15/12/2025'),
      so('A3', '40', '30'),
      so('A4', '40', '30'),
      so('A5', '20', '20'),
    ];
    expect(await told(broken([first, late]), plain)).toEqual([
      ['A3', 'above A2 submission.daysLate', 'above A1 points.1'],
      ['A4', 'above A2 submission.daysLate', 'above A1 points.1'],
      ['A2', 'below A3 A4 submission.daysLate', 'above A1 points.1'],
      ['A1', 'below A3 A4 A2 points.1'],
      ['A5'],
    ]);
    expect((await told(broken([]), plain)).every((one) => one.length === 1)).toBe(true);
  });

  it('decide between equal totals, the higher first', async () => {
    const plain = [so('A1', '30', '40'), so('A2', '40', '30'), so('A3', '20', '20')];
    expect(await tableOf(broken([first]), plain)).toEqual(['A2 dat 1', 'A1 dat 2', 'A3 dat 3']);
  });

  it('or the lower first', async () => {
    const plain = [so('A1', '40', '30', '12/12/2025'), so('A2', '30', '40', '11/12/2025')];
    expect(await tableOf(broken([late]), plain)).toEqual(['A2 dat 1', 'A1 dat 2']);
  });

  it('never outweigh the total', async () => {
    const plain = [so('A1', '40', '30'), so('A2', '31', '40')];
    expect(await tableOf(broken([first]), plain)).toEqual(['A2 dat 1', 'A1 dat 2']);
  });

  it('are asked in their order, the next only where the last left a tie', async () => {
    const plain = [
      so('A1', '40', '30', '12/12/2025'),
      so('A2', '40', '30', '11/12/2025'),
      so('A3', '30', '40', '01/12/2025'),
    ];
    expect(await tableOf(broken([first, late]), plain)).toEqual([
      'A2 dat 1',
      'A1 dat 2',
      'A3 dat 3',
    ]);
    expect(await tableOf(broken([late, first]), plain)).toEqual([
      'A3 dat 1',
      'A2 dat 2',
      'A1 dat 3',
    ]);
  });

  it('leave a tie that they do not break', async () => {
    const plain = [so('A1', '40', '30'), so('A2', '40', '30'), so('A3', '30', '40')];
    expect(await tableOf(broken([first]), plain)).toEqual(['A1 dat 1', 'A2 dat 1', 'A3 dat 3']);
    expect(await tableOf(broken([first], 'dense'), plain)).toEqual([
      'A1 dat 1',
      'A2 dat 1',
      'A3 dat 2',
    ]);
  });

  it.each(['higher', 'lower'])('put what does not apply after every value: %s', async (prefer) => {
    const plain = [xa('X1', '30', '40'), so('A1', '60', '10'), so('A2', '60', '0')];
    expect(await tableOf(broken([{ fact: 'points.2', prefer }]), plain)).toEqual([
      'A1 dat 1',
      'X1 dat 2',
      'A2 dat 3',
    ]);
  });

  it('leave two units tied to whom they do not apply', async () => {
    const plain = [xa('X1', '30', '40'), xa('X2', '40', '30')];
    expect(await tableOf(broken([{ fact: 'points.2', prefer: 'higher' }]), plain)).toEqual([
      'X1 dat 1',
      'X2 dat 1',
    ]);
  });
});

describe('grade before total', () => {
  const inputs = { x: 'points', 'vi-pham': 'yesNo' };
  const set = (order: string) =>
    setOf({
      criteria: [criterion('1', '100', inputs, { awarded: { input: 'x' } })],
      grades: GRADES,
      knockOuts: [knockOut('vi-pham', is('1/vi-pham', 'equal', 'có'), { atMost: 'c' })],
      ranking: { order },
    });
  const plain = [
    { code: 'A1', answers: { '1': { x: '99', 'vi-pham': 'có' } } },
    { code: 'A2', answers: { '1': { x: '75', 'vi-pham': 'không' } } },
    { code: 'A3', answers: { '1': { x: '99', 'vi-pham': 'không' } } },
    { code: 'A4', answers: { '1': { x: '40', 'vi-pham': 'không' } } },
  ];

  it('stands whoever was held down below those with a better grade', async () => {
    expect(await tableOf(set('gradeThenTotal'), plain)).toEqual([
      'A3 a 1',
      'A2 b 2',
      'A1 c 3',
      'A4 c 4',
    ]);
  });

  it('is not looked at where the total alone counts', async () => {
    expect(await tableOf(set('total'), plain)).toEqual(['A1 c 1', 'A3 a 1', 'A2 b 3', 'A4 c 4']);
  });

  it('parts units of one total that a quota parted', async () => {
    const quotas = [quota('a', '34%', 'blockUnits', 'down', 'allMoveDown')];
    const three = [unit('A1', '95'), unit('A2', '94'), unit('A3', '80')];
    const order = { order: 'gradeThenTotal' };
    expect(await tableOf(ranked({ quotas, ranking: order }), three)).toEqual([
      'A1 a 1',
      'A2 b 2',
      'A3 b 3',
    ]);
  });
});

describe('units without a place', () => {
  const barred = (code: string, x: string): PlainSubmission => ({
    code,
    answers: { '1': { x, 'ky-luat': 'có' } },
  });

  it('come after, those open first, those not graded last', async () => {
    const plain = [
      barred('A1', '99'),
      unit('A2', undefined),
      unit('A3', '50'),
      { code: 'A4', submitted: null },
      unit('A5', '60'),
    ];
    expect(await tableOf(ranked(), plain)).toEqual([
      'A5 c 1',
      'A3 c 2',
      'A2 undecided',
      'A4 undecided',
      'A1 ungraded',
    ]);
  });

  it('do not take a place from the others', async () => {
    const plain = [barred('A1', '99'), unit('A2', '80')];
    expect(await tableOf(ranked(), plain)).toEqual(['A2 b 1', 'A1 ungraded']);
  });

  it('keep their score beside', async () => {
    const { blocks } = await rank(ranked(), [barred('A1', '99')]);
    const [standing] = blocks[0]?.standings ?? [];
    expect(standing?.result?.sheet.total.points.low.toString()).toBe('99');
    expect(standing?.place).toBeUndefined();
    expect(standing?.grade).toBeUndefined();
  });

  it('are those whose grade is open, though the total is not', async () => {
    const plain = [{ code: 'A1', answers: { '1': { x: '80' } } }];
    expect(await tableOf(ranked(), plain)).toEqual(['A1 undecided']);
  });

  it('are those whose total is open, though the grade is not', async () => {
    const set = setOf({ criteria: [given('1', '90'), given('2', '10')], grades: GRADES });
    const plain = [{ code: 'A1', answers: { '1': { x: '20' } } }];
    expect(await tableOf(set, plain)).toEqual(['A1 undecided']);
  });

  it('are, in the final ranking, those not appraised', async () => {
    const accepted = { appraisal: { acceptRest: true } };
    const plain = [
      unit('A1', '80', accepted),
      unit('A2', '95'),
      unit('A3', '70', { appraisal: { acceptRest: false } }),
      { ...barred('A4', '90'), ...accepted },
    ];
    expect(await tableOf(ranked(), plain, 'final')).toEqual([
      'A1 b 1',
      'A3 undecided',
      'A2 notAppraised',
      'A4 ungraded',
    ]);
    expect(await tableOf(ranked(), plain, 'self')).toEqual([
      'A2 a 1',
      'A1 b 2',
      'A3 b 3',
      'A4 ungraded',
    ]);
  });
});

describe('a place depends on units not settled', () => {
  const open = setOf({ criteria: [given('1', '60'), given('2', '40')], grades: GRADES });
  const both = (code: string, one: string, two: string) => ({
    code,
    answers: { '1': { x: one }, '2': { x: two } },
  });
  const half = (code: string, one: string) => ({ code, answers: { '1': { x: one } } });

  it('only where these may still come level', async () => {
    // A3 may reach 20 to 60.
    const plain = [
      both('A1', '60', '1'),
      both('A2', '60', '0'),
      half('A3', '20'),
      both('A4', '9', '0'),
    ];
    expect(await dependencies(open, plain)).toEqual(['A1 >', 'A2 > A3', 'A4 > A3']);
  });

  it('wherever a quota may be used up by them', async () => {
    const quotas = [quota('a', '50%', 'gradedUnits', 'down', 'allMoveDown')];
    const set = setOf({ criteria: [given('1', '60'), given('2', '40')], grades: GRADES, quotas });
    expect(await dependencies(set, [both('A1', '60', '40'), half('A2', '5')])).toEqual(['A1 > A2']);
  });

  it('but not where the open unit can reach neither the grade nor the total', async () => {
    const set = setOf({
      criteria: [given('1', '60'), given('2', '40')],
      grades: GRADES,
      ranking: { order: 'gradeThenTotal' },
    });
    expect(await dependencies(set, [both('A1', '60', '40'), half('A2', '5')])).toEqual(['A1 >']);
  });

  describe('of which the grade is certain', () => {
    // A3 can still have 5 to 45 points: c in any case.
    const plain = [both('A1', '60', '40'), both('A2', '60', '15'), half('A3', '5')];
    const dependenciesWith = (more: Partial<SetParts>) =>
      dependencies(
        setOf({ criteria: [given('1', '60'), given('2', '40')], grades: GRADES, ...more }),
        plain,
      );

    it('not where that grade is below, though grades come first', async () => {
      const ranking = { order: 'gradeThenTotal' };
      expect(await dependenciesWith({ ranking })).toEqual(['A1 >', 'A2 >']);
    });

    it.each(['blockUnits', { gradeOrBetter: 'b' }])(
      'not where a quota limits a better one, as a share of %j',
      async (of) => {
        const quotas = [quota('a', '50%', of, 'down', 'allMoveDown')];
        for (const order of ['total', 'gradeThenTotal']) {
          expect(await dependenciesWith({ quotas, ranking: { order } })).toEqual(['A1 >', 'A2 >']);
        }
      },
    );

    it.each(['gradedUnits', { gradeOrBetter: 'c' }])(
      'but where it counts for the places of a quota, as a share of %j',
      async (of) => {
        // 67% of two are 1,34, of three 2,01: once A3 is settled, A2 keeps its a.
        const quotas = [quota('a', '67%', of, 'down', 'allMoveDown')];
        const set = setOf({
          criteria: [given('1', '60'), given('2', '40')],
          grades: GRADES,
          quotas,
        });
        const two = [both('A1', '60', '40'), both('A2', '60', '35')];
        const open = [...two, half('A3', '5')];
        expect(await tableOf(set, open)).toEqual(['A1 a 1', 'A2 b 2', 'A3 undecided']);
        expect(await dependencies(set, open)).toEqual(['A1 > A3', 'A2 > A3']);
        expect(await tableOf(set, [...two, both('A3', '5', '0')])).toEqual([
          'A1 a 1',
          'A2 a 2',
          'A3 c 3',
        ]);
      },
    );
  });

  it('where these may take the place of a quota, which goes to the higher total', async () => {
    // A3 can still have 56 to 96 points. 34% of 3 units is 1,02: one place.
    const quotas = [quota('a', '34%', 'blockUnits', 'down', 'allMoveDown')];
    const set = setOf({ criteria: [given('1', '60'), given('2', '40')], grades: GRADES, quotas });
    const plain = (first: string) => [both('A1', '60', first), half('A3', '56'), half('A4', '0')];
    expect(await dependencies(set, plain('36'))).toEqual(['A1 > A3']);
    expect(await dependencies(set, plain('37'))).toEqual(['A1 >']);
  });

  it('where these may stand in a better grade, though with a lower total', async () => {
    // A2 is held at c with 99 points; A1 can still have 50 to 90.
    const inputs = { x: 'points', 'vi-pham': 'yesNo' };
    const set = setOf({
      criteria: [criterion('1', '60', inputs, { awarded: { input: 'x' } }), given('2', '40')],
      grades: GRADES,
      knockOuts: [knockOut('vi-pham', is('1/vi-pham', 'equal', 'có'), { atMost: 'c' })],
      ranking: { order: 'gradeThenTotal' },
    });
    const plain: PlainSubmission[] = [
      { code: 'A1', answers: { '1': { x: '50', 'vi-pham': 'không' } } },
      { code: 'A2', answers: { '1': { x: '60', 'vi-pham': 'có' }, '2': { x: '39' } } },
    ];
    expect(await dependencies(set, plain)).toEqual(['A2 > A1']);
  });

  it('but not on units that will not be graded', async () => {
    const plain = [
      unit('A1', '50'),
      { code: 'A2', answers: { '1': { x: '99', 'ky-luat': 'có' } } },
    ];
    expect(await dependencies(ranked(), plain)).toEqual(['A1 >']);
  });

  it('and on none where all are settled', async () => {
    expect(await dependencies(ranked(), [unit('A1', '50'), unit('A2', '60')])).toEqual([
      'A2 >',
      'A1 >',
    ]);
  });
});

it('looks into the lines of an open unit once, however many are ranked', async () => {
  const method = { relative: { input: 'so', best: 'highest', missingUnits: 'leaveOut' } };
  const set = setOf({
    criteria: [criterion('1', '60', { so: 'count' }, method), given('2', '40')],
    grades: GRADES,
  });
  const plain = Array.from(
    { length: 12 },
    (_, index): PlainSubmission => ({
      code: `A${index}`,
      answers: { '1': index < 9 ? { so: '5' } : {}, '2': { x: '40' } },
    }),
  );
  const { units } = await rank(set, plain);
  const looks = new Map<string, number>();
  const contenders = units.map(({ unit, self }) => {
    const { lines, ...head } = self.sheet;
    const sheet = {
      ...head,
      get lines() {
        looks.set(unit.code, (looks.get(unit.code) ?? 0) + 1);
        return lines;
      },
    };
    return { unit, result: { ...self, sheet } };
  });
  const { standings } = rankBlock(set, 'khoi', contenders);
  expect(standings.filter(({ state }) => state === 'ranked')).toHaveLength(9);
  expect(standings[0]?.dependsOn).toEqual(['A9', 'A10', 'A11']);
  expect(Object.fromEntries(looks)).toEqual({ A9: 1, A10: 1, A11: 1 });
});
