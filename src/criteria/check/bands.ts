import type { CriteriaSet } from '../criteria-set.ts';
import { type Decimal, ONE, ZERO } from '../decimal.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { Band, MethodParameters } from '../schema/method.ts';
import { numberFigure, rateFigure } from './figures.ts';
import type { SetFault } from './set-fault.ts';

type Path = readonly PropertyKey[];

/** A band and its number as written, from 1. */
interface NumberedBand {
  readonly band: Band;
  readonly number: number;
}

/** The values a unit can give, which bands must cover; without `high` there is no end above. */
interface Range {
  readonly low: Decimal;
  readonly high?: Decimal;
  readonly isRate: boolean;
}

/** Bands leave no value without exactly one band: no gap, no overlap, both ends covered. */
export function* checkBands(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    if (node.method.name !== 'bands') continue;
    const { bands } = node.method;
    const at = [...path, 'method', 'bands', 'bands'];
    const range = rangeOf(node, node.method);
    const faults = [...checkBounds(bands, range, at)];
    const ascending = inOrder(bands);
    if (!ascending) faults.push({ code: 'set.bands-order', path: at, figures: {} });
    // Gaps between bands that are empty or out of order would be noise on top of the real fault.
    else if (faults.length === 0) faults.push(...checkSequence(ascending, range, at));
    for (const fault of faults) {
      yield { ...fault, figures: { criterion: node.id, ...fault.figures } };
    }
  }
}

/** A rate may pass 100 %, unless the inputs say that it cannot. */
function rangeOf({ inputs }: Criterion, { measure }: MethodParameters<'bands'>): Range {
  if ('achieved' in measure) {
    const isCapped = inputs[measure.achieved]?.atMost === measure.of;
    return { low: ZERO, ...(isCapped && { high: ONE }), isRate: true };
  }
  const input = inputs['rate' in measure ? measure.rate : measure.value];
  const isRate = 'rate' in measure || input?.type === 'percent';
  return { low: input?.min ?? ZERO, ...(input?.max && { high: input.max }), isRate };
}

function* checkBounds(bands: readonly Band[], range: Range, path: Path): Generator<SetFault> {
  const figure = range.isRate ? rateFigure : numberFigure;
  for (const [index, { from, below }] of bands.entries()) {
    const band = String(index + 1);
    if (from && below && !from.lt(below)) {
      const figures = { band, from: figure(from), below: figure(below) };
      yield { code: 'set.band-empty', path: [...path, index], figures };
    }
  }
}

/** The bands from lowest to highest, if they are written so or exactly the other way round. */
function inOrder(bands: readonly Band[]): readonly NumberedBand[] | undefined {
  const numbered = bands.map((band, index) => ({ band, number: index + 1 }));
  const ascending = numbered.toSorted((a, b) => compareLower(a.band, b.band));
  const same = (other: readonly NumberedBand[]) =>
    ascending.every(({ number }, index) => number === other[index]?.number);
  return same(numbered) || same(numbered.toReversed()) ? ascending : undefined;
}

function compareLower(a: Band, b: Band): number {
  if (a.from && b.from) return a.from.cmp(b.from);
  return Number(a.from !== undefined) - Number(b.from !== undefined);
}

function* checkSequence(
  ascending: readonly NumberedBand[],
  range: Range,
  path: Path,
): Generator<SetFault> {
  const figure = range.isRate ? rateFigure : numberFigure;
  const open = (at: NumberedBand, side: 'from' | 'below', limit: Decimal | undefined): SetFault => {
    const found = at.band[side];
    const figures = {
      band: String(at.number),
      side,
      found: found ? figure(found) : '',
      limit: limit ? figure(limit) : '',
    };
    return { code: 'set.bands-open', path: [...path, at.number - 1], figures };
  };
  for (const [index, upper] of ascending.entries()) {
    const lower = ascending[index - 1];
    if (!lower) continue;
    const [below, from] = [lower.band.below, upper.band.from];
    if (!below) yield open(lower, 'below', from);
    else if (!from) yield open(upper, 'from', below);
    else if (!below.eq(from)) {
      const code = below.lt(from) ? 'set.bands-gap' : 'set.bands-overlap';
      const [low, high] = below.lt(from) ? [below, from] : [from, below];
      const figures = { band: String(upper.number), low: figure(low), high: figure(high) };
      yield { code, path: [...path, upper.number - 1], figures };
    }
  }
  const [lowest, highest] = [ascending[0], ascending.at(-1)];
  if (lowest?.band.from?.gt(range.low)) yield open(lowest, 'from', range.low);
  const { high } = range;
  if (highest?.band.below && !(high && highest.band.below.gt(high))) {
    yield open(highest, 'below', high);
  }
}
