import type { IsoDate } from '../../criteria/dates.ts';
import { daysBetween } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { RoundingRule } from '../../criteria/schema/set.ts';

/**
 * Pieces of spreadsheet formulas, in the English form that files hold in every locale: commas
 * between arguments, a point before decimals. Only functions of Excel 2010 are used.
 */

/** A formula, or a part of one, without the leading `=`. */
export type Formula = string;

/** Codes of what a fact or a condition is, as `Outcome` and `FactState` name them. */
export const HOLDS = 1;
export const FAILS = 0;
export const UNDECIDED = 2;
export const INAPPLICABLE = 3;
export const KNOWN = 1;
export const MISSING = 2;

/** An empty text: not zero, not false, shown as nothing. */
export const NOTHING = '""';

export function num(value: Decimal): Formula {
  return value.isNegative() ? `(${value.toFixed()})` : value.toFixed();
}

export function str(text: string): Formula {
  return `"${text.replaceAll('"', '""')}"`;
}

export function iff(test: Formula, then: Formula, otherwise: Formula): Formula {
  return `IF(${test},${then},${otherwise})`;
}

export function and(...tests: readonly Formula[]): Formula {
  return tests.length === 1 ? (tests[0] ?? '') : `AND(${tests.join(',')})`;
}

export function or(...tests: readonly Formula[]): Formula {
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}

export function sum(terms: readonly Formula[]): Formula {
  return terms.length === 0 ? '0' : terms.join('+');
}

/**
 * Digits a sheet keeps before it rounds as the set says. A cell holds a binary number: what should
 * be 2,675 may stand as 2,67499999999999982, and would round the wrong way. Ten decimals are more
 * than any input has and fewer than the noise needs.
 */
export const CLEAN_DECIMALS = 10;
/** Rates are held against bounds with two digits more: 0,899999999999 is not 0,9. */
export const RATE_DECIMALS = 12;

const FUNCTIONS = { halfUp: 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' } as const;

export function rounded(value: Formula, rule: RoundingRule | undefined): Formula {
  const clean = `ROUND(${value},${CLEAN_DECIMALS})`;
  return rule ? `${FUNCTIONS[rule.direction]}(${clean},${rule.decimals})` : clean;
}

/** The day number of spreadsheets (1900 system): 01/01/2025 is 45658. */
export function serialOf(date: IsoDate): number {
  return daysBetween(EPOCH, date);
}

const EPOCH = '1899-12-30' as IsoDate;

/** The greatest of settled outcomes for `all` and `any`; parts that do not apply do not count. */
export function combined(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
  const [settling, otherwise] = kind === 'all' ? [FAILS, HOLDS] : [HOLDS, FAILS];
  const some = (code: number) => or(...parts.map((part) => `${part}=${code}`));
  return iff(
    some(settling),
    String(settling),
    iff(
      some(UNDECIDED),
      String(UNDECIDED),
      iff(some(otherwise), String(otherwise), String(INAPPLICABLE)),
    ),
  );
}

export function opposite(code: Formula): Formula {
  return iff(`${code}=1`, '0', iff(`${code}=0`, '1', code));
}
