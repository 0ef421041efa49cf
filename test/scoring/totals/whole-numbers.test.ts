import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundingRule } from '../../../src/criteria/schema/set.ts';
import { evidenceOf } from '../../../src/evidence/evidence-of.ts';
import { NO_COHORT } from '../../../src/scoring/cohort.ts';
import { totalsOf } from '../../../src/scoring/totals/index.ts';
import { product, quotient, rounded } from '../../../src/scoring/totals/whole-numbers.ts';
import { scoreOne, shown } from '../../support/score.ts';
import { criterion, setOf } from '../../support/set-text.ts';
import { submissionOf, YEAR } from '../../support/submissions.ts';

const down: RoundingRule = { decimals: 0, direction: 'down' };
const up: RoundingRule = { decimals: 0, direction: 'up' };
const halfUp: RoundingRule = { decimals: 2, direction: 'halfUp' };

describe('a quotient in billionths', () => {
  it('is cut down, and a rest is counted', () => {
    const slack = { cut: 0 };
    expect(quotient(1_000_000_000, 1, 3, slack)).toBe(333_333_333);
    expect(slack.cut).toBe(1);
    expect(quotient(1_000_000_000, 3, 4, slack)).toBe(750_000_000);
    expect(slack.cut).toBe(1);
  });

  it('is the floor for every pair, also where the product is too long for a plain number', () => {
    const amount = fc.integer({ min: 0, max: 2 ** 50 });
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 1, max: 2 ** 50 }),
        (a, b, c) => {
          const exact = (BigInt(a) * BigInt(b)) / BigInt(c);
          const slack = { cut: 0 };
          const found = quotient(a, b, c, slack);
          if (exact < BigInt(2 ** 53)) expect(BigInt(found)).toBe(exact);
          else expect(found).toBeNaN();
          expect(slack.cut).toBe(exact * BigInt(c) === BigInt(a) * BigInt(b) ? 0 : 1);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('and a product too long for a plain number is given up', () => {
    expect(product(2 ** 30, 2 ** 22)).toBe(2 ** 52);
    expect(product(2 ** 30, 2 ** 23)).toBeNaN();
  });
});

describe('rounding a sum that was cut', () => {
  it('goes by the sum where all it could be rounds alike', () => {
    expect(rounded(2_999_999_990, 3, down)).toBe(2_000_000_000);
    expect(rounded(2_994_999_990, 3, halfUp)).toBe(2_990_000_000);
    expect(rounded(2_995_000_000, 3, halfUp)).toBe(3_000_000_000);
  });

  it('is given up where a limit lies between', () => {
    expect(rounded(2_999_999_999, 3, down)).toBeNaN();
    expect(rounded(2_994_999_999, 3, halfUp)).toBeNaN();
    expect(rounded(3_000_000_000, 1, up)).toBeNaN();
  });

  it('is exact where nothing was cut', () => {
    expect(rounded(2_999_999_999, 0, down)).toBe(2_000_000_000);
    expect(rounded(3_000_000_000, 0, up)).toBe(3_000_000_000);
    expect(rounded(2_995_000_000, 0, halfUp)).toBe(3_000_000_000);
  });

  it('leaves alone what the set does not round', () => {
    expect(rounded(2_999_999_999, 3, undefined)).toBe(2_999_999_999);
  });
});

it('three thirds are left to the sheet, which says one, though they are cut to less', async () => {
  const share = { proportional: { measure: { achieved: 'x', of: 'y', noneAssigned: 'full' } } };
  const criteria = ['1', '2', '3'].map((id) =>
    criterion(id, '1', { x: 'count', y: 'count' }, share),
  );
  const rounding = { total: { decimals: '0', direction: 'down' } };
  const set = setOf({ criteria, scale: '3', rounding });
  const plain = {
    answers: Object.fromEntries(['1', '2', '3'].map((id) => [id, { x: '1', y: '3' }])),
  };
  // 3 × (1 × 1 ÷ 3) = 1; in billionths 3 × 333.333.333 = 999.999.999, which would round down to 0.
  const sheet = await scoreOne(set, plain);
  expect(shown(sheet.total.points)).toBe('1');
  const totals = totalsOf(set, 'so', YEAR);
  const evidence = evidenceOf(set, submissionOf(set, plain), 'self', YEAR);
  expect(totals.total(totals.row(evidence, NO_COHORT))).toBeUndefined();
});
