import type { CriteriaSet } from '../criteria-set.ts';
import {
  dateInYear,
  formatDate,
  formatYearlyDate,
  type IsoDate,
  type YearlyDate,
} from '../dates.ts';
import type { SetFault } from './set-fault.ts';

/** Any common year: yearly dates keep their order in all of them. */
const SOME_YEAR = 2023;

/** Periods begin before they end. */
export function* checkPeriods(set: CriteriaSet): Generator<SetFault> {
  const { from, to } = set.inForce;
  if (to !== undefined && from > to) {
    const figures = { from: formatDate(from), to: formatDate(to) };
    yield { code: 'date.order', path: ['inForce', 'to'], figures };
  }
  yield* inOrder(set.period, ['period', 'to']);
  for (const { node, path } of set.leaves) {
    if (node.period) yield* inOrder(node.period, [...path, 'period', 'to']);
  }
}

function* inOrder(
  { from, to }: { readonly from: YearlyDate; readonly to: YearlyDate },
  path: readonly PropertyKey[],
): Generator<SetFault> {
  if (inSomeYear(from) <= inSomeYear(to)) return;
  yield {
    code: 'date.order',
    path,
    figures: { from: formatYearlyDate(from), to: formatYearlyDate(to) },
  };
}

export function inSomeYear(date: YearlyDate): IsoDate {
  return dateInYear(date, SOME_YEAR);
}
