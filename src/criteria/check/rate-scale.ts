import type { CriteriaSet } from '../criteria-set.ts';
import type { Decimal } from '../decimal.ts';
import { LARGEST_PLAUSIBLE_RATE } from '../facts.ts';
import { numberFigure } from './figures.ts';
import { graduatedNumbers, valuesOf } from './graduated.ts';
import type { SetFault } from './set-fault.ts';

/**
 * Rates written without their `%`. `target: 90` is well formed and would silently leave every unit
 * with almost nothing, `from: 90` would never be reached.
 */
export function* checkRateScale(set: CriteriaSet): Generator<SetFault> {
  for (const { number, path, what } of graduatedNumbers(set)) {
    if (what !== 'target') continue;
    for (const { value, path: rest } of valuesOf(number)) {
      yield* implausible(value, [...path, ...rest]);
    }
  }
  for (const { node, path } of set.leaves) {
    if (node.method.name !== 'bands') continue;
    const { measure, bands } = node.method;
    if ('value' in measure && node.inputs[measure.value]?.type !== 'percent') continue;
    for (const [index, band] of bands.entries()) {
      for (const key of ['from', 'below'] as const) {
        yield* implausible(band[key], [...path, 'method', 'bands', 'bands', index, key]);
      }
    }
  }
}

function* implausible(
  value: Decimal | undefined,
  path: readonly PropertyKey[],
): Generator<SetFault> {
  if (!value?.gt(LARGEST_PLAUSIBLE_RATE)) return;
  yield { code: 'set.rate-scale', path, figures: { found: numberFigure(value) } };
}
