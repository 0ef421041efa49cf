import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import { between, exactly } from '../../src/scoring/points.ts';
import { wordsIn } from '../../src/text/index.ts';
import { day } from '../support/submissions.ts';

const vi = wordsIn('vi');
const en = wordsIn('en');
const number = (text: string): Decimal => new Decimal(text);

describe('numbers', () => {
  test('have a decimal comma in Vietnamese and a point in English', () => {
    expect(vi.number(number('7.5'))).toBe('7,5');
    expect(en.number(number('7.5'))).toBe('7.5');
  });

  test('keep every decimal unless told how many to show', () => {
    expect(vi.number(number('2.53125'))).toBe('2,53125');
    expect(vi.number(number('2.53125'), 2)).toBe('2,53');
    expect(vi.number(number('3'), 2)).toBe('3,00');
  });

  test('have thousands apart from 10 000 on', () => {
    expect(vi.number(number('9999'))).toBe('9999');
    expect(vi.number(number('10000'))).toBe('10.000');
    expect(vi.number(number('1234567.5'))).toBe('1.234.567,5');
    expect(vi.number(number('-12345'))).toBe('-12.345');
    expect(en.number(number('12345.5'))).toBe('12,345.5');
  });

  test('write zero without a sign', () => {
    expect(vi.number(number('-0'))).toBe('0');
  });
});

describe('amounts', () => {
  test('are one number when decided and two bounds while not', () => {
    expect(vi.amount(exactly(number('7.5')))).toBe('7,5');
    expect(vi.amount(between(number('3'), number('5.25')))).toBe('3–5,25');
    expect(vi.amount(between(number('3'), number('5.25')), 2)).toBe('3,00–5,25');
  });

  test('never have a mark for thousands', () => {
    expect(vi.amount(exactly(number('12000')))).toBe('12000');
  });
});

describe('percents', () => {
  test('are written of the ratio without trailing zeros', () => {
    expect(vi.percent(number('0.95'))).toBe('95%');
    expect(vi.percent(number('0.955'))).toBe('95,5%');
    expect(vi.percent(number('0.8125'))).toBe('81,25%');
    expect(en.percent(number('0.8125'))).toBe('81.25%');
    expect(vi.percent(number('1.2'))).toBe('120%');
  });

  test('say when decimals were cut off', () => {
    expect(vi.percent(number('0.91358'))).toBe('≈91,36%');
  });

  test('never round up to a threshold that was not reached', () => {
    expect(vi.percent(number('0.899999'))).toBe('≈89,99%');
    expect(vi.percent(number('0.900001'))).toBe('≈90%');
  });
});

describe('dates', () => {
  test('are day, month, year in both languages', () => {
    expect(vi.date(day('05/12/2025'))).toBe('05/12/2025');
    expect(en.date(day('05/12/2025'))).toBe('05/12/2025');
  });
});

test('fidelity has a word for each kind', () => {
  expect(vi.fidelity('verbatim')).toBe('Nguyên văn');
  expect(vi.fidelity('derived')).toBe('Theo nội dung văn bản');
  expect(vi.fidelity('illustrative')).toBe('Chỉ để minh họa');
});
