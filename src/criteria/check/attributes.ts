import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

/** `unit.group` is given by the set itself; a choice without options cannot be answered. */
export function* checkAttributes(set: CriteriaSet): Generator<SetFault> {
  for (const [name, { type, options }] of Object.entries(set.attributes)) {
    const path = ['attributes', name];
    if (name === 'group') yield { code: 'set.attribute-reserved', path, figures: { name } };
    if (type === 'choice' && Object.keys(options ?? {}).length === 0) {
      yield { code: 'set.options-empty', path, figures: { what: 'attribute', name, type } };
    }
  }
}
