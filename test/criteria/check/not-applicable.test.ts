import { describe, expect, it } from 'vitest';
import { findingsOf, found, setWithCriterion } from '../minimal-set.ts';

const criterion = (noneAssigned: string, rest: string) =>
  setWithCriterion(`
inputs:
  giao: { title: Giao, type: count }
  dat: { title: Đạt, type: count, atMost: giao }
method:
  proportional: { measure: { achieved: dat, of: giao, noneAssigned: ${noneAssigned} } }
${rest}`);
const APPLIES = 'applies: { fact: unit.hang, operator: equal, value: mot }';

describe('what not applicable does', () => {
  it('is said where a criterion may not apply', () => {
    expect(findingsOf(criterion('notApplicable', 'notApplicable: rescale'))).toEqual([]);
    expect(findingsOf(criterion('full', `${APPLIES}\nnotApplicable: zero`))).toEqual([]);
  });

  it.each([
    ['applies', criterion('full', APPLIES)],
    ['noneAssigned', criterion('notApplicable', '')],
  ])('missing beside %s is refused', (because, text) => {
    const figures = { criterion: '1.2', because, allowed: 'rescale, full, zero' };
    expect(findingsOf(text)).toEqual([
      found('set.not-applicable-missing', text, "id: '1.2'", figures),
    ]);
  });

  it('said of a criterion that always applies is refused', () => {
    const text = criterion('full', 'notApplicable: full');
    const figures = { criterion: '1.2', found: 'full' };
    expect(findingsOf(text)).toEqual([
      found('set.not-applicable-unused', text, 'notApplicable: full', figures),
    ]);
  });
});
