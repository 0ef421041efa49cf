import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

const MOST_DECIMALS = 6;

/**
 * More decimals than anyone can read is a typing error. A maximum finer than what criteria are
 * rounded to could be exceeded by rounding up, or never reached.
 */
export function* checkRounding(set: CriteriaSet): Generator<SetFault> {
  for (const at of ['criterion', 'group', 'total'] as const) {
    const decimals = set.rounding[at]?.decimals ?? 0;
    if (decimals <= MOST_DECIMALS) continue;
    const figures = { found: String(decimals), low: '0', high: String(MOST_DECIMALS) };
    yield { code: 'number.out-of-range', path: ['rounding', at, 'decimals'], figures };
  }
  const decimals = set.rounding.criterion?.decimals;
  if (decimals === undefined) return;
  for (const { node, path } of set.leaves) {
    if (node.max.decimalPlaces() <= decimals) continue;
    const figures = { id: node.id, max: node.max.toFixed(), decimals: String(decimals) };
    yield { code: 'set.max-finer', path: [...path, 'max'], figures };
  }
}
