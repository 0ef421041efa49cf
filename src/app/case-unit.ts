import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { FactValue } from '../criteria/facts.ts';
import { readLiteral } from '../criteria/facts.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import type { Unit } from '../evidence/submission.ts';
import type { CaseYaml } from './run-cases.ts';

/** The imagined unit of a worked case; an unknown group or attribute is a fault of the case. */
export function caseUnit(
  set: CriteriaSet,
  { group, attributes }: { group: string; attributes: Record<string, string> },
  at: CaseYaml,
): Unit | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report = (code: Finding['code'], key: readonly string[], figures: Record<string, string>) =>
    findings.push({ code, at: at.yaml.place([...at.path, ...key]), figures });
  const block = set.blocks.find(({ groups }) => groups.includes(group));
  if (!block) {
    const allowed = set.unitGroups.map(({ id }) => id).join(', ');
    report('round.unit-group-unknown', ['group'], { group, allowed });
  }
  const values = new Map<string, FactValue>();
  for (const [name, written] of Object.entries(attributes)) {
    const declaration = set.facts.get(`unit.${name}`);
    const read = declaration && readLiteral(declaration, written);
    if (read && 'value' in read) values.set(name, read.value);
    else {
      const allowed = declaration?.options?.join(', ') ?? Object.keys(set.attributes).join(', ');
      report('value.not-allowed', ['attributes', name], { found: written, allowed });
    }
  }
  if (!block || findings.length > 0) return { findings };
  return { code: 'case', name: 'case', group, block: block.id, attributes: values };
}

/** A value standing somewhere in a case, told as a document of its own. */
export function within(at: CaseYaml, value: unknown): LocatedYaml {
  return {
    file: at.yaml.file,
    value,
    place: (path) => at.yaml.place([...at.path, ...path]),
    placeOfKey: (path, key) => at.yaml.placeOfKey([...at.path, ...path], key),
    cutNumber: (path, key) => at.yaml.cutNumber?.([...at.path, ...path], key),
  };
}
