import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from './set-fault.ts';

/** A quota limits a grade once, and there must be a grade below it to move down to. */
export function* checkQuotas(set: CriteriaSet): Generator<SetFault> {
  const lowest = set.grades.at(-1)?.id;
  const limited = new Set<string>();
  for (const [index, { grade }] of set.quotas.entries()) {
    const path = ['quotas', index, 'grade'];
    if (limited.has(grade)) yield { code: 'set.quota-twice', path, figures: { grade } };
    if (grade === lowest) yield { code: 'set.quota-lowest', path, figures: { grade } };
    limited.add(grade);
  }
}
