import type { CriteriaSet } from '../criteria-set.ts';
import type { Source } from '../schema/source.ts';
import { graduatedNumbers } from './graduated.ts';

export interface PlacedSource {
  readonly source: Pick<Source, 'document'>;
  readonly path: readonly PropertyKey[];
}

/** Every citation of a set, wherever the schema lets one stand. */
export function* sourcesOf(set: CriteriaSet): Generator<PlacedSource> {
  for (const { node, path } of set.nodes) {
    yield { source: node.source, path: [...path, 'source'] };
    const { points } = node.source;
    if (typeof points === 'object') yield { source: points, path: [...path, 'source', 'points'] };
  }
  for (const part of ['period', 'total', 'rounding', 'ranking'] as const) {
    yield { source: set[part].source, path: [part, 'source'] };
  }
  for (const part of ['bonus', 'deduction'] as const) {
    const source = set[part]?.source;
    if (source) yield { source, path: [part, 'source'] };
  }
  for (const list of [
    'unitGroups',
    'blocks',
    'deadlines',
    'grades',
    'knockOuts',
    'quotas',
  ] as const) {
    for (const [index, { source }] of set[list].entries()) {
      yield { source, path: [list, index, 'source'] };
    }
  }
  for (const { number, path } of graduatedNumbers(set)) {
    if ('source' in number && number.source) {
      yield { source: number.source, path: [...path, 'source'] };
    }
  }
}
