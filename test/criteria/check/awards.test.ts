import { describe, expect, it } from 'vitest';
import { findingsOf, found, setWithCriterion } from '../minimal-set.ts';

const choice = (options: string) =>
  setWithCriterion(`
inputs:
  muc: { title: Mức, type: choice, options: { cao: Cao, thap: Thấp } }
method:
  choice:
    input: muc
    options:
${options.replaceAll(/^/gm, '      ')}`);

describe('awards of options', () => {
  it('points and shares that reach the maximum are fine', () => {
    expect(findingsOf(choice('cao: { share: 100% }\nthap: { points: 40 }'))).toEqual([]);
  });

  it('one above the maximum is refused', () => {
    const text = choice("cao: { points: '40,5' }\nthap: { points: 1 }");
    const figures = { criterion: '1.2', award: 'cao', found: '40.5', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.award-over-max', text, 'cao: { points', figures)]);
  });

  it('a maximum that no option earns is refused', () => {
    const text = choice('cao: { points: 39 }\nthap: { share: 50% }');
    const figures = { criterion: '1.2', found: '39', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.award-none-at-max', text, 'choice:', figures)]);
  });

  it('an option without an award is refused', () => {
    const text = choice('cao: { share: 1 }');
    const figures = { criterion: '1.2', input: 'muc', missing: 'thap' };
    expect(findingsOf(text)).toEqual([found('set.option-missing', text, 'cao: { share', figures)]);
  });

  it('an award for an option that is not offered is refused', () => {
    const text = choice('cao: { share: 1 }\nthap: { share: 0 }\nvua: { share: 50% }');
    const figures = { what: 'option', found: 'vua', allowed: 'cao, thap' };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'vua: {', figures)]);
  });
});

describe('awards of cases', () => {
  const cases = (first: string, otherwise: string) =>
    setWithCriterion(`
inputs:
  ty-le: { title: Tỷ lệ, type: percent }
method:
  cases:
    cases:
      - { title: Cao, when: { fact: ty-le, operator: greaterThan, value: 90% }, ${first} }
    otherwise: { title: Còn lại, ${otherwise} }`);

  it('the last resort may be what earns the maximum', () => {
    expect(findingsOf(cases('points: 0', 'share: 1'))).toEqual([]);
  });

  it('one above the maximum is refused', () => {
    const text = cases('points: 41', 'points: 0');
    const figures = { criterion: '1.2', award: 'Cao', found: '41', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.award-over-max', text, 'title: Cao', figures)]);
  });
});
