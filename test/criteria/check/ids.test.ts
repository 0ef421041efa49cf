import { describe, expect, it } from 'vitest';
import { findingsOf, found, lineOf, minimalSet, type Replacement } from '../minimal-set.ts';

describe('ids', () => {
  it('a criterion with the id of one in another part is refused', () => {
    const text = minimalSet(['id: T1\n', "id: '1.1' # lại\n"]);
    const figures = {
      what: 'criteria',
      id: '1.1',
      first: String(lineOf(text, "      - id: '1.1'")),
    };
    expect(findingsOf(text)).toContainEqual(
      found('set.id-duplicate', text, "id: '1.1' # lại", figures),
    );
  });

  const lists: [what: string, replacement: Replacement, id: string, first: string][] = [
    ['unitGroups', ['{ id: cap-xa,', '{ id: so-nganh ,'], 'so-nganh', '{ id: so-nganh,'],
    ['blocks', ['- id: khoi-xa', '- id:  khoi-so'], 'khoi-so', '- id: khoi-so'],
    ['deadlines', ['- id: tham-dinh', '- id:  tu-cham'], 'tu-cham', '- id: tu-cham'],
    ['grades', ['- id: yeu', '- id:  xuat-sac'], 'xuat-sac', '- id: xuat-sac'],
  ];
  it.each(lists)('%s with one id twice are refused', (what, replacement, id, first) => {
    const text = minimalSet(replacement);
    expect(findingsOf(text)).toContainEqual(
      found('set.id-duplicate', text, replacement[1], {
        what,
        id,
        first: String(lineOf(text, first)),
      }),
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
    const figures = {
      what: 'knockOuts',
      id: 'nop-cham',
      first: String(lineOf(minimalSet(), '- id: nop-cham')),
    };
    expect(findingsOf(text)).toEqual([
      found('set.id-duplicate', text, 'id: nop-cham # lại', figures),
    ]);
  });
});
