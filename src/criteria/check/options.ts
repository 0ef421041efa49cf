import type { CriteriaSet } from '../criteria-set.ts';
import { listed } from './figures.ts';
import { refersTo } from './reference.ts';
import type { SetFault } from './set-fault.ts';

/** A choice method awards exactly the options its input offers. */
export function* checkOptions(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    const { method } = node;
    if (method.name !== 'choice') continue;
    const at = [...path, 'method', 'choice', 'options'];
    const offered = Object.keys(node.inputs[method.input]?.options ?? {});
    if (offered.length === 0) continue;
    const awarded = Object.keys(method.options);
    for (const option of awarded) yield* refersTo('option', option, offered, [...at, option]);
    const missing = offered.filter((option) => !awarded.includes(option));
    if (missing.length === 0) continue;
    const figures = { criterion: node.id, input: method.input, missing: listed(missing) };
    yield { code: 'set.option-missing', path: at, figures };
  }
}
