import { Decimal } from '../../criteria/decimal.ts';
import { type Amount, isDecided } from '../../scoring/points.ts';
import type { Words } from '../../text/words.ts';
import { type CellPlan, decimalsFormat, number, text } from '../workbook/sheet-plan.ts';

/** Decimals shown; the cell keeps them all. */
const SHOWN = 2;
const NONE = '–';

export function plain(content: string): CellPlan {
  return text(content, 'smallText');
}

export function whole(value: number): CellPlan {
  return number(new Decimal(value), '0', 'smallNumber');
}

export function points(value: Decimal | undefined): CellPlan {
  return value ? number(value, decimalsFormat(SHOWN), 'smallNumber') : missing(NONE);
}

export function share(value: Decimal | undefined): CellPlan {
  return value ? number(value, '0.0%', 'smallNumber') : missing(NONE);
}

/** What stands where a number cannot: never a zero. */
export function missing(why: string): CellPlan {
  return text(why, 'smallTextCentred');
}

/** A number when it is decided, else the interval it can still fall in, as text. */
export function amount(value: Amount | undefined, words: Words): CellPlan {
  if (!value) return missing(NONE);
  return isDecided(value) ? points(value.low) : missing(words.amount(value, SHOWN));
}
