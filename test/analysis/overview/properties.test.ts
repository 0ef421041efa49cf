import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gradeDistribution,
  groupAverages,
  lostPoints,
  selfAgainstFinal,
  type UnitFigures,
} from '../../../src/analysis/overview/index.ts';
import { SET, unit, view } from './figures.ts';

const points = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: max * 4 }).map((quarters) => String(quarters / 4)),
    fc.constant({ low: '0', high: String(max) }),
  );

const anyView = fc
  .tuple(points(4), fc.option(points(2), { nil: undefined }), points(4), points(2), points(3))
  .map(([a, b, c, d, e]) => {
    const sum =
      typeof a === 'string' && typeof b !== 'object'
        ? String(Number(a) + Number(b ?? 0))
        : { low: '0', high: '6' };
    return view({ '1': sum, '1.1': a, '1.2': b, '2': c, '2.1': c, T1: d, P1: e });
  });

const anyUnits = fc.array(
  fc
    .record({
      self: anyView,
      final: fc.option(anyView),
      block: fc.constantFrom('khoi-so', 'khoi-xa'),
      state: fc.constantFrom('ranked', 'ungraded', 'undecided', 'notAppraised'),
      grade: fc.constantFrom('tot', 'dat'),
    })
    .map(
      ({ state, grade, ...rest }): UnitFigures =>
        unit('U', { ...rest, standing: { state, grade: state === 'ranked' ? grade : null } }),
    ),
  { maxLength: 12 },
);

describe('whatever the units of a round', () => {
  it('every unit is in the distribution exactly once', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const blocks = gradeDistribution(SET, units);
        const counted = blocks.map(({ grades, ungraded, undecided, notAppraised }) =>
          grades.reduce((sum, one) => sum + one.units, ungraded + undecided + notAppraised),
        );
        expect(counted).toEqual(blocks.map((block) => block.units));
        expect(blocks.reduce((sum, block) => sum + block.units, 0)).toBe(units.length);
      }),
    );
  });

  it('every unit is counted in an average or among those left out of it, and shares lie in 0–1', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        for (const one of groupAverages(SET, units, 'final')) {
          const { counted, undecided, notApplicable, unscored, share } = one;
          expect(counted + undecided + notApplicable + unscored).toBe(units.length);
          expect(share === undefined).toBe(counted === 0);
          if (share) expect(share.gte(0) && share.lte(1)).toBe(true);
        }
      }),
    );
  });

  it('nothing lost is more than could be, and the order of units changes nothing', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const lost = lostPoints(SET, units, 'final');
        for (const one of lost) expect(one.lost.gte(0) && one.lost.lte(one.most)).toBe(true);
        expect(lostPoints(SET, units.toReversed(), 'final')).toEqual(lost);
      }),
    );
  });

  it('a unit whose final score is its own differs by nothing', () => {
    fc.assert(
      fc.property(anyView, (own) => {
        const [compared] = selfAgainstFinal(SET, [unit('U', { self: own, final: own })]);
        expect(compared?.difference.isZero()).toBe(true);
        expect((compared?.compared ?? 0) + (compared?.leftOut ?? 0)).toBe(5);
      }),
    );
  });
});
