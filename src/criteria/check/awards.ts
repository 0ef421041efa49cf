import type { CriteriaSet } from '../criteria-set.ts';
import { Decimal, type Decimal as DecimalValue } from '../decimal.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { Award } from '../schema/method.ts';
import { numberFigure } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** An outcome of a method that earns points, by the name its author gave it. */
interface NamedAward {
  readonly award: Award;
  readonly name: string;
  /** Key path from the criterion. */
  readonly path: readonly PropertyKey[];
}

/** Awards stay within the maximum, and the maximum can be reached. */
export function* checkAwards(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    const awards = [...awardsOf(node)];
    if (awards.length === 0) continue;
    const max = numberFigure(node.max);
    for (const { award, name, path: rest } of awards) {
      const points = pointsOf(award, node.max);
      if (!points.gt(node.max)) continue;
      const figures = { criterion: node.id, award: name, found: numberFigure(points), max };
      yield { code: 'set.award-over-max', path: [...path, ...rest], figures };
    }
    const best = Decimal.max(...awards.map(({ award }) => pointsOf(award, node.max)));
    if (!best.lt(node.max)) continue;
    const figures = { criterion: node.id, found: numberFigure(best), max };
    yield { code: 'set.award-none-at-max', path: [...path, 'method'], figures };
  }
}

function* awardsOf({ method }: Criterion): Generator<NamedAward> {
  if (method.name === 'choice') {
    for (const [name, award] of Object.entries(method.options)) {
      yield { award, name, path: ['method', 'choice', 'options', name] };
    }
  } else if (method.name === 'cases') {
    for (const [index, option] of method.cases.entries()) {
      const path = ['method', 'cases', 'cases', index];
      yield { award: option, name: option.title, path };
    }
    const { otherwise } = method;
    yield { award: otherwise, name: otherwise.title, path: ['method', 'cases', 'otherwise'] };
  } else if (method.name === 'bands') {
    for (const [index, award] of method.bands.entries()) {
      yield { award, name: String(index + 1), path: ['method', 'bands', 'bands', index] };
    }
  }
}

function pointsOf(award: Award, max: DecimalValue): DecimalValue {
  return 'points' in award ? award.points : award.share.times(max);
}
