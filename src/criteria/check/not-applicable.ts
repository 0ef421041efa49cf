import type { CriteriaSet } from '../criteria-set.ts';
import type { Method } from '../schema/method.ts';
import type { SetFault } from './set-fault.ts';

/** A criterion that may not apply says what then; one that always applies says nothing of it. */
export function* checkNotApplicable(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    const because = node.applies
      ? 'applies'
      : mayAssignNothing(node.method)
        ? 'noneAssigned'
        : undefined;
    if (because && !node.notApplicable) {
      const figures = { criterion: node.id, because, allowed: 'rescale, full, zero' };
      yield { code: 'set.not-applicable-missing', path, figures };
    }
    if (!because && node.notApplicable) {
      const figures = { criterion: node.id, found: node.notApplicable };
      yield { code: 'set.not-applicable-unused', path: [...path, 'notApplicable'], figures };
    }
  }
}

function mayAssignNothing(method: Method): boolean {
  if (method.name !== 'proportional' && method.name !== 'bands') return false;
  const { measure } = method;
  return 'noneAssigned' in measure && measure.noneAssigned === 'notApplicable';
}
