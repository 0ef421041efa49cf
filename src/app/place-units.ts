import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import { type RosterUnit, readUnits } from '../evidence/read-units.ts';
import type { Unit } from '../evidence/submission.ts';
import { blocksOf } from '../ranking/block-of.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';

/**
 * Reads a roster and finds the block of each unit. A unit without one sound block is kept, in the
 * first of several or in none, so that its own file can be read too; its fault is told.
 */
export async function placeUnits(
  set: CriteriaSet,
  yaml: LocatedYaml,
  evaluator: ConditionEvaluator,
): Promise<{ readonly units: ReadonlyMap<string, Unit>; readonly findings: readonly Finding[] }> {
  const roster = readUnits(set, yaml);
  const findings = [...roster.findings];
  const units = new Map<string, Unit>();
  for (const [index, unit] of roster.units.entries()) {
    const [block = '', ...others] = await blocksOf(set, unit, evaluator);
    units.set(unit.code, { ...unit, block });
    if ((block !== '' && others.length === 0) || !isWhole(set, unit)) continue;
    const code = block === '' ? 'round.unit-in-no-block' : 'round.unit-in-two-blocks';
    const blocks = [block, ...others].join(', ');
    const figures = { code: unit.code, group: unit.group, blocks };
    findings.push({ code, at: yaml.place(['units', index]), figures });
  }
  return { units, findings };
}

/** Whether group and attributes are there to find the block by; if not, that is told already. */
function isWhole(set: CriteriaSet, { group, attributes }: RosterUnit): boolean {
  const names = Object.keys(set.attributes);
  return (
    set.unitGroups.some(({ id }) => id === group) && names.every((name) => attributes.has(name))
  );
}
