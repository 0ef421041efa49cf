import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

const MOST_DECIMALS = 6;

/** More decimals than anyone can read is a typing error. */
export function* checkRounding(set: CriteriaSet): Generator<SetFault> {
  for (const at of ['criterion', 'group', 'total'] as const) {
    const decimals = set.rounding[at]?.decimals ?? 0;
    if (decimals <= MOST_DECIMALS) continue;
    const figures = { found: String(decimals), low: '0', high: String(MOST_DECIMALS) };
    yield { code: 'number.out-of-range', path: ['rounding', at, 'decimals'], figures };
  }
}
