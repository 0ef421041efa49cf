import { describe, expect, it } from 'vitest';
import { findingsOf, found, minimalSet, type Replacement } from '../minimal-set.ts';

describe('ids', () => {
  it('a criterion with the id of one in another part is refused', () => {
    const text = minimalSet(['id: T1\n', "id: '1.1' # lại\n"]);
    const figures = { what: 'criteria', id: '1.1', first: 'criteria.0.children.0.id' };
    expect(findingsOf(text)).toContainEqual(
      found('set.id-duplicate', text, "id: '1.1' # lại", figures),
    );
  });

  const lists: [what: string, replacement: Replacement, id: string, first: string][] = [
    ['unitGroups', ['{ id: cap-xa,', '{ id: so-nganh ,'], 'so-nganh', 'unitGroups.0.id'],
    ['blocks', ['- id: khoi-xa', '- id:  khoi-so'], 'khoi-so', 'blocks.0.id'],
    ['deadlines', ['- id: tham-dinh', '- id:  tu-cham'], 'tu-cham', 'deadlines.0.id'],
    ['grades', ['- id: yeu', '- id:  xuat-sac'], 'xuat-sac', 'grades.0.id'],
  ];
  it.each(lists)('%s with one id twice are refused', (what, replacement, id, first) => {
    const text = minimalSet(replacement);
    expect(findingsOf(text)).toContainEqual(
      found('set.id-duplicate', text, replacement[1], { what, id, first }),
    );
  });

  it('two knock-outs with one id are refused', () => {
    const again = `  - id: nop-cham # lại
    title: Lại
    when: { fact: unit.hang, operator: equal, value: hai }
    effect: { dropOne: có }
    source: { document: quyet-dinh, section: x, fidelity: illustrative }
quotas:
`;
    const text = minimalSet(['quotas:\n', again]);
    const figures = { what: 'knockOuts', id: 'nop-cham', first: 'knockOuts.0.id' };
    expect(findingsOf(text)).toEqual([
      found('set.id-duplicate', text, 'id: nop-cham # lại', figures),
    ]);
  });
});
