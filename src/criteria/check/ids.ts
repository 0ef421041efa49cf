import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

const LISTS = ['unitGroups', 'blocks', 'deadlines', 'grades', 'knockOuts'] as const;

/** Everything that others refer to by id must be the only one of that id. */
export function* checkIds(set: CriteriaSet): Generator<SetFault> {
  yield* repeated(
    'criteria',
    set.nodes.map(({ node, path }) => ({ id: node.id, path: [...path, 'id'] })),
  );
  for (const list of LISTS) {
    yield* repeated(
      list,
      set[list].map(({ id }, index) => ({ id, path: [list, index, 'id'] })),
    );
  }
}

interface Named {
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

function* repeated(what: string, items: readonly Named[]): Generator<SetFault> {
  const first = new Map<string, Named>();
  for (const item of items) {
    const earlier = first.get(item.id);
    if (!earlier) {
      first.set(item.id, item);
      continue;
    }
    const figures = { what, id: item.id };
    const lines = { first: earlier.path };
    yield { code: 'set.id-duplicate', path: item.path, figures, lines };
  }
}
