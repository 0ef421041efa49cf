import type { CriteriaSet } from '../criteria-set.ts';
import { type Decimal, ZERO } from '../decimal.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { MethodParameters } from '../schema/method.ts';
import { numberFigure } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** The points inside a method against the criterion's maximum. Paths are from the criterion. */
export function* checkMethodFigures(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    for (const { code, path: rest, figures } of figuresOf(node)) {
      yield {
        code,
        path: [...path, 'method', ...rest],
        figures: { criterion: node.id, ...figures },
      };
    }
  }
}

function* figuresOf({ method, max }: Criterion): Generator<SetFault> {
  switch (method.name) {
    case 'checklist':
      return yield* checklistSum(method, max);
    case 'count':
      return yield* within('set.cap-over-max', method.atMost, max, ['count', 'atMost']);
    case 'deductions':
      return yield* within('set.floor-over-max', method.floor, max, ['deductions', 'floor']);
    case 'lateness':
      yield* within('set.floor-over-max', method.floor, max, ['lateness', 'floor']);
      return yield* risingTiers(method);
    case 'awarded':
      return yield* wholeSteps(method, max);
  }
}

function* checklistSum(
  { items }: MethodParameters<'checklist'>,
  max: Decimal,
): Generator<SetFault> {
  const sum = items.reduce((total, { points }) => total.plus(points), ZERO);
  if (sum.eq(max)) return;
  const listed = items.map(({ input, points }) => `${input} (${numberFigure(points)})`).join(', ');
  const figures = { sum: numberFigure(sum), expected: numberFigure(max), items: listed };
  yield { code: 'set.checklist-sum', path: ['checklist', 'items'], figures };
}

function* within(
  code: 'set.cap-over-max' | 'set.floor-over-max',
  value: Decimal | undefined,
  max: Decimal,
  path: readonly PropertyKey[],
): Generator<SetFault> {
  if (!value?.gt(max)) return;
  yield { code, path, figures: { found: numberFigure(value), max: numberFigure(max) } };
}

/** A longer delay never costs less. */
function* risingTiers({ deduct }: MethodParameters<'lateness'>): Generator<SetFault> {
  if (!('tiers' in deduct)) return;
  for (const [index, tier] of deduct.tiers.entries()) {
    const previous = deduct.tiers[index - 1];
    if (!previous) continue;
    const path = ['lateness', 'deduct', 'tiers', index];
    if (tier.fromDay <= previous.fromDay) {
      const figures = { found: String(tier.fromDay), previous: String(previous.fromDay) };
      yield { code: 'set.tiers-order', path, figures: { key: 'fromDay', ...figures } };
    }
    if (tier.points.lt(previous.points)) {
      const figures = {
        found: numberFigure(tier.points),
        previous: numberFigure(previous.points),
      };
      yield { code: 'set.tiers-order', path, figures: { key: 'points', ...figures } };
    }
  }
}

/** A maximum between two steps could never be given. */
function* wholeSteps({ step }: MethodParameters<'awarded'>, max: Decimal): Generator<SetFault> {
  if (!step || max.mod(step).isZero()) return;
  const figures = { step: numberFigure(step), max: numberFigure(max) };
  yield { code: 'set.step', path: ['awarded', 'step'], figures };
}
