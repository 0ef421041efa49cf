import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { criterionLine, groupLine, missingOn, scoreOne, shown } from '../support/score.ts';
import { criterion, given, group, is, type SetParts, setOf } from '../support/set-text.ts';
import type { PlainSubmission } from '../support/submissions.ts';

async function totalOf(set: CriteriaSet, plain: PlainSubmission = {}): Promise<string> {
  return shown((await scoreOne(set, plain)).total.points);
}

interface Points {
  readonly [criterion: string]: string;
}

/** Points for criteria answered by `x` alone. */
function x(points: Points): PlainSubmission {
  const answers = Object.entries(points).map(([id, value]) => [id, { x: value }]);
  return { answers: Object.fromEntries(answers) };
}

describe('sums', () => {
  const set = setOf({
    criteria: [
      group('1', '60', [
        given('1.1', '20'),
        group('1.2', '40', [given('1.2.1', '15'), given('1.2.2', '25')]),
      ]),
      given('2', '40'),
    ],
  });

  it('add criteria to groups, groups to groups and these to the total', async () => {
    const plain = x({ '1.1': '12,5', '1.2.1': '15', '1.2.2': '20,25', '2': '30' });
    const sheet = await scoreOne(set, plain);
    expect(shown(groupLine(sheet, '1.2').amount)).toBe('35.25'); // 15 + 20,25
    expect(shown(groupLine(sheet, '1').amount)).toBe('47.75'); // 12,5 + 35,25
    expect(shown(sheet.total.points)).toBe('77.75'); // 47,75 + 30
    expect(sheet.total.rescaled).toBe(false);
  });

  it('keep the order of the regulation, parents before children', async () => {
    const sheet = await scoreOne(set);
    expect(sheet.lines.map(({ node, depth }) => `${depth} ${node.id}`)).toEqual([
      '0 1',
      '1 1.1',
      '1 1.2',
      '2 1.2.1',
      '2 1.2.2',
      '0 2',
    ]);
  });

  it('stay open by as much as a criterion is open', async () => {
    const sheet = await scoreOne(set, x({ '1.1': '10', '1.2.1': '10', '2': '40' }));
    expect(shown(groupLine(sheet, '1').amount)).toBe('20..45'); // 10 + 10 + 0..25
    expect(shown(sheet.total.points)).toBe('60..85');
  });

  it('of zeros are a zero, which is a score', async () => {
    const sheet = await scoreOne(set, x({ '1.1': '0', '1.2.1': '0', '1.2.2': '0', '2': '0' }));
    expect(shown(sheet.total.points)).toBe('0');
    expect(sheet.lines.every((line) => line.kind === 'group' || line.state === 'scored')).toBe(
      true,
    );
  });

  it('are open from nothing to everything when nothing was handed in', async () => {
    expect(await totalOf(set, { submitted: null })).toBe('0..100');
  });

  it('leave out what a group of units does not have', async () => {
    const forms = setOf({
      unitGroups: ['so', 'xa'],
      criteria: [
        given('1', '60'),
        group('2', '40', [given('2.1', '40')], { for: ['so'] }),
        given('3', '40', { for: ['xa'] }),
      ],
    });
    const sheet = await scoreOne(forms, { group: 'xa', ...x({ '1': '50', '3': '20' }) });
    expect(sheet.lines.map(({ node }) => node.id)).toEqual(['1', '3']);
    expect(shown(sheet.total.points)).toBe('70');
  });
});

describe('rounding', () => {
  const at = (where: 'criterion' | 'group' | 'total', direction: string) =>
    setOf({
      criteria: [group('1', '10', [given('1.1', '5'), given('1.2', '5')]), given('2', '10')],
      rounding: {
        total: { decimals: '6', direction: 'halfUp' },
        [where]: { decimals: '2', direction },
      },
    });

  // Half way, and just below half way: 1,4975 + 1,4975 = 2,995; 1,4974999 + 1,4975 = 2,9949999.
  it.each<['criterion' | 'group' | 'total', string, string, string, string]>([
    ['criterion', 'halfUp', '1,4975', '3', '1,50 + 1,50'],
    ['criterion', 'down', '1,4975', '2.98', '1,49 + 1,49'],
    ['criterion', 'up', '1,4975', '3', '1,50 + 1,50'],
    ['criterion', 'halfUp', '1,4949', '2.99', '1,49 + 1,50'],
    ['group', 'halfUp', '1,4975', '3', '2,995'],
    ['group', 'down', '1,4975', '2.99', '2,995'],
    ['group', 'up', '1,4975', '3', '2,995'],
    ['group', 'halfUp', '1,4974999', '2.99', '2,9949999'],
    ['group', 'down', '1,4974999', '2.99', '2,9949999'],
    ['group', 'up', '1,4974999', '3', '2,9949999'],
    ['total', 'halfUp', '1,4975', '3', '2,995'],
    ['total', 'down', '1,4975', '2.99', '2,995'],
    ['total', 'up', '1,4975', '3', '2,995'],
    ['total', 'halfUp', '1,4974999', '2.99', '2,9949999'],
    ['total', 'up', '1,4974999', '3', '2,9949999'],
  ])('at the %s, %s: %s and 1,4975 make %s, from %s', async (where, way, first, sum) => {
    const plain = x({ '1.1': first, '1.2': '1,4975', '2': '0' });
    expect(await totalOf(at(where, way), plain)).toBe(sum);
  });

  it('tells where it rounds: 1,006 twice is 2,00 by criterion and 2,01 by group', async () => {
    const plain = x({ '1.1': '1,0060', '1.2': '1,0060', '2': '0' });
    expect(await totalOf(at('criterion', 'down'), plain)).toBe('2');
    expect(await totalOf(at('group', 'down'), plain)).toBe('2.01');
    expect(await totalOf(at('total', 'down'), plain)).toBe('2.01');
  });

  it('keeps what a criterion had before', async () => {
    const sheet = await scoreOne(at('criterion', 'down'), x({ '1.1': '1,0060' }));
    expect(shown(criterionLine(sheet, '1.1').amount)).toBe('1');
    expect(shown(criterionLine(sheet, '1.1').unrounded)).toBe('1.006');
  });

  it('does not touch criteria or groups when the set rounds the total alone', async () => {
    const plain = x({ '1.1': '1,0060', '1.2': '1,0060', '2': '0' });
    const sheet = await scoreOne(at('total', 'down'), plain);
    expect(shown(criterionLine(sheet, '1.1').amount)).toBe('1.006');
    expect(shown(groupLine(sheet, '1').amount)).toBe('2.012');
  });

  const thirds = ['1', '2', '3'].map((id) =>
    criterion(
      id,
      '1',
      { xong: 'count', giao: 'count' },
      { proportional: { measure: { achieved: 'xong', of: 'giao', noneAssigned: 'zero' } } },
    ),
  );
  const third = { xong: '1', giao: '3' };
  const plain = { answers: { '1': third, '2': third, '3': third } };

  it.each(['down', 'halfUp', 'up'])('%s makes a third of three exactly one', async (direction) => {
    const set = setOf({ criteria: thirds, rounding: { total: { decimals: '2', direction } } });
    expect(await totalOf(set, plain)).toBe('1');
  });

  it.each(['down', 'halfUp', 'up'])('%s makes a group of thirds exactly one', async (direction) => {
    const rule = { decimals: '2', direction };
    const set = setOf({
      criteria: [group('0', '3', thirds)],
      rounding: { group: rule, total: rule },
    });
    expect(await totalOf(set, plain)).toBe('1');
  });

  it.each([
    ['criterion', '0.99', '3 × 0,33'],
    ['total', '1', '3 × a third'],
  ])('down at the %s makes of three thirds %s: %s', async (where, points) => {
    const rule = { decimals: '2', direction: 'down' };
    const set = setOf({ criteria: thirds, rounding: { total: rule, [where]: rule } });
    expect(await totalOf(set, plain)).toBe(points);
  });
});

describe('a criterion that does not apply', () => {
  // 60 points that always apply, 40 that apply when there was such work.
  const sometimes = (policy: string) =>
    criterion(
      '2',
      '40',
      { x: 'points', co: 'yesNo' },
      { awarded: { input: 'x' } },
      { applies: is('co', 'equal', 'có'), notApplicable: policy },
    );
  const withPolicy = (policy: string) => setOf({ criteria: [given('1', '60'), sometimes(policy)] });
  const answered = (second: PlainSubmission['answers']): PlainSubmission => ({
    answers: { '1': { x: '45' }, ...second },
  });

  it.each([
    ['rescale', '75', '45 × 100 ÷ 60'],
    ['full', '85', '45 + 40'],
    ['zero', '45', '45 + 0'],
  ])('%s: the total is %s, %s', async (policy, total) => {
    const plain = answered({ '2': { co: 'không' } });
    const sheet = await scoreOne(withPolicy(policy), plain);
    expect(shown(sheet.total.points)).toBe(total);
    expect(criterionLine(sheet, '2').state).toBe('notApplicable');
    expect(sheet.total.rescaled).toBe(policy === 'rescale');
  });

  it.each(['rescale', 'full', 'zero'])(
    '%s: makes no difference when it applies',
    async (policy) => {
      const plain = answered({ '2': { co: 'có', x: '20' } });
      expect(await totalOf(withPolicy(policy), plain)).toBe('65'); // 45 + 20
    },
  );

  it.each([
    ['rescale', '20', '65..75', '65 of 100, or 45 of 60'],
    ['rescale', '36', '75..81', '45 of 60, or 81 of 100'],
    ['rescale', '30', '75', '45 of 60 is 75 of 100'],
    ['full', '20', '65..85', '45 + 20, or 45 + 40'],
    ['full', '40', '85', '45 + 40 both ways'],
    ['zero', '20', '45..65', '45, or 45 + 20'],
    ['zero', '0', '45', '45 both ways'],
  ])(
    '%s: with %s points and unknown whether, the total is %s: %s',
    async (policy, points, total) => {
      expect(await totalOf(withPolicy(policy), answered({ '2': { x: points } }))).toBe(total);
    },
  );

  it.each([
    ['rescale', '45..85', '45 of 100 at least, 85 of 100 at most'],
    ['full', '45..85', ''],
    ['zero', '45..85', ''],
  ])('%s: with nothing known of it, the total is %s', async (policy, total) => {
    const sheet = await scoreOne(withPolicy(policy), answered({}));
    expect(shown(sheet.total.points)).toBe(total);
    expect(missingOn(criterionLine(sheet, '2'))).toEqual(['2/co by unit', '2/x by unit']);
  });

  it('takes its whole group out when the group has nothing else', async () => {
    const set = setOf({ criteria: [given('1', '60'), group('A', '40', [sometimes('rescale')])] });
    const sheet = await scoreOne(set, answered({ '2': { co: 'không' } }));
    expect(shown(groupLine(sheet, 'A').max)).toBe('0');
    expect(shown(sheet.total.points)).toBe('75');
  });

  it('takes nothing to score for open, not for zero', async () => {
    const set = setOf({ criteria: [sometimes('rescale')] });
    expect(await totalOf(set, { answers: { '2': { co: 'không' } } })).toBe('0..40');
    expect(await totalOf(set, { answers: { '2': { x: '30' } } })).toBe('0..40'); // 30 of 40, or nothing
  });

  it('rescales the points of groups as the groups were rounded', async () => {
    const rule = { decimals: '0', direction: 'up' };
    const set = setOf({
      criteria: [group('A', '60', [given('1', '60')]), sometimes('rescale')],
      rounding: { group: rule },
    });
    // 44,5 is 45 in the group; 45 × 100 ÷ 60 = 75.
    expect(await totalOf(set, { answers: { '1': { x: '44,5' }, '2': { co: 'không' } } })).toBe(
      '75',
    );
  });

  it('holds the rounding of groups while it is open', async () => {
    const rule = { decimals: '0', direction: 'up' };
    const set = setOf({
      criteria: [group('A', '60', [given('1', '60')]), sometimes('rescale')],
      rounding: { group: rule },
    });
    // Out: 45 × 100 ÷ 60 = 75. In: 45 + 20 = 65.
    expect(await totalOf(set, { answers: { '1': { x: '44,5' }, '2': { x: '20' } } })).toBe(
      '65..75',
    );
  });

  it('holds the rounding of a group that is itself open', async () => {
    const rule = { decimals: '0', direction: 'up' };
    const set = setOf({
      criteria: [group('A', '100', [given('1', '60'), sometimes('rescale')])],
      rounding: { group: rule },
    });
    // Out: 44,5 is 45, and 45 × 100 ÷ 60 = 75. In: 44,5 + 20 is 65.
    const sheet = await scoreOne(set, { answers: { '1': { x: '44,5' }, '2': { x: '20' } } });
    const { low, high } = sheet.total.points;
    expect(low.lte(65) && low.gt(64)).toBe(true);
    expect(high.gte(75) && high.lt(76)).toBe(true);
  });

  it('may add nothing to a bonus while it is open', async () => {
    const set = setOf({
      criteria: [given('1', '100')],
      bonus: { cap: '5', criteria: [sometimes('rescale')] },
    });
    const plain = { answers: { '1': { x: '80' }, '2': { x: '4' } } };
    expect(await totalOf(set, plain)).toBe('80..84');
  });

  it('may add nothing to its group while it is open', async () => {
    const set = setOf({ criteria: [group('A', '100', [given('1', '60'), sometimes('rescale')])] });
    const sheet = await scoreOne(set, answered({ '2': { x: '20' } }));
    expect(shown(groupLine(sheet, 'A').amount)).toBe('45..65');
    expect(shown(groupLine(sheet, 'A').max)).toBe('60..100');
    expect(shown(sheet.total.points)).toBe('65..75');
  });
});

describe('bonus and deduction', () => {
  const parts = (more: Partial<SetParts> = {}) =>
    setOf({
      criteria: [given('1', '100')],
      bonus: { cap: '5', criteria: [given('T1', '4'), given('T2', '3')] },
      deduction: { cap: '6', criteria: [given('TR1', '5'), given('TR2', '5')] },
      ...more,
    });
  const none = { T1: '0', T2: '0', TR1: '0', TR2: '0' };

  it.each<[Points, string, string]>([
    [{ '1': '80', T1: '4' }, '84', '80 + 4'],
    [{ '1': '80', T1: '4', T2: '1' }, '85', '80 + 5, at the cap'],
    [{ '1': '80', T1: '4', T2: '3' }, '85', '4 + 3 capped at 5'],
    [{ '1': '80', TR1: '5' }, '75', '80 − 5'],
    [{ '1': '80', TR1: '5', TR2: '1' }, '74', '80 − 6, at the cap'],
    [{ '1': '80', TR1: '5', TR2: '5' }, '74', '5 + 5 capped at 6'],
    [{ '1': '80', T1: '4', T2: '3', TR1: '5', TR2: '5' }, '79', '80 + 5 − 6'],
  ])('%j make %s: %s', async (points, total) => {
    expect(await totalOf(parts(), x({ ...none, ...points }))).toBe(total);
  });

  it.each<[string, Points, string, string]>([
    ['không', { '1': '98', T1: '4' }, '100', '102 capped at the scale'],
    ['có', { '1': '98', T1: '4' }, '102', '98 + 4'],
    ['có', { '1': '100', T1: '4', T2: '3' }, '105', '100 + 5'],
    [
      'không',
      { '1': '98', T1: '4', TR1: '1' },
      '100',
      '98 + 4 − 1 = 101: deducted first, then capped',
    ],
    ['không', { '1': '96', T1: '4' }, '100', 'at the scale'],
  ])('may exceed the scale, %s: %j make %s, %s', async (mayExceedScale, points, total) => {
    expect(await totalOf(parts({ mayExceedScale }), x({ ...none, ...points }))).toBe(total);
  });

  it.each<[string, Points, string, string]>([
    ['0', { '1': '2', TR1: '5' }, '0', '2 − 5, not below 0'],
    ['10', { '1': '14', TR1: '5' }, '10', '14 − 5 = 9, not below 10'],
    ['10', { '1': '15', TR1: '5' }, '10', '15 − 5, at the floor'],
    ['10', { '1': '16', TR1: '5' }, '11', '16 − 5, above it'],
  ])('with a floor of %s, %j make %s: %s', async (floor, points, total) => {
    expect(await totalOf(parts({ floor }), x({ ...none, ...points }))).toBe(total);
  });

  it('leave the total open by what may still be added and taken', async () => {
    // 80 + 1 − 6 at least; 80 + 5 − 2 at most (1 + 4 is the cap).
    const plain = x({ '1': '80', T2: '1', TR1: '2' });
    const sheet = await scoreOne(parts(), plain);
    expect(shown(sheet.total.bonus)).toBe('1..5');
    expect(shown(sheet.total.deduction)).toBe('2..6');
    expect(shown(sheet.total.points)).toBe('75..83');
  });

  it('show what they were before their caps', async () => {
    const { total } = await scoreOne(
      parts(),
      x({ '1': '98', T1: '4', T2: '3', TR1: '5', TR2: '5' }),
    );
    expect(shown(total.bonusBeforeCap)).toBe('7');
    expect(shown(total.deductionBeforeCap)).toBe('10');
    expect(shown(total.base)).toBe('98');
    expect(shown(total.sum)).toBe('97'); // 98 + 5 − 6
  });

  it('do not count as part of the scale when something is taken out of it', async () => {
    const more = { applies: is('x', 'greaterThan', '0'), notApplicable: 'rescale' };
    const set = parts({ criteria: [given('1', '60'), given('2', '40', more)] });
    // 45 × 100 ÷ 60 = 75, and 4 on top.
    expect(await totalOf(set, x({ ...none, '1': '45', '2': '0', T1: '4' }))).toBe('79');
  });
});
