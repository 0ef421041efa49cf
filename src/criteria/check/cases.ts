import { type CriteriaSet, conditionOf } from '../criteria-set.ts';
import { combinationsOf, factSpace, sizeOf } from './fact-space.ts';
import { holds } from './holds.ts';
import type { SetFault } from './set-fault.ts';

/** Beyond this many combinations nothing is claimed: a case not seen may still be possible. */
const MOST_COMBINATIONS = 20_000;

/**
 * Cases that can never win because an earlier one always holds first, or because their condition
 * contradicts itself. Every combination that could tell is tried. Needs bound conditions.
 */
export function* checkCasesReachable(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    if (node.method.name !== 'cases') continue;
    const { cases } = node.method;
    const conditions = cases.map(({ when }) => conditionOf(set, when));
    const space = factSpace(set, conditions);
    if (!space || sizeOf(space) > MOST_COMBINATIONS) continue;
    const won = new Set<number>();
    for (const facts of combinationsOf(space)) {
      won.add(conditions.findIndex((condition) => holds(condition, facts)));
      // -1, `otherwise`, may or may not be among them: only the cases themselves count.
      if (conditions.every((_, index) => won.has(index))) break;
    }
    for (const [index, { title }] of cases.entries()) {
      if (won.has(index)) continue;
      const figures = { criterion: node.id, case: String(index + 1), title };
      const at = [...path, 'method', 'cases', 'cases', index];
      yield { code: 'set.option-unreachable', path: at, figures };
    }
  }
}
