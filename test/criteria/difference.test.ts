import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/criteria/difference.ts';
import { minimalSet, type Replacement, setWithCriterion, validSet } from './minimal-set.ts';

const BEFORE = validSet();
const changed = (...replacements: readonly Replacement[]) =>
  differenceOf(BEFORE, validSet(minimalSet(...replacements)));

describe('differenceOf', () => {
  it('is empty for a set and itself, whatever its name, dates and citations', () => {
    expect(differenceOf(BEFORE, BEFORE)).toEqual([]);
    expect(
      changed(
        ['id: thu-nghiem-2025', 'id: thu-nghiem-2026'],
        ['from: 01/01/2025', 'from: 01/01/2026'],
        ['section: I.2, fidelity: derived', 'section: Điều 5, fidelity: verbatim'],
      ),
    ).toEqual([]);
  });

  it('the same title under another number is renumbered, not removed and added', () => {
    expect(changed(["id: '2.1'", "id: '2.9'"])).toEqual([
      { kind: 'renumbered', id: '2.9', title: 'Số hội nghị', before: '2.1' },
    ]);
  });

  it('a criterion taken out moves up those after it', () => {
    const text = minimalSet(["- id: '1.2'", "- id: '1.1' # lên"]);
    const start = text.indexOf("      - id: '1.1'\n");
    const end = text.indexOf("      - id: '1.1' # lên");
    const without = `${text.slice(0, start)}${text.slice(end)}`.replace(
      'title: Tiêu chí thay đổi\n        max: 40',
      'title: Tiêu chí thay đổi\n        max: 60',
    );
    expect(differenceOf(BEFORE, validSet(without))).toEqual([
      { kind: 'removed', id: '1.1', title: 'Có kế hoạch', max: '20' },
      { kind: 'renumbered', id: '1.1', title: 'Tiêu chí thay đổi', before: '1.2' },
      { kind: 'repointed', id: '1.1', before: '40', after: '60' },
    ]);
  });

  it('another title under the same number is retitled', () => {
    expect(changed(['title: Số hội nghị\n', 'title: Số cuộc đối thoại\n'])).toEqual([
      { kind: 'retitled', id: '2.1', before: 'Số hội nghị', after: 'Số cuộc đối thoại' },
    ]);
  });

  it('new points are told with the old', () => {
    expect(
      changed(
        ['Có kế hoạch\n        max: 20', 'Có kế hoạch\n        max: 15'],
        ['Tiêu chí thay đổi\n        max: 40', 'Tiêu chí thay đổi\n        max: 45'],
      ),
    ).toEqual([
      { kind: 'repointed', id: '1.1', before: '20', after: '15' },
      { kind: 'repointed', id: '1.2', before: '40', after: '45' },
    ]);
  });

  it('another method is told with its parameters', () => {
    const after = validSet(
      setWithCriterion(`
inputs:
  ty-le: { title: Tỷ lệ, type: percent }
method:
  proportional: { measure: { rate: ty-le }, target: 90% }`),
    );
    expect(differenceOf(BEFORE, after)).toEqual([
      {
        kind: 'altered',
        id: '1.2',
        aspect: 'method',
        parts: [{ path: 'target', after: '90%', numeric: true }],
      },
    ]);
  });

  it('a criterion that applies to others is told', () => {
    expect(
      changed(
        ['    for: [so-nganh]\n', '    for: [cap-xa] # đổi\n'],
        ['    for: [cap-xa]\n', '    for: [so-nganh]\n'],
      ),
    ).toEqual([
      {
        kind: 'altered',
        id: '2',
        aspect: 'for',
        parts: [{ path: '', before: 'so-nganh', after: 'cap-xa' }],
      },
      {
        kind: 'altered',
        id: '3',
        aspect: 'for',
        parts: [{ path: '', before: 'cap-xa', after: 'so-nganh' }],
      },
    ]);
  });

  it('changes of the frame are told by part and key', () => {
    expect(
      changed(
        ['from: 90', 'from: 92'],
        ['mot: 75', 'mot: 76'],
        ['decimals: 2', 'decimals: 1'],
        ['cap: 5', 'cap: 4'],
        ['atMost: 20%', 'atMost: 25%'],
        ['ties: competition', 'ties: dense'],
        ['date: 10/12/N', 'date: 15/12/N'],
      ),
    ).toEqual([
      {
        kind: 'frame',
        part: 'deadlines',
        parts: [{ path: 'tu-cham.date', before: '10/12/N', after: '15/12/N' }],
      },
      {
        kind: 'frame',
        part: 'rounding',
        parts: [{ path: 'total.decimals', before: '2', after: '1' }],
      },
      {
        kind: 'frame',
        part: 'grades',
        parts: [
          { path: 'xuat-sac.from', before: '90', after: '92', numeric: true },
          { path: 'tot.from.values.mot', before: '75', after: '76', numeric: true },
        ],
      },
      {
        kind: 'frame',
        part: 'quotas',
        parts: [{ path: 'xuat-sac.atMost', before: '20%', after: '25%', numeric: true }],
      },
      {
        kind: 'frame',
        part: 'ranking',
        parts: [{ path: 'ties', before: 'competition', after: 'dense' }],
      },
      {
        kind: 'frame',
        part: 'bonus.cap',
        parts: [{ path: '', before: '5', after: '4', numeric: true }],
      },
    ]);
  });

  it('the way tones are placed and commas do not make another title', () => {
    const before = validSet(minimalSet(['title: Số hội nghị\n', 'title: Hoà giải, cơ sở\n']));
    const after = validSet(
      minimalSet(['title: Số hội nghị\n', 'title: Hòa giải cơ sở\n'], ["id: '2.1'", "id: '2.2'"]),
    );
    expect(differenceOf(before, after).map(({ kind }) => kind)).toEqual(['renumbered', 'retitled']);
  });
});
