import { readAmount, type WrittenAmount } from '../../analysis/overview/index.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Amount } from '../../scoring/points.ts';
import type { NumberStyle } from '../../text/catalogue/numbers.ts';
import { numbers as englishNumbers } from '../../text/en/numbers.ts';
import { formatPercent, formatShort, formatShortAmount } from '../../text/numbers.ts';
import { numbers as vietnameseNumbers } from '../../text/vi/numbers.ts';
import { type Language, useLanguage } from './use-text.tsx';

/** Numbers as people read them: `7,5`, `3–5` while undecided, `≈2,6667` where digits were cut. */
export interface Amounts {
  points(amount: WrittenAmount | null | undefined): string;
  amount(amount: Amount): string;
  number(value: Decimal): string;
  /** With its sign always, `+2` or `−0,5`. */
  signed(value: Decimal): string;
  /** 0.875 as `87,5%`. */
  share(value: Decimal): string;
}

const STYLES: Readonly<Record<Language, NumberStyle>> = {
  vi: vietnameseNumbers,
  en: englishNumbers,
};

const NONE = '—';

export function amountsIn(language: Language): Amounts {
  const style = STYLES[language];
  const number = (value: Decimal) => formatShort(style, value);
  return {
    points: (amount) => (amount == null ? NONE : formatShortAmount(style, readAmount(amount))),
    amount: (amount) => formatShortAmount(style, amount),
    number,
    signed: (value) => (value.gt(0) ? `+${number(value)}` : number(value)),
    share: (value) => formatPercent(style, value),
  };
}

export function useAmounts(): Amounts {
  return amountsIn(useLanguage().language);
}
