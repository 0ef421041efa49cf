import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '../../src/criteria/decimal.ts';
import { between } from '../../src/scoring/points.ts';
import { type Contribution, rescale } from '../../src/scoring/rescale.ts';
import { shown } from '../support/score.ts';

const SCALE = new Decimal(100);

function certain(low: number, high: number, max: number): Contribution {
  return {
    amount: between(new Decimal(low), new Decimal(high)),
    max: new Decimal(max),
    open: false,
  };
}

function open(low: number, high: number, max: number): Contribution {
  return { ...certain(low, high, max), open: true };
}

describe('rescale', () => {
  it.each<[string, readonly Contribution[], string, string]>([
    ['all of the scale', [certain(80, 80, 100)], '80', '80 × 100 ÷ 100'],
    ['a shrunken maximum', [certain(40, 40, 80)], '50', '40 × 100 ÷ 80'],
    ['several', [certain(20, 20, 40), certain(10, 10, 20)], '50', '30 × 100 ÷ 60'],
    ['points still open', [certain(20, 40, 80)], '25..50', '20 × 100 ÷ 80 to 40 × 100 ÷ 80'],
    ['nothing left', [], '0..100', 'nothing to score is not zero'],
    [
      'a third of three',
      [certain(1, 1, 3), certain(1, 1, 3), certain(1, 1, 3)],
      '33.3333',
      '3 × 100 ÷ 9',
    ],
    // In: (45 + 20) of 100 = 65. Out: 45 of 60 = 75.
    ['an open one worse than the rest', [certain(45, 45, 60), open(20, 20, 40)], '65..75', ''],
    // In: (45 + 36) of 100 = 81. Out: 45 of 60 = 75.
    ['an open one better than the rest', [certain(45, 45, 60), open(36, 36, 40)], '75..81', ''],
    [
      'an open one like the rest',
      [certain(30, 30, 60), open(20, 20, 40)],
      '50',
      'both ways a half',
    ],
    // Least: in with 0, 45 of 100. Most: in with 40, 85 of 100.
    ['an open one without points yet', [certain(45, 45, 60), open(0, 40, 40)], '45..85', ''],
    // In: 30 of 40 = 75. Out: nothing to score, which may be anything.
    ['everything open', [open(30, 30, 40)], '0..100', 'nothing may apply at all'],
  ])('brings %s back to the scale', (_title, contributions, expected) => {
    const { low, high } = rescale(contributions, SCALE);
    expect(shown(between(low.toDecimalPlaces(4), high.toDecimalPlaces(4)))).toBe(expected);
  });

  const contribution = fc
    .record({
      max: fc.integer({ min: 1, max: 20 }),
      shares: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
      isOpen: fc.boolean(),
    })
    .map(({ max, shares: [one, other], isOpen }) => {
      const [low, high] = [(Math.min(one, other) * max) / 4, (Math.max(one, other) * max) / 4];
      return isOpen ? open(low, high, max) : certain(low, high, max);
    });

  it('gives the least and the most over every way the open criteria may turn out', () => {
    fc.assert(
      fc.property(fc.array(contribution, { maxLength: 7 }), (contributions) => {
        const [low, high] = byTrial(contributions);
        const amount = rescale(contributions, SCALE);
        expect(amount.low.toFixed(20)).toBe(low.toFixed(20));
        expect(amount.high.toFixed(20)).toBe(high.toFixed(20));
      }),
    );
  });
});

/** Every choice of the open criteria that apply, with the least and the most points of each. */
function byTrial(contributions: readonly Contribution[]): readonly [Decimal, Decimal] {
  const results = contributions
    .reduce<readonly (readonly Contribution[])[]>(
      (choices, one) =>
        choices.flatMap((chosen) => (one.open ? [chosen, [...chosen, one]] : [[...chosen, one]])),
      [[]],
    )
    .flatMap((chosen) => {
      const add = (numbers: readonly Decimal[]) => numbers.reduce((a, b) => a.plus(b), ZERO);
      const max = add(chosen.map((one) => one.max));
      return (['low', 'high'] as const).map((end) =>
        max.isZero()
          ? end === 'low'
            ? ZERO
            : SCALE
          : add(chosen.map(({ amount }) => amount[end]))
              .times(SCALE)
              .div(max),
      );
    });
  return [Decimal.min(...results), Decimal.max(...results)];
}
