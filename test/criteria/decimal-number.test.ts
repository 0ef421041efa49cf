import { Decimal as DecimalJs } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/criteria/decimal-number.ts';

/** decimal.js alone, set up as the long form is. */
const Reference = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });

/** Numbers as regulations and answers have them, and those at the edges of the short form. */
const written = fc.oneof(
  fc.integer({ min: -500, max: 500 }).map(String),
  fc
    .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => new Reference(digits).div(10 ** places).toFixed()),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 22 }))
    .map(([digits, places]) => new Reference(digits).div(`1e${places}`).toFixed()),
  fc.constantFrom('0', '-0', '9007199254740991', '9007199254740992', '-9007199254740993'),
  fc.constantFrom(
    '0.000000000000001',
    '0.0000000000000001',
    '0.000001',
    '0.0000001',
    '1e21',
    '1e-30',
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 3, max: 997 }))
    .map(([a, b]) => new Reference(a).div(b).toString()),
);
const roundings = [Decimal.ROUND_UP, Decimal.ROUND_DOWN, Decimal.ROUND_HALF_UP] as const;
const RUNS = { numRuns: 20_000 };

/** How a reference number is written; decimal.js tells a negative zero apart, we do not. */
const text = (value: DecimalJs): string => (value.isZero() ? '0' : value.toString());

describe('the exact decimal gives what decimal.js gives', () => {
  test.each(['plus', 'minus', 'times', 'div', 'mod'] as const)('%s', (operation) => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        fc.pre(new Reference(b).isZero() ? operation !== 'div' && operation !== 'mod' : true);
        const expected = new Reference(a)[operation](b);
        const found = new Decimal(a)[operation](new Decimal(b));
        expect(found.toString()).toBe(text(expected));
      }),
      RUNS,
    );
  });

  test('sums of many, rounded once at the end', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (all) => {
        const expected = Reference.sum(...all);
        expect(Decimal.sum(all.map((one) => new Decimal(one))).toString()).toBe(text(expected));
      }),
      RUNS,
    );
  });

  test('order, also between a short and a long form', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [left, right] = [new Decimal(a), new Decimal(b)];
        expect(Math.sign(left.cmp(right))).toBe(new Reference(a).cmp(b));
        expect(left.eq(right)).toBe(new Reference(a).eq(b));
        expect(left.lt(right)).toBe(new Reference(a).lt(b));
        expect(left.gte(right)).toBe(new Reference(a).gte(b));
      }),
      RUNS,
    );
  });

  test('rounding to decimals and to significant digits, every direction', () => {
    const direction = fc.constantFrom(...roundings);
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 20 }), direction, (a, digits, rounding) => {
        const [ours, theirs] = [new Decimal(a), new Reference(a)];
        expect(ours.toDecimalPlaces(digits, rounding).toString()).toBe(
          text(theirs.toDecimalPlaces(digits, rounding)),
        );
        expect(ours.toSignificantDigits(digits + 1, rounding).toString()).toBe(
          text(theirs.toSignificantDigits(digits + 1, rounding)),
        );
      }),
      RUNS,
    );
  });

  test('what one number says of itself', () => {
    fc.assert(
      fc.property(written, (a) => {
        const [ours, theirs] = [new Decimal(a), new Reference(a)];
        expect(ours.toString()).toBe(text(theirs));
        expect(ours.toFixed()).toBe(theirs.isZero() ? '0' : theirs.toFixed());
        // Nothing is written as a negative zero.
        expect(ours.toFixed(3)).toBe(theirs.toFixed(3).replace(/^-(0\.000)$/, '$1'));
        expect(ours.toNumber()).toBe(theirs.toNumber() + 0);
        expect(ours.isZero()).toBe(theirs.isZero());
        expect(ours.isInteger()).toBe(theirs.isInteger());
        expect(ours.isNegative()).toBe(theirs.isNegative() && !theirs.isZero());
        expect(ours.decimalPlaces()).toBe(theirs.decimalPlaces());
        expect(ours.floor().toString()).toBe(text(theirs.floor()));
        expect(ours.ceil().toString()).toBe(text(theirs.ceil()));
        expect(ours.abs().negated().toString()).toBe(text(theirs.abs().negated()));
      }),
      RUNS,
    );
  });

  test('chains of operations, asked for digits only at the end', () => {
    const operation = fc.constantFrom(
      'plus',
      'minus',
      'times',
      'div',
      'round',
      'settle',
      'share',
      'sum',
    );
    const chain = fc.array(fc.tuple(operation, written), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(written, chain, written, (start, steps, against) => {
        let [ours, theirs] = [new Decimal(start), new Reference(start)];
        for (const [step, b] of steps) {
          if ((step === 'div' || step === 'share') && new Reference(b).isZero()) continue;
          if (step === 'round') {
            [ours, theirs] = [ours.toDecimalPlaces(4), theirs.toDecimalPlaces(4)];
          } else if (step === 'settle') {
            [ours, theirs] = [ours.settled(), theirs.toSignificantDigits(30)];
          } else if (step === 'share') {
            [ours, theirs] = [ours.settledQuotient(b), theirs.div(b).toSignificantDigits(30)];
          } else if (step === 'sum') {
            const more = new Decimal(b).div(7);
            [ours, theirs] = [
              Decimal.sum([ours, more, more]),
              Reference.sum(theirs, new Reference(b).div(7), new Reference(b).div(7)),
            ];
          } else {
            [ours, theirs] = [ours[step](new Decimal(b)), theirs[step](b)];
          }
        }
        expect(Math.sign(ours.cmp(against))).toBe(theirs.cmp(against));
        expect(ours.isZero()).toBe(theirs.isZero());
        expect(ours.isNegative()).toBe(theirs.isNegative() && !theirs.isZero());
        for (const rounding of roundings) {
          expect(ours.toDecimalPlaces(2, rounding).toString()).toBe(
            text(theirs.toDecimalPlaces(2, rounding)),
          );
        }
        expect(ours.toString()).toBe(text(theirs));
        expect(Math.sign(ours.cmp(theirs.toString()))).toBe(0);
      }),
      RUNS,
    );
  });

  test('a quotient held against its own neighbours, and rounded where it lies on the edge', () => {
    const whole = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 42 }), (a, b, digits) => {
        const [ours, theirs] = [new Decimal(a).div(b), new Reference(a).div(b)];
        const near = theirs.toSignificantDigits(digits);
        expect(Math.sign(ours.cmp(near.toString()))).toBe(theirs.cmp(near));
        const half = new Decimal(near.toString()).plus('0.005').minus(ours).plus(ours);
        expect(half.toDecimalPlaces(2).toString()).toBe(
          text(near.plus('0.005').minus(theirs).plus(theirs).toDecimalPlaces(2)),
        );
      }),
      RUNS,
    );
  });
});

describe('a quotient held against a number without being made', () => {
  const order = (a: string, b: string, to: string) =>
    Math.sign(new Decimal(a).cmpQuotient(new Decimal(b), new Decimal(to)));
  const expected = (a: DecimalJs, b: string, to: string) =>
    a.div(b).toSignificantDigits(30).cmp(to);

  test('lies where the quotient itself lies', () => {
    fc.assert(
      fc.property(written, written, written, (a, b, to) => {
        fc.pre(!new Reference(b).isZero());
        expect(order(a, b, to)).toBe(expected(new Reference(a), b, to));
      }),
      RUNS,
    );
  });

  test('also against its own neighbours', () => {
    fc.assert(
      fc.property(written, written, fc.integer({ min: 1, max: 42 }), (a, b, digits) => {
        fc.pre(!new Reference(b).isZero());
        const near = new Reference(a).div(b).toSignificantDigits(digits).toString();
        expect(order(a, b, near)).toBe(expected(new Reference(a), b, near));
      }),
      RUNS,
    );
  });

  test('also of points whose digits nobody asked for yet', () => {
    fc.assert(
      fc.property(written, written, fc.integer({ min: 1, max: 42 }), (a, b, digits) => {
        fc.pre(!new Reference(b).isZero());
        const points = new Reference(a).div(7);
        const near = points.div(b).toSignificantDigits(digits).toString();
        const found = new Decimal(a).div(7).cmpQuotient(new Decimal(b), new Decimal(near));
        expect(Math.sign(found)).toBe(expected(points, b, near));
      }),
      RUNS,
    );
  });

  test('a third of two is above 0.66, below 0.67 and, settled, its own 30 digits', () => {
    expect(order('2', '3', '0.66')).toBe(1);
    expect(order('2', '3', '0.67')).toBe(-1);
    expect(order('2', '3', `0.${'6'.repeat(29)}7`)).toBe(0);
    expect(() => order('2', '0', '1')).toThrow('division by zero');
  });
});

describe('the forms of a number', () => {
  test('a quotient that ends is exact, one without end has 40 digits', () => {
    expect(new Decimal(1).div(8).toString()).toBe('0.125');
    expect(new Decimal(2).div(3).toString()).toBe('0.6666666666666666666666666666666666666667');
    expect(new Decimal('0.7').div('0.00007').toString()).toBe('10000');
  });

  test('what is no finite number is refused', () => {
    expect(() => new Decimal(1).div(0)).toThrow('division by zero');
    expect(() => new Decimal('NaN')).toThrow(RangeError);
    expect(() => new Decimal(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => new Decimal('bảy')).toThrow();
  });

  test('a number longer than any binary one can still be shortened', () => {
    const long = new Decimal(`1${'2'.repeat(400)}`);
    expect(long.toSignificantDigits(3).toFixed()).toBe(`122${'0'.repeat(398)}`);
    expect(long.div(long).toString()).toBe('1');
  });

  test('a whole number may be given with its decimals', () => {
    expect(new Decimal(7500, 3).toString()).toBe('7.5');
  });

  test('a sum carried on for a long time is still worked out', () => {
    const third = new Decimal(1).div(3);
    let sum = new Decimal(0);
    for (let part = 0; part < 100_000; part += 1) sum = sum.plus(third);
    expect(sum.toDecimalPlaces(9).toString()).toBe('33333.333333333');
  });

  test('two are never compared as binary numbers: their value is a text', () => {
    expect(new Decimal('7.5').valueOf()).toBe('7.5');
  });

  test('least and greatest of some', () => {
    const some = ['1.5', '-2', '7'].map((one) => new Decimal(one));
    expect(Decimal.min(...some).toString()).toBe('-2');
    expect(Decimal.max(...some).toString()).toBe('7');
    expect(() => Decimal.max()).toThrow();
  });
});
