import type { CriteriaSet } from '../criteria-set.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { SetFault } from './set-fault.ts';

/**
 * A criterion of the deduction part finds points to take away. What spares a unit points elsewhere
 * would turn against its meaning here: methods that begin at the maximum, "no evidence, no points",
 * and full points where something does not apply.
 */
export function* checkDeductionPart(set: CriteriaSet): Generator<SetFault> {
  for (const { node, part, path } of set.leaves) {
    if (part !== 'deduction') continue;
    for (const { what, at } of unfitIn(node)) {
      const figures = { criterion: node.id, found: what };
      yield { code: 'set.unfit-in-deduction', path: [...path, ...at], figures };
    }
  }
}

function* unfitIn({ method, evidence, notApplicable }: Criterion) {
  if (method.name === 'deductions' || method.name === 'lateness') {
    yield { what: method.name, at: ['method', method.name] };
  }
  if (evidence?.without === 'zero') yield { what: 'without: zero', at: ['evidence', 'without'] };
  if (notApplicable === 'full') yield { what: 'notApplicable: full', at: ['notApplicable'] };
}
