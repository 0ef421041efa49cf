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
  type Written,
  type WrittenObject,
} from '../support/set-text.ts';
import type { PlainSubmission } from '../support/submissions.ts';

const FOUR = [grade('a', '90'), grade('b', '70'), grade('c', '50'), grade('d')];

function limited(quotas: readonly WrittenObject[], more: Partial<SetParts> = {}) {
  return setOf({ criteria: [given('1', '100')], grades: FOUR, quotas, ...more });
}

/** Units U1, U2, … with these totals. */
function units(totals: readonly string[]): PlainSubmission[] {
  return totals.map((x, index) => ({
    code: `U${index + 1}`,
    answers: { '1': { x } },
  }));
}

/** Grades in the order of the units. */
async function gradesOf(set: ReturnType<typeof setOf>, plain: readonly PlainSubmission[]) {
  const { blocks } = await rank(set, plain);
  const standings = blocks.flatMap((block) => block.standings);
  return plain.map(({ code }) => {
    const standing = standings.find(({ unit }) => unit.code === code);
    return standing?.grade?.id ?? standing?.state;
  });
}

const TEN = ['99', '98', '97', '96', '95', '80', '75', '72', '60', '40'];

describe('a quota', () => {
  it('moves the lowest down, and says so', async () => {
    const set = limited([quota('a', '20%', 'blockUnits', 'down', 'allMoveDown')]);
    const { blocks } = await rank(set, units(TEN));
    expect(blocks[0] && table(blocks[0])).toEqual([
      'U1 a 1',
      'U2 a 2',
      'U3 b 3',
      'U4 b 4',
      'U5 b 5',
      'U6 b 6',
      'U7 b 7',
      'U8 b 8',
      'U9 c 9',
      'U10 d 10',
    ]);
    const moved = blocks[0]?.standings.flatMap(({ unit, movedBy }) =>
      movedBy ? [`${unit.code} from ${movedBy.from.id} by ${movedBy.quota.grade}`] : [],
    );
    expect(moved).toEqual(['U3 from a by a', 'U4 from a by a', 'U5 from a by a']);
  });

  it('moves nobody where it is not used up', async () => {
    const set = limited([quota('a', '50%', 'blockUnits', 'down', 'allMoveDown')]);
    expect(await gradesOf(set, units(TEN))).toEqual([...'aaaaabbbcd']);
  });

  it('of nothing leaves nobody', async () => {
    for (const tied of ['allStay', 'allMoveDown']) {
      const set = limited([quota('a', '0', 'blockUnits', 'down', tied)]);
      expect(await gradesOf(set, units(['95', '95', '80']))).toEqual(['b', 'b', 'b']);
    }
  });

  it.each([
    ['down', '25%', 2, '25% of 10 is 2,5'],
    ['halfUp', '25%', 3, '2,5 up'],
    ['halfUp', '24%', 2, '2,4 down'],
    ['up', '21%', 3, '2,1 up'],
    ['up', '20%', 2, 'exactly 2'],
    ['down', '29%', 2, '2,9 cut'],
    ['down', '30%', 3, 'exactly 3'],
  ])('rounds its places %s: %s leaves %i, %s', async (rounding, share, places) => {
    const set = limited([quota('a', share, 'blockUnits', rounding, 'allMoveDown')]);
    const holding = (await gradesOf(set, units(TEN))).filter((id) => id === 'a');
    expect(holding).toHaveLength(places);
  });

  describe('counts in its denominator', () => {
    // 6 «a», 2 «b», and two without a grade: one knocked out, one open.
    const inputs = { x: 'points', 'ky-luat': 'yesNo' };
    const withKnockOut = (of: Written) =>
      setOf({
        criteria: [criterion('1', '100', inputs, { awarded: { input: 'x' } })],
        grades: FOUR,
        quotas: [quota('a', '50%', of, 'down', 'allMoveDown')],
        knockOuts: [knockOut('ky-luat', is('1/ky-luat', 'equal', 'có'), { ungraded: 'có' })],
      });
    const plain: PlainSubmission[] = [
      ...['99', '98', '97', '96', '95', '94', '80', '75'].map((x, index) => ({
        code: `U${index + 1}`,
        answers: { '1': { x, 'ky-luat': 'không' } },
      })),
      { code: 'U9', answers: { '1': { x: '93', 'ky-luat': 'có' } } },
      { code: 'U10', answers: { '1': { 'ky-luat': 'không' } } },
    ];

    it.each<[Written, number, string]>([
      ['blockUnits', 5, '50% of all 10'],
      ['gradedUnits', 4, '50% of the 8 with a grade'],
      [{ gradeOrBetter: 'b' }, 4, '50% of the 8 that are b or better'],
      [{ gradeOrBetter: 'a' }, 3, '50% of the 6 that are a'],
    ])('%j: %i may hold it, %s', async (of, places) => {
      const holding = (await gradesOf(withKnockOut(of), plain)).filter((id) => id === 'a');
      expect(holding).toHaveLength(places);
    });
  });

  describe('with units equal at its limit', () => {
    const tied = ['99', '95', '95', '95', '80'];
    // 40% of 5 are 2 places; the second, third and fourth are equal.
    const set = (rule: string, more: Partial<SetParts> = {}) =>
      limited([quota('a', '40%', 'blockUnits', 'down', rule)], more);

    it('lets all stay, or moves all of them down', async () => {
      expect(await gradesOf(set('allStay'), units(tied))).toEqual([...'aaaab']);
      expect(await gradesOf(set('allMoveDown'), units(tied))).toEqual([...'abbbb']);
    });

    it('has no question where the tie ends at the limit', async () => {
      for (const rule of ['allStay', 'allMoveDown']) {
        const equal = ['95', '95', '92', '92', '80'];
        expect(await gradesOf(set(rule), units(equal))).toEqual([...'aabbb']);
      }
    });

    it('may leave none, or all, where all are equal', async () => {
      const equal = ['95', '95', '95', '95', '95'];
      expect(await gradesOf(set('allStay'), units(equal))).toEqual([...'aaaaa']);
      expect(await gradesOf(set('allMoveDown'), units(equal))).toEqual([...'bbbbb']);
    });

    it('asks the tie breakers first', async () => {
      const criteria = [given('1', '99'), given('2', '1')];
      const breaking = {
        criteria,
        ranking: { tieBreakers: [{ fact: 'points.2', prefer: 'higher' }] },
      };
      // All of 95; the second criterion tells U1 and U3 from the others, not U3 from U4.
      const plain = (['1', '0', '0,5', '0,5', '0'] as const).map((second, index) => ({
        code: `U${index + 1}`,
        answers: { '1': { x: String(95 - Number(second.replace(',', '.'))) }, '2': { x: second } },
      }));
      expect(await gradesOf(set('allStay', breaking), plain)).toEqual([...'abaab']);
      expect(await gradesOf(set('allMoveDown', breaking), plain)).toEqual([...'abbbb']);
    });
  });

  describe('after another', () => {
    it('counts those moved down into its grade', async () => {
      // 1 place for a; then 3 for b, of U2 U3 moved down and U4 U5.
      const set = limited([
        quota('b', '60%', 'blockUnits', 'down', 'allMoveDown'),
        quota('a', '20%', 'blockUnits', 'down', 'allMoveDown'),
      ]);
      const { blocks } = await rank(set, units(['99', '98', '97', '80', '75']));
      expect(blocks[0] && table(blocks[0])).toEqual([
        'U1 a 1',
        'U2 b 2',
        'U3 b 3',
        'U4 b 4',
        'U5 c 5',
      ]);
    });

    it('may move a unit on, which remembers where it came from', async () => {
      const set = limited([
        quota('a', '20%', 'blockUnits', 'down', 'allMoveDown'),
        quota('b', '20%', 'blockUnits', 'down', 'allMoveDown'),
      ]);
      const { blocks } = await rank(set, units(['99', '98', '97', '96', '40']));
      const told = blocks[0]?.standings.map(
        ({ unit, grade: held, movedBy }) =>
          `${unit.code} ${held?.id} ${movedBy ? `from ${movedBy.from.id}` : ''}`,
      );
      expect(told).toEqual(['U1 a ', 'U2 b from a', 'U3 c from a', 'U4 c from a', 'U5 d ']);
    });

    it('has its share of the grades as they were before any were moved', async () => {
      // a: 1 of 5. Of those that were a before, which are 4, half may be b: 2.
      const set = limited([
        quota('a', '20%', 'blockUnits', 'down', 'allMoveDown'),
        quota('b', '50%', { gradeOrBetter: 'a' }, 'down', 'allMoveDown'),
      ]);
      expect(await gradesOf(set, units(['99', '98', '97', '96', '40']))).toEqual([...'abbcd']);
    });
  });

  it('holds in each block by itself', async () => {
    const source = { document: 'quyet-dinh', section: 'I', fidelity: 'illustrative' };
    const set = limited([quota('a', '50%', 'blockUnits', 'down', 'allMoveDown')], {
      unitGroups: ['so', 'xa'],
      blocks: ['so', 'xa'].map((id) => ({ id: `khoi-${id}`, title: id, groups: [id], source })),
    });
    const plain = [
      { code: 'S1', group: 'so', answers: { '1': { x: '91' } } },
      { code: 'S2', group: 'so', answers: { '1': { x: '90' } } },
      { code: 'X1', group: 'xa', answers: { '1': { x: '99' } } },
      { code: 'X2', group: 'xa', answers: { '1': { x: '98' } } },
    ];
    expect(await gradesOf(set, plain)).toEqual([...'abab']);
  });
});
