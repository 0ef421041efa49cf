import { describe, expect, it } from 'vitest';
import { findingsOf, found, MINIMAL_SET, minimalSet } from '../minimal-set.ts';

describe('blocks', () => {
  it('a group of units in no block is refused', () => {
    const text = minimalSet(['groups: [cap-xa]', 'groups: [so-nganh]']);
    expect(findingsOf(text)).toContainEqual(
      found('set.group-without-block', text, '{ id: cap-xa', {
        unitGroup: 'cap-xa',
        title: 'Cấp xã',
      }),
    );
  });

  const inBoth = (first: string, second: string) =>
    minimalSet(
      ['title: Khối sở\n', `title: Khối sở\n${first}`],
      ['title: Khối xã\n', `title: Khối xã\n${second}`],
      ['groups: [cap-xa]', 'groups: [cap-xa, so-nganh]'],
    );
  const when = (value: string) =>
    `    when: { fact: unit.hang, operator: equal, value: ${value} }\n`;

  it('a group of units in two blocks that conditions divide is fine', () => {
    expect(findingsOf(inBoth(when('mot'), when('hai')))).toEqual([]);
  });

  it('a group of units in two blocks, one of which takes all of it, is refused', () => {
    const text = inBoth('', when('hai'));
    const figures = {
      unitGroup: 'so-nganh',
      title: 'Sở ngành',
      blocks: 'khoi-so, khoi-xa',
      undivided: 'khoi-so',
    };
    expect(findingsOf(text)).toEqual([
      found('set.group-in-two-blocks', text, '{ id: so-nganh', figures),
    ]);
  });
});

describe('dates', () => {
  it('a set out of force before it is in force is refused', () => {
    const text = minimalSet(['to: 31/12/2029', 'to: 31/12/2024']);
    const figures = { from: '01/01/2025', to: '31/12/2024' };
    expect(findingsOf(text)).toEqual([found('date.order', text, 'to: 31/12/2024', figures)]);
  });

  it('a set in force for one day is fine', () => {
    expect(findingsOf(minimalSet(['to: 31/12/2029', 'to: 01/01/2025']))).toEqual([]);
  });

  it('a period that ends before it begins is refused', () => {
    const text = minimalSet(['to: 30/11/N', 'to: 30/11/N-1']);
    const figures = { from: '01/12/N-1', to: '30/11/N-1' };
    expect(findingsOf(text)).toEqual([found('date.order', text, 'to: 30/11/N-1', figures)]);
  });

  it('a period of a criterion is looked at too', () => {
    const text = minimalSet([
      '        title: Có kế hoạch',
      '        title: Có kế hoạch\n        period: { from: 02/01/N, to: 01/01/N }',
    ]);
    const figures = { from: '02/01/N', to: '01/01/N' };
    expect(findingsOf(text)).toEqual([found('date.order', text, 'from: 02/01/N', figures)]);
  });
});

describe('deadlines', () => {
  it('an appraisal due before the self-score is refused, on the same day it is not', () => {
    expect(findingsOf(minimalSet(['date: 31/01/N+1', 'date: 10/12/N # cùng ngày']))).toEqual([]);
    const text = minimalSet(['date: 31/01/N+1', 'date: 09/12/N']);
    const figures = {
      deadline: 'tham-dinh',
      date: '09/12/N',
      other: 'tu-cham',
      otherDate: '10/12/N',
    };
    expect(findingsOf(text)).toEqual([found('set.deadline-order', text, 'date: 09/12/N', figures)]);
  });

  it('a deadline before the period begins is refused', () => {
    const text = minimalSet(['date: 10/12/N', 'date: 30/11/N-1']);
    const figures = { deadline: 'tu-cham', date: '30/11/N-1', from: '01/12/N-1' };
    expect(findingsOf(text)).toEqual([
      found('set.deadline-early', text, 'date: 30/11/N-1', figures),
    ]);
  });

  it('two deadlines of the self-score are refused: days late would have two meanings', () => {
    const text = minimalSet(['kind: appraisal', 'kind: selfScore']);
    const figures = { kind: 'selfScore', deadlines: 'tu-cham, tham-dinh' };
    expect(findingsOf(text)).toEqual([
      {
        code: 'set.deadline-twice',
        at: expect.objectContaining({ path: 'deadlines' }),
        figures,
      },
    ]);
  });

  it('days late without a deadline of the self-score are refused', () => {
    const text = minimalSet(['kind: selfScore', 'kind: report']);
    const figures = { fact: 'submission.daysLate', kind: 'selfScore' };
    expect(findingsOf(text)).toEqual([
      {
        code: 'set.deadline-missing',
        at: expect.objectContaining({ path: 'deadlines' }),
        figures,
      },
    ]);
  });
});

describe('attributes', () => {
  it('one named group is refused: unit.group is the group of the unit', () => {
    const text = minimalSet(['bien-che: {', 'group: {']);
    expect(findingsOf(text)).toContainEqual(
      found('set.attribute-reserved', text, 'group: { title', { name: 'group' }),
    );
  });

  it('a choice without options is refused', () => {
    const text = minimalSet(['type: count }\nblocks', 'type: choice }\nblocks']);
    const figures = { what: 'attribute', name: 'bien-che', type: 'choice' };
    expect(findingsOf(text)).toEqual([found('set.options-empty', text, 'bien-che', figures)]);
  });
});

describe('rounding', () => {
  it('six decimals are the most', () => {
    expect(findingsOf(minimalSet(['decimals: 2', 'decimals: 6']))).toEqual([]);
    const text = minimalSet(['decimals: 2', 'decimals: 7']);
    const figures = { found: '7', low: '0', high: '6' };
    expect(findingsOf(text)).toEqual([found('number.out-of-range', text, 'decimals: 7', figures)]);
  });
});

describe('rounding and maxima', () => {
  it('a maximum with more decimals than criteria are rounded to could be exceeded', () => {
    const rounded = (decimals: string): [string, string] => [
      'rounding:\n',
      `rounding:\n  criterion: { decimals: ${decimals}, direction: up }\n`,
    ];
    const bonus: [string, string] = [
      'title: Khen thưởng\n      max: 5',
      'title: Khen thưởng\n      max: 5.25',
    ];
    expect(findingsOf(minimalSet(bonus, rounded('2')))).toEqual([]);
    const text = minimalSet(bonus, rounded('1'));
    const figures = { id: 'T1', max: '5.25', decimals: '1' };
    expect(findingsOf(text)).toEqual([found('set.max-finer', text, '5.25', figures)]);
  });
});

describe('several faults', () => {
  it('are all told', () => {
    const text = MINIMAL_SET.replace('scale: 100', 'scale: 90').replace('cap: 5', 'cap: 9');
    expect(findingsOf(text).map(({ code }) => code)).toEqual([
      'set.scale-sum',
      'set.scale-sum',
      'set.cap-over-sum',
    ]);
  });
});

describe('the deduction part', () => {
  const deduction = (method: string, more = '') => `deduction:
  cap: 5
  source: { document: quyet-dinh, section: trừ, fidelity: derived }
  criteria:
    - id: TR1
      title: Vi phạm
      max: 5
      source: { document: quyet-dinh, section: TR1, fidelity: derived, points: illustrative }
      inputs:
        lan: { title: Số lần, type: count }
      method:
        ${method}
${more}total: { may`;

  it('takes points away by counting', () => {
    const counting = minimalSet(['total: { may', deduction('count: { input: lan, each: 1 }')]);
    expect(findingsOf(counting)).toEqual([]);
  });

  it('refuses what would spare points elsewhere', () => {
    const inverted = 'deductions: { occurrences: [{ input: lan, each: 1 }], floor: 0 }';
    const evidence = '      evidence: { kinds: [bao-cao], without: zero }\n';
    const codes = (text: string) => findingsOf(text).map(({ code }) => code);
    expect(codes(minimalSet(['total: { may', deduction(inverted)]))).toEqual([
      'set.unfit-in-deduction',
    ]);
    const counting = deduction('count: { input: lan, each: 1 }', evidence);
    expect(codes(minimalSet(['total: { may', counting]))).toEqual(['set.unfit-in-deduction']);
  });
});

describe('knock-outs', () => {
  it('whose effect is denied are refused: they would do nothing', () => {
    const text = minimalSet(['effect: { atMost: tot }', 'effect: { dropOne: không }']);
    expect(findingsOf(text).map(({ code }) => code)).toEqual(['value.not-allowed']);
  });
});
