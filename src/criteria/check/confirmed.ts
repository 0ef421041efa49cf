import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

/** A draft is no regulation: what was proposed by reading an annex waits for a person. */
export function* checkConfirmed(set: CriteriaSet): Generator<SetFault> {
  for (const [index, text] of set.toConfirm.entries()) {
    yield { code: 'set.to-confirm', path: ['toConfirm', index], figures: { text } };
  }
  for (const { node, path } of set.nodes) {
    if (node.toConfirm === undefined) continue;
    const figures = { item: node.id, text: node.toConfirm };
    yield { code: 'set.to-confirm', path: [...path, 'toConfirm'], figures };
  }
}
