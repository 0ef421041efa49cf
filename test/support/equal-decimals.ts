import { expect } from 'vitest';
import { Decimal } from '../../src/criteria/decimal-number.ts';

/** Two decimals are equal when their numbers are, whether or not their digits were asked for. */
expect.addEqualityTesters([
  (a, b) => {
    const [left, right] = [a instanceof Decimal, b instanceof Decimal];
    if (left && right) return a.eq(b);
    return left === right ? undefined : false;
  },
]);
