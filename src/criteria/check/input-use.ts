import { factsOfLeaf, leavesOf } from '../condition.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { inputFact } from '../fact-table.ts';
import { inputsOfMethod } from './method-inputs.ts';
import type { SetFault } from './set-fault.ts';

/**
 * Inputs that change nothing: no method, condition, tie breaker or other input's limit reads them,
 * so units would fill them in for nothing. Needs conditions that could all be bound.
 */
export function* checkInputUse(set: CriteriaSet): Generator<SetFault> {
  const used = usedFacts(set);
  for (const { node, path } of set.leaves) {
    for (const [input, { title }] of Object.entries(node.inputs)) {
      if (used.has(inputFact(node.id, input))) continue;
      const figures = { criterion: node.id, input, title };
      yield { code: 'set.input-unused', path: [...path, 'inputs', input], figures };
    }
  }
}

function usedFacts(set: CriteriaSet): ReadonlySet<string> {
  const used = new Set(set.ranking.tieBreakers.map(({ fact }) => fact));
  for (const condition of set.bound.values()) {
    for (const fact of leavesOf(condition).flatMap(factsOfLeaf)) used.add(fact);
  }
  for (const { node } of set.leaves) {
    for (const { input } of inputsOfMethod(node.method)) used.add(inputFact(node.id, input));
    for (const { atMost } of Object.values(node.inputs)) {
      if (atMost !== undefined) used.add(inputFact(node.id, atMost));
    }
  }
  return used;
}
