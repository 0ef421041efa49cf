import { describe, expect, it } from 'vitest';
import { findingsOf, found, minimalSet } from '../minimal-set.ts';

const target = (yaml: string) =>
  minimalSet(['{ measure: { rate: ty-le } }', `{ measure: { rate: ty-le }, target: ${yaml} }`]);
const byGroup = (values: string) => target(`{ by: unit.group, values: { ${values} } }`);

describe('graduated numbers', () => {
  it('a target for every group of units is fine', () => {
    expect(findingsOf(byGroup('so-nganh: 90%, cap-xa: 70%'))).toEqual([]);
  });

  it('a group of units without a target is refused', () => {
    const text = byGroup('so-nganh: 90%');
    const figures = { by: 'unit.group', missing: 'cap-xa' };
    expect(findingsOf(text)).toEqual([found('set.values-incomplete', text, 'target:', figures)]);
  });

  it('groups of units that do not have the criterion need no target and may have none', () => {
    const forOne = (values: string) =>
      byGroup(values).replace(
        '        title: Tiêu chí thay đổi',
        '        title: Tiêu chí thay đổi\n        for: [cap-xa]',
      );
    expect(findingsOf(forOne('cap-xa: 70%')).map(({ code }) => code)).toEqual(['set.maxima-sum']);
    const text = forOne('so-nganh: 90%, cap-xa: 70%');
    const figures = { what: 'option', found: 'so-nganh', allowed: 'cap-xa' };
    expect(findingsOf(text)).toContainEqual(
      found('set.reference-unknown', text, 'target:', figures),
    );
  });

  it('a value for an option the attribute does not have is refused', () => {
    const text = minimalSet(['mot: 75, hai: 70', 'mot: 75, hai: 70, ba: 60']);
    const figures = { what: 'option', found: 'ba', allowed: 'mot, hai' };
    expect(findingsOf(text)).toEqual([found('set.reference-unknown', text, 'ba: 60', figures)]);
  });

  it('an attribute the units do not have is refused', () => {
    const text = minimalSet(['by: unit.hang', 'by: unit.loai']);
    const figures = { what: 'fact', found: 'unit.loai', allowed: 'unit.group, unit.hang' };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, 'by: unit.loai', figures),
    ]);
  });

  it('an attribute that is not a choice is refused', () => {
    const text = minimalSet(['by: unit.hang', 'by: unit.bien-che']);
    const figures = { fact: 'unit.bien-che', found: 'count', allowed: 'choice' };
    expect(findingsOf(text)).toEqual([found('set.fact-type', text, 'by: unit.bien-che', figures)]);
  });

  it.each(['0', '-1%'])('a target of %s is refused', (value) => {
    const text = byGroup(`so-nganh: 90%, cap-xa: ${value}`);
    const figures = { found: value === '0' ? '0' : '-0.01' };
    expect(findingsOf(text)).toEqual([found('number.not-positive', text, 'target:', figures)]);
  });

  it('a target written without its % is refused', () => {
    const text = target('90');
    expect(findingsOf(text)).toEqual([
      found('set.rate-scale', text, 'target: 90', { found: '90' }),
    ]);
  });
});
