import { describe, expect, it } from 'vitest';
import { gradeOf, rank, shown } from '../support/score.ts';
import {
  criterion,
  given,
  grade,
  group,
  is,
  knockOut,
  type SetParts,
  setOf,
  type Written,
  yesNo,
} from '../support/set-text.ts';

const FOUR = [grade('xuat-sac', '90'), grade('tot', '70'), grade('dat', '50'), grade('yeu')];

function graded(more: Partial<SetParts> = {}) {
  return setOf({ criteria: [given('1', '100')], grades: FOUR, ...more });
}

const scoring = (x: string) => ({ answers: { '1': { x } } });

describe('thresholds', () => {
  it.each([
    ['100', 'xuat-sac'],
    ['90,01', 'xuat-sac'],
    ['90', 'xuat-sac'],
    ['89,99', 'tot'],
    ['70', 'tot'],
    ['69,99', 'dat'],
    ['50', 'dat'],
    ['49,99', 'yeu'],
    ['0', 'yeu'],
  ])('a total of %s is %s', async (x, expected) => {
    expect(await gradeOf(graded(), scoring(x))).toBe(expected);
  });

  it.each([
    ['halfUp', '89,9951', 'xuat-sac', '90,00'],
    ['halfUp', '89,9949', 'tot', '89,99'],
    ['down', '89,9999', 'tot', '89,99'],
    ['up', '89,9901', 'xuat-sac', '90,00'],
  ])('hold the rounded total: %s of %s is %s, by %s', async (direction, x, expected) => {
    const set = graded({ rounding: { total: { decimals: '2', direction } } });
    expect(await gradeOf(set, scoring(x))).toBe(expected);
  });

  it.each([
    ['mot', '80', 'tot'],
    ['mot', '79,99', 'yeu'],
    ['hai', '70', 'tot'],
    ['hai', '69,99', 'yeu'],
  ])('differ by class: class %s with %s is %s', async (hang, x, expected) => {
    const from = { by: 'unit.hang', values: { mot: '80', hai: '70' } };
    const set = graded({
      attributes: { hang: { title: 'Hạng', type: 'choice', options: { mot: 'I', hai: 'II' } } },
      grades: [grade('tot', from), grade('yeu')],
    });
    expect(await gradeOf(set, { ...scoring(x), attributes: { hang } })).toBe(expected);
  });

  it('differ by group of units', async () => {
    const from = { by: 'unit.group', values: { so: '80', xa: '70' } };
    const set = graded({ unitGroups: ['so', 'xa'], grades: [grade('tot', from), grade('yeu')] });
    expect(await gradeOf(set, { ...scoring('75'), group: 'so' })).toBe('yeu');
    expect(await gradeOf(set, { ...scoring('75'), group: 'xa' })).toBe('tot');
  });
});

describe('an open total', () => {
  const set = setOf({ criteria: [given('1', '80'), given('2', '20')], grades: FOUR });

  it.each([
    ['75', 'xuat-sac or tot', '75..95'],
    ['70', 'xuat-sac or tot', '70..90, the threshold may be reached'],
    ['69,99', 'tot or dat', '69,99..89,99'],
    ['60', 'tot or dat', '60..80'],
    ['20', 'yeu', '20..40'],
    ['29,99', 'yeu', '29,99..49,99'],
    ['30', 'dat or yeu', '30..50'],
  ])('with %s of 80 and 20 open is %s: %s', async (x, expected) => {
    expect(await gradeOf(set, scoring(x))).toBe(expected);
  });

  it('is open between all grades it may reach', async () => {
    expect(await gradeOf(set, {})).toBe('xuat-sac or tot or dat or yeu');
  });
});

describe('further conditions of a grade', () => {
  const requiring = (requires: Written) =>
    setOf({
      criteria: [group('A', '60', [given('1', '60')]), group('B', '40', [given('2', '40')])],
      grades: [grade('xuat-sac', '90', { requires }), grade('tot', '70'), grade('yeu')],
    });

  it.each([
    ['60', '32', 'xuat-sac', '32 of 40 is 80%'],
    ['60', '31,9', 'tot', '31,9 of 40 is below 80%'],
    ['57', '33', 'xuat-sac', 'above it'],
  ])('each group at least 0,8: %s and %s', async (first, second, expected) => {
    const requires = {
      all: ['A', 'B'].map((id) => is(`share.${id}`, 'greaterThanInclusive', '80%')),
    };
    const plain = { answers: { '1': { x: first }, '2': { x: second } } };
    expect(await gradeOf(requiring(requires), plain)).toBe(expected);
  });

  it('leave the next grade to be tried by its own threshold', async () => {
    const set = requiring(is('points.1', 'greaterThan', '59'));
    expect(await gradeOf(set, { answers: { '1': { x: '55' }, '2': { x: '40' } } })).toBe('tot');
  });

  it('may be met by a third of three', async () => {
    // Three thirds of 1 are 1: at least 100% of the group.
    const thirds = ['1', '2', '3'].map((id) =>
      criterion(
        id,
        '1',
        { xong: 'count', giao: 'count' },
        { proportional: { measure: { achieved: 'xong', of: 'giao', noneAssigned: 'zero' } } },
      ),
    );
    const third = { xong: '1', giao: '3' };
    const answers = { '1': third, '2': third, '3': third };
    const rule = (requires: Written) =>
      setOf({
        criteria: [group('A', '3', thirds)],
        grades: [grade('tot', '1', { requires }), grade('yeu')],
      });
    const points = rule(is('points.A', 'greaterThanInclusive', '1'));
    expect(await gradeOf(points, { answers })).toBe('tot');
    const share = rule(is('share.A', 'greaterThanInclusive', { fact: 'share.1' }));
    expect(await gradeOf(share, { answers })).toBe('tot');
  });

  describe('about something missing', () => {
    const set = setOf({
      criteria: [given('1', '100')],
      bonus: { cap: '5', criteria: [yesNo('T1', '5')] },
      grades: [
        grade('xuat-sac', '90', { requires: is('T1/x', 'equal', 'có') }),
        grade('tot', '70'),
        grade('yeu'),
      ],
    });

    it('leave the grade open', async () => {
      expect(await gradeOf(set, scoring('92'))).toBe('xuat-sac or tot');
    });

    it('do not matter where the threshold is not reached', async () => {
      expect(await gradeOf(set, scoring('80'))).toBe('tot');
    });
  });

  describe('about something that does not apply', () => {
    const sometimes = yesNo('2', '10', {
      applies: is('1/x', 'greaterThan', '50'),
      notApplicable: 'rescale',
    });
    const set = (requires: Written) =>
      setOf({
        criteria: [given('1', '90'), sometimes],
        grades: [grade('tot', '50', { requires }), grade('yeu')],
      });

    it.each(['points.2', 'share.2'])('ask nothing of the unit: %s', async (fact) => {
      // 45 × 100 ÷ 90 = 50
      const plain = { answers: { '1': { x: '45' } } };
      expect(await gradeOf(set(is(fact, 'greaterThan', '0')), plain)).toBe('tot');
    });

    it('ask nothing of a group of units that does not have it', async () => {
      const forms = setOf({
        unitGroups: ['so', 'xa'],
        criteria: [
          given('1', '60'),
          given('2', '40', { for: ['so'] }),
          given('3', '40', { for: ['xa'] }),
        ],
        grades: [
          grade('tot', '50', { requires: is('share.2', 'greaterThanInclusive', '50%') }),
          grade('yeu'),
        ],
      });
      const plain = { group: 'xa', answers: { '1': { x: '60' }, '3': { x: '0' } } };
      expect(await gradeOf(forms, plain)).toBe('tot');
    });

    it('wait while it is unknown whether it applies', async () => {
      // Criterion 3 has 3 points if it applies; whether it does is not answered.
      const open = criterion(
        '3',
        '10',
        { x: 'points', co: 'yesNo' },
        { awarded: { input: 'x' } },
        { applies: is('co', 'equal', 'có'), notApplicable: 'rescale' },
      );
      const requires = is('points.3', 'greaterThanInclusive', '5');
      const either = setOf({
        criteria: [given('1', '90'), open],
        grades: [grade('tot', '50', { requires }), grade('yeu')],
      });
      const plain = { answers: { '1': { x: '80' }, '3': { x: '3' } } };
      expect(await gradeOf(either, plain)).toBe('tot or yeu');
    });
  });
});

describe('counts', () => {
  const set = setOf({
    criteria: [given('1', '60'), given('2', '20'), given('3', '20')],
    bonus: { cap: '5', criteria: [given('T1', '5')] },
    counts: {
      'mat-diem': { title: 'Mất điểm', where: is('lost', 'greaterThan', '0') },
      'duoi-nua': {
        title: 'Dưới nửa',
        within: ['2', '3'],
        where: is('share', 'lessThan', '50%'),
      },
    },
    grades: [
      grade('xuat-sac', '50', { requires: is('count.mat-diem', 'equal', '0') }),
      grade('tot', '40', { requires: is('count.duoi-nua', 'lessThan', '2') }),
      grade('yeu'),
    ],
  });
  const answers = (one: string, two: string, three: string) => ({
    answers: { '1': { x: one }, '2': { x: two }, '3': { x: three } },
  });

  it.each([
    ['60', '20', '20', 'xuat-sac', 'nothing lost'],
    ['60', '20', '19,9', 'tot', 'one lost something'],
    ['60', '10', '9,9', 'tot', 'one below half'],
    ['60', '9,9', '9,9', 'yeu', 'two below half'],
    ['20', '12', '12', 'tot', 'criterion 1 is not looked into'],
  ])('of criteria that fulfil a condition: %s, %s, %s is %s', async (one, two, three, expected) => {
    expect(await gradeOf(set, answers(one, two, three))).toBe(expected);
  });

  it('wait for criteria that may go either way', async () => {
    const counting = setOf({
      criteria: [given('1', '60'), given('2', '20'), given('3', '20')],
      counts: { 'duoi-nua': { title: 'Dưới nửa', where: is('share', 'lessThan', '50%') } },
      grades: [
        grade('tot', '50', { requires: is('count.duoi-nua', 'lessThan', '2') }),
        grade('yeu'),
      ],
    });
    // The second is below half; the third may be.
    const plain = { answers: { '1': { x: '60' }, '2': { x: '5' } } };
    expect(await gradeOf(counting, plain)).toBe('tot or yeu');
  });
});

describe('knock-outs', () => {
  const fact = (name: string) => is(`1/${name}`, 'equal', 'có');
  const inputs = {
    x: 'points',
    cham: 'yesNo',
    'vi-pham': 'yesNo',
    'ky-luat': 'yesNo',
    kn: 'yesNo',
  };
  const set = setOf({
    criteria: [criterion('1', '100', inputs, { awarded: { input: 'x' } })],
    grades: FOUR,
    knockOuts: [
      knockOut('vi-pham', fact('vi-pham'), { atMost: 'dat' }),
      knockOut('cham', fact('cham'), { dropOne: 'có' }),
      knockOut('khieu-nai', fact('kn'), { dropOne: 'có' }),
      knockOut('ky-luat', fact('ky-luat'), { ungraded: 'có' }),
    ],
  });
  const none = { cham: 'không', 'vi-pham': 'không', 'ky-luat': 'không', kn: 'không' };
  const unit = (x: string, more: Record<string, string | undefined>) => {
    const given = Object.entries({ x, ...none, ...more });
    const answered = given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { answers: { '1': Object.fromEntries(answered) } };
  };
  const yes = 'có';

  it.each<[string, Record<string, string | undefined>, string]>([
    ['95', {}, 'xuat-sac'],
    ['95', { cham: yes }, 'tot'],
    ['95', { cham: yes, kn: yes }, 'dat'],
    ['55', { cham: yes }, 'yeu'],
    ['20', { cham: yes }, 'yeu'],
    ['20', { cham: yes, kn: yes }, 'yeu'],
    ['95', { 'vi-pham': yes }, 'dat'],
    ['75', { 'vi-pham': yes }, 'dat'],
    ['55', { 'vi-pham': yes }, 'dat'],
    ['20', { 'vi-pham': yes }, 'yeu'],
    // First dropped by one, then held at most at «dat»: not «dat» and then one less.
    ['95', { 'vi-pham': yes, cham: yes }, 'dat'],
    ['75', { 'vi-pham': yes, cham: yes }, 'dat'],
    ['55', { 'vi-pham': yes, cham: yes }, 'yeu'],
    ['95', { 'ky-luat': yes }, 'ungraded by ky-luat'],
    ['95', { 'ky-luat': yes, cham: yes, 'vi-pham': yes }, 'ungraded by ky-luat'],
    ['20', { 'ky-luat': yes }, 'ungraded by ky-luat'],
  ])('%s points with %j are %s', async (x, more, expected) => {
    expect(await gradeOf(set, unit(x, more))).toBe(expected);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['95', { cham: undefined }, 'xuat-sac or tot'],
    ['95', { cham: undefined, kn: yes }, 'tot or dat'],
    ['95', { cham: undefined, kn: undefined }, 'xuat-sac or tot or dat'],
    ['20', { cham: undefined }, 'yeu'],
    ['95', { 'vi-pham': undefined }, 'xuat-sac or dat'],
    ['55', { 'vi-pham': undefined }, 'dat'],
    ['95', { 'vi-pham': undefined, cham: yes }, 'tot or dat'],
    ['95', { 'vi-pham': yes, cham: undefined }, 'dat'],
    ['95', { 'ky-luat': undefined }, 'xuat-sac or ungraded'],
    ['95', { 'ky-luat': undefined, cham: yes }, 'tot or ungraded'],
    ['95', { 'ky-luat': yes, cham: undefined }, 'ungraded by ky-luat'],
  ])('%s points with %j not told are %s', async (x, more, expected) => {
    expect(await gradeOf(set, unit(x, more))).toBe(expected);
  });

  it('leave the score as it is', async () => {
    const { units } = await rank(set, [unit('95', { 'ky-luat': yes })]);
    expect(units.map(({ self }) => shown(self.sheet.total.points))).toEqual(['95']);
  });

  it('are all told with their verdicts', async () => {
    const { units } = await rank(set, [unit('95', { cham: yes })]);
    const told = units[0]?.self.grading.knockOuts.map(
      ({ knockOut: { id }, verdict }) => `${id} ${verdict.outcome}`,
    );
    expect(told).toEqual(['vi-pham fails', 'cham holds', 'khieu-nai fails', 'ky-luat fails']);
  });

  it('hold no one for what does not apply to them', async () => {
    const forms = setOf({
      unitGroups: ['so', 'xa'],
      criteria: [yesNo('2', '100', { for: ['xa'] }), yesNo('3', '100', { for: ['so'] })],
      grades: FOUR,
      knockOuts: [knockOut('khong', { not: is('2/x', 'equal', 'có') }, { ungraded: 'có' })],
    });
    expect(await gradeOf(forms, { group: 'so', answers: { '3': { x: 'có' } } })).toBe('xuat-sac');
  });

  it('of totals and shares look at the result', async () => {
    const low = setOf({
      criteria: [given('1', '60'), given('2', '40')],
      grades: FOUR,
      knockOuts: [
        knockOut('thap', is('share.2', 'lessThan', '50%'), { dropOne: 'có' }),
        knockOut('rat-thap', is('total.points', 'lessThan', '10'), { ungraded: 'có' }),
      ],
    });
    const unit = (one: string, two: string) => ({ answers: { '1': { x: one }, '2': { x: two } } });
    expect(await gradeOf(low, unit('60', '20'))).toBe('tot'); // 80, 50%
    expect(await gradeOf(low, unit('60', '19'))).toBe('dat'); // 79, below 50%
    expect(await gradeOf(low, unit('9', '0'))).toBe('ungraded by rat-thap');
    expect(await gradeOf(low, unit('10', '0'))).toBe('yeu');
  });
});
