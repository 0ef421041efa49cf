import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import {
  atLeast,
  atMost,
  between,
  minus,
  plus,
  proportion,
  roundPoints,
  spanning,
  total,
  wholeNumber,
} from '../../src/scoring/points.ts';
import { shown } from '../support/score.ts';

const d = (text: string) => new Decimal(text);

describe('points', () => {
  it.each([
    ['2.995', 'halfUp', '3'],
    ['2.995', 'down', '2.99'],
    ['2.995', 'up', '3'],
    ['2.9949999', 'halfUp', '2.99'],
    ['2.9949999', 'down', '2.99'],
    ['2.9949999', 'up', '3'],
    ['2.99', 'up', '2.99'],
    ['1.005', 'halfUp', '1.01'],
    ['0', 'up', '0'],
  ] as const)('%s to two decimals %s is %s', (points, direction, rounded) => {
    expect(roundPoints(d(points), { decimals: 2, direction }).toString()).toBe(rounded);
  });

  it('leaves points alone where the set does not round', () => {
    expect(roundPoints(d('2.9949999'), undefined).toString()).toBe('2.9949999');
  });

  const thirds = Array.from({ length: 3 }, () => proportion(d('1'), d('1'), d('3')));
  const sevenths = Array.from({ length: 7 }, () => proportion(d('5'), d('3'), d('21')));

  it.each([
    ['three thirds of one', thirds, '1'],
    ['seven sevenths of five', sevenths, '5'],
  ])('%s are whole again, in every direction', (_title, parts, whole) => {
    for (const direction of ['halfUp', 'down', 'up'] as const) {
      expect(roundPoints(total(parts), { decimals: 2, direction }).toString()).toBe(whole);
    }
  });

  it('does not take what is really below for whole', () => {
    const below = d('0.99999999999999999999');
    expect(roundPoints(below, { decimals: 2, direction: 'down' }).toString()).toBe('0.99');
  });

  it.each([
    ['2.5', 'down', 2],
    ['2.5', 'halfUp', 3],
    ['2.1', 'up', 3],
    ['2', 'up', 2],
  ] as const)('%s places %s are %s', (value, direction, places) => {
    expect(wholeNumber(d(value), direction)).toBe(places);
  });

  it('counts three times a third of a unit as one place', () => {
    const third = proportion(d('1'), d('1'), d('3'));
    expect(wholeNumber(third.times(3), 'down')).toBe(1);
  });

  const low = between(d('1'), d('4'));
  const high = between(d('2'), d('3'));

  it.each([
    ['sum', plus(low, high), '3..7', '1 + 2 to 4 + 3'],
    ['difference', minus(low, high), '-2..2', '1 − 3 to 4 − 2'],
    ['span', spanning([low, high]), '1..4', 'the smaller lies within'],
    ['cap', atMost(low, d('3')), '1..3', 'only the top is cut'],
    ['floor', atLeast(low, d('4')), '4', 'nothing is left open'],
  ])('%s of what is open keeps both bounds', (_title, amount, expected) => {
    expect(shown(amount)).toBe(expected);
  });
});
