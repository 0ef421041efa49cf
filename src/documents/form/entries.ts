import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { formatDate, type IsoDate } from '../../criteria/dates.ts';
import { Decimal, ONE, ZERO } from '../../criteria/decimal.ts';
import type { FactValue } from '../../criteria/facts.ts';
import type { Criterion, Input } from '../../criteria/schema/criterion.ts';
import { periodOf } from '../../evidence/period.ts';

/** What may be entered in a cell, for the validation the spreadsheet makes itself. */
export type EntryRule =
  | { readonly type: 'yesNo' }
  | { readonly type: 'choice'; readonly options: Readonly<Record<string, string>> }
  | {
      readonly type: 'count' | 'number' | 'percent' | 'points';
      readonly min?: Decimal;
      readonly max?: Decimal;
      readonly step?: Decimal;
    }
  | { readonly type: 'date'; readonly from?: IsoDate; readonly to?: IsoDate }
  | { readonly type: 'text' };

/** The rule of an input, with the same limits `readInput` applies when the form comes back. */
export function entryRule(
  set: CriteriaSet,
  criterion: Criterion,
  name: string,
  input: Input,
  year: number,
): EntryRule {
  const { method } = criterion;
  switch (input.type) {
    case 'yesNo':
    case 'choices':
      return { type: 'yesNo' };
    case 'choice':
      return { type: 'choice', options: input.options ?? {} };
    case 'text':
      return { type: 'text' };
    case 'date': {
      const { from, to } = periodOf(set, criterion, year);
      return {
        type: 'date',
        ...(!input.mayPrecedePeriod && { from }),
        ...(!input.mayFollowPeriod && { to }),
      };
    }
    case 'points': {
      const step = method.name === 'awarded' ? method.step : undefined;
      return { type: 'points', min: ZERO, max: criterion.max, ...(step && { step }) };
    }
    case 'percent':
      return { type: 'percent', min: input.min ?? ZERO, max: input.max ?? ONE };
    default: {
      const outOf = method.name === 'survey' && method.input === name ? method.outOf : undefined;
      const max = input.max ?? outOf;
      return { type: input.type, min: input.min ?? ZERO, ...(max && { max }) };
    }
  }
}

/** A value as its cell holds it. */
export type CellEntry =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'date'; readonly date: IsoDate };

/** @param titles of options as the list offers them */
export function cellEntry(
  value: FactValue,
  rule: EntryRule,
  titles: ReadonlyMap<string, string>,
  words: { readonly yes: string; readonly no: string },
): CellEntry {
  if (typeof value === 'boolean') return { kind: 'text', text: value ? words.yes : words.no };
  if (Decimal.isDecimal(value)) return { kind: 'number', value };
  if (typeof value !== 'string') return { kind: 'text', text: value.join(', ') };
  if (rule.type === 'date') return { kind: 'date', date: value as IsoDate };
  return { kind: 'text', text: titles.get(value) ?? value };
}

export function dateText(date: IsoDate): string {
  return formatDate(date);
}
