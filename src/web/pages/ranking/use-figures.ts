import { readAmount, type WrittenAmount } from '../../../analysis/overview/index.ts';
import { Decimal } from '../../../criteria/decimal.ts';
import { numbers as englishNumbers } from '../../../text/en/numbers.ts';
import { formatAmount, formatPoints } from '../../../text/numbers.ts';
import { numbers as vietnameseNumbers } from '../../../text/vi/numbers.ts';
import { useLanguage } from '../../text/use-text.tsx';

const NONE = '–';
const SHOWN = 2;
const PERCENT = 1;

/** Figures of the API as people read them in a column: always as many decimals. */
export interface Figures {
  /** A total, or the interval it can still fall in. */
  amount(amount: WrittenAmount | null | undefined): string;
  points(text: string | undefined): string;
  /** With its sign always. */
  signed(text: string): string;
  /** 0.875 as `87,5%`. */
  share(text: string | undefined): string;
}

/** @param decimals of totals, as the set rounds them */
export function useFigures(decimals = SHOWN): Figures {
  const style = useLanguage().language === 'vi' ? vietnameseNumbers : englishNumbers;
  const minus = (text: string) => text.replace('-', '−');
  const points = (text: string) => minus(formatPoints(style, new Decimal(text), SHOWN));
  return {
    amount: (amount) =>
      amount == null ? NONE : formatAmount(style, readAmount(amount), Math.max(decimals, SHOWN)),
    points: (text) => (text === undefined ? NONE : points(text)),
    signed: (text) => (new Decimal(text).gt(0) ? `+${points(text)}` : points(text)),
    share: (text) =>
      text === undefined ? NONE : `${formatPoints(style, new Decimal(text).times(100), PERCENT)}%`,
  };
}

/** How long a bar is. Only that: what is written beside it comes from the text itself. */
export function lengthOf(amount: WrittenAmount | string): number {
  return readAmount(amount).high.toNumber();
}
