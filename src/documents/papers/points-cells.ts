import type { Decimal } from '../../criteria/decimal.ts';
import { type Amount, isDecided } from '../../scoring/points.ts';
import type { Line } from '../../scoring/score-sheet.ts';
import { formatFor, pointsDecimals } from '../ranking-workbook/points-format.ts';
import { type PaperCell, words } from './paper-plan.ts';
import type { Papers } from './papers.ts';

type Kind = 'criterion' | 'group' | 'total';

/** Points as a cell: a number while decided, otherwise the interval in words. */
export function amountCell(papers: Papers, amount: Amount, kind: Kind): PaperCell {
  const decimals = pointsDecimals(papers.set)[kind];
  if (!isDecided(amount)) return words(papers.words.amount(amount, decimals));
  return numberCell(papers, amount.low, decimals);
}

/** The same in words. */
export function amountText(papers: Papers, amount: Amount, kind: Kind): string {
  return amountCell(papers, amount, kind).text;
}

/** @param decimals at least so many are shown, more where the value would look like another */
export function numberCell({ words: tell }: Papers, value: Decimal, decimals: number): PaperCell {
  const format = formatFor(value, decimals);
  const shown = format.includes('.') ? format.length - '0.'.length : 0;
  return { kind: 'number', value, format, text: tell.number(value, shown) };
}

/** Points of a line; a maximum taken out says so instead of 0. */
export function lineCell(papers: Papers, line: Line | undefined): PaperCell {
  if (!line) return words(papers.say.none);
  if (isTakenOut(line)) return words(papers.say.notApplicable);
  return amountCell(papers, line.amount, line.kind);
}

/** Maximum of a line; what was taken out still says what it would have been. */
export function maxCell(papers: Papers, line: Line): PaperCell {
  return isTakenOut(line) ? words(papers.say.notApplicable) : maximumCell(papers, line.max);
}

/** Maxima are mostly whole: no more decimals than they have. */
export function maximumCell(papers: Papers, max: Amount): PaperCell {
  return isDecided(max) ? numberCell(papers, max.low, 0) : amountCell(papers, max, 'criterion');
}

function isTakenOut({ max }: Line): boolean {
  return isDecided(max) && max.low.isZero();
}
