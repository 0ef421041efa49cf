import { describe, expect, it } from 'vitest';
import {
  type GradedFigures,
  type ResultFigures,
  roundOverview,
  type ViewFigures,
  type WrittenGrade,
} from '../../../src/analysis/overview/index.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { wordsIn } from '../../../src/text/index.ts';
import { FULL, OPEN, PART, SET } from './figures.ts';

type Standing = NonNullable<ResultFigures['standing']>;

const PLAIN: Standing = {
  state: 'ranked',
  place: 1,
  total: '10',
  grade: 'tot',
  movedBy: null,
  tiedWith: [],
  tieBroken: [],
  dependsOn: [],
};

function graded(
  view: ViewFigures,
  total: ViewFigures['total'],
  grade: WrittenGrade,
): GradedFigures {
  return { ...view, total, grade };
}

function result(code: string, standing: Partial<Standing> | null, parts: Partial<ResultFigures>) {
  return {
    code,
    name: `Đơn vị ${code}`,
    block: 'khoi-so',
    submitted: '2025-12-01',
    self: null,
    final: null,
    standing: standing && { ...PLAIN, ...standing },
    ...parts,
  } satisfies ResultFigures;
}

const TOT: WrittenGrade = { state: 'graded', grade: 'tot' };
const DAT: WrittenGrade = { state: 'graded', grade: 'dat' };
const first = result('B', {}, { final: graded(FULL, '10', TOT) });
const tied = (code: string, other: string) =>
  result(
    code,
    { place: 2, total: '6.5', grade: 'dat', tiedWith: [other] },
    { final: graded(PART, '6.5', DAT) },
  );
const open = result(
  'A',
  { state: 'undecided', place: null, grade: null, total: { low: '5', high: '9' } },
  {
    final: graded(
      OPEN,
      { low: '5', high: '9' },
      { state: 'undecided', among: ['tot', 'dat'], perhapsUngraded: false },
    ),
  },
);
const waiting = result(
  'E',
  { state: 'notAppraised', place: null, grade: null, total: null },
  { self: graded(FULL, '10', TOT) },
);
const UNITS = [open, waiting, tied('D', 'C'), first, tied('C', 'D')];
const words = wordsIn('vi');

describe('a round at a glance', () => {
  const { basis, blocks } = roundOverview(SET, UNITS);
  const units = blocks[0]?.units ?? [];
  const of = (code: string) => units.find((unit) => unit.code === code);

  it('lists units by place, ties by code, then those without a place', () => {
    expect(basis).toBe('final');
    expect(units.map(({ code, standing }) => [code, standing.place])).toEqual([
      ['B', 1],
      ['C', 2],
      ['D', 2],
      ['A', undefined],
      ['E', undefined],
    ]);
  });

  it('does not depend on the order in which results come', () => {
    const turned = roundOverview(SET, UNITS.toReversed());
    expect(turned.blocks[0]?.units.map(({ code }) => code)).toEqual(['B', 'C', 'D', 'A', 'E']);
  });

  it('gives the words of a record as of a ranking just worked out', () => {
    const told = (code: string) => words.note(SET, of(code)?.standing ?? never());
    expect(told('C')).toBe('Đồng hạng với D.');
    expect(told('A')).toContain('Tổng điểm chưa xác định, còn có thể trong khoảng 5,00–9,00.');
    expect(told('A')).toContain('«Loại tot» hoặc «Loại dat»');
    expect(told('E')).toBe('Chưa được thẩm định.');
    expect(words.grade(SET, of('B')?.standing ?? never())).toBe('Loại tot');
  });

  it('has no total where there is none, and never a zero in its place', () => {
    expect(of('E')?.total).toBeUndefined();
    expect(of('E')?.groups).toEqual(['unscored', 'unscored']);
    expect(of('E')?.self?.low.toFixed()).toBe('10');
    expect(of('A')?.total?.high.toFixed()).toBe('9');
    expect(of('A')?.groups[1]).toBe('undecided');
  });

  it('shows no self-score of a unit that handed nothing in', () => {
    const silent = { ...waiting, submitted: null };
    expect(roundOverview(SET, [silent]).blocks[0]?.units[0]?.self).toBeUndefined();
  });
});

describe('what a record says of a lowered or refused grade', () => {
  const knockOut = {
    id: 'ky-luat',
    title: 'Người đứng đầu bị kỷ luật',
    when: { fact: 'x', operator: 'equal', value: 'có' },
    source: { document: 'a', section: 'b', fidelity: 'verbatim' },
  } as const;
  const set = (effect: object): CriteriaSet => ({
    ...SET,
    knockOuts: [{ ...knockOut, effect }] as unknown as CriteriaSet['knockOuts'],
  });
  const noteOf = (within: CriteriaSet, unit: ResultFigures) => {
    const standing = roundOverview(within, [unit]).blocks[0]?.units[0]?.standing;
    return words.note(within, standing ?? never());
  };

  it('is told with its reason', () => {
    const lowered = result(
      'A',
      { grade: 'dat' },
      { final: graded(FULL, '10', { ...DAT, loweredBy: ['ky-luat'] }) },
    );
    expect(noteOf(set({ atMost: 'dat' }), lowered)).toBe(
      'Cao nhất chỉ đạt mức «Loại dat» do «Người đứng đầu bị kỷ luật».',
    );
    expect(noteOf(set({ dropOne: true }), lowered)).toBe(
      'Hạ một mức do «Người đứng đầu bị kỷ luật».',
    );
  });

  it('shows the score of an ungraded unit only where the set does', () => {
    const because: WrittenGrade = { state: 'ungraded', because: ['ky-luat'] };
    const unit = result(
      'A',
      { state: 'ungraded', place: null, grade: null },
      { final: graded(FULL, '10', because) },
    );
    const shown = (shows: 'score' | 'nothing') => {
      const within = set({ ungraded: true });
      const { ranking } = within;
      const other = { ...within, ranking: { ...ranking, ungraded: { label: 'Không xếp', shows } } };
      return roundOverview(other, [unit]).blocks[0]?.units[0]?.total?.low.toFixed();
    };
    expect(shown('score')).toBe('10');
    expect(shown('nothing')).toBeUndefined();
    expect(noteOf(set({ ungraded: true }), unit)).toContain('do «Người đứng đầu bị kỷ luật»');
  });
});

function never(): never {
  throw new Error('the unit is not there');
}
