import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { unitFacts } from '../evidence/evidence-facts.ts';
import type { RosterUnit } from '../evidence/read-units.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';

/** The blocks a unit would be ranked in; a sound roster has exactly one for each unit. */
export async function blocksOf(
  set: CriteriaSet,
  unit: RosterUnit,
  evaluator: ConditionEvaluator,
): Promise<readonly string[]> {
  const blocks: string[] = [];
  for (const block of set.blocks) {
    if (!block.groups.includes(unit.group)) continue;
    const verdict = block.when
      ? await evaluator.decide(conditionOf(set, block.when), unitFacts(set, unit))
      : undefined;
    if (!verdict || verdict.outcome === 'holds') blocks.push(block.id);
  }
  return blocks;
}
