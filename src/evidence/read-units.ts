import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type FactValue, kindOf, readLiteral } from '../criteria/facts.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import { unitsDocument } from './schema.ts';
import type { Unit } from './submission.ts';

/** A unit of the roster, not yet placed in a block. */
export type RosterUnit = Omit<Unit, 'block'>;

/** The units that could be read, and every fault of the others: one does not hide another. */
export interface Roster {
  readonly units: readonly RosterUnit[];
  readonly findings: readonly Finding[];
}

/** Reads the roster of a round: codes are unique, groups and attributes are those of the set. */
export function readUnits(set: CriteriaSet, yaml: LocatedYaml): Roster {
  const parsed = readAs(unitsDocument, yaml);
  if ('findings' in parsed) return { units: [], findings: parsed.findings };
  const findings: Finding[] = [];
  const report = (code: Finding['code'], path: PropertyKey[], figures: Record<string, string>) =>
    findings.push({ code, at: yaml.place(path), figures });
  const groups = set.unitGroups.map(({ id }) => id);
  const firstWith = new Map<string, string>();

  const units = parsed.value.units.map((unit, index): RosterUnit => {
    const path = ['units', index];
    const first = firstWith.get(unit.code);
    if (first) report('round.unit-duplicate', [...path, 'code'], { code: unit.code, first });
    else firstWith.set(unit.code, unit.name);
    if (!groups.includes(unit.group)) {
      const figures = { group: unit.group, allowed: groups.join(', ') };
      report('round.unit-group-unknown', [...path, 'group'], figures);
    }
    const attributes = new Map<string, FactValue>();
    for (const [name, written] of Object.entries(unit.attributes)) {
      const declaration = set.facts.get(`unit.${name}`);
      const at = [...path, 'attributes', name];
      if (!declaration || !Object.hasOwn(set.attributes, name)) {
        const allowed = Object.keys(set.attributes).join(', ');
        report('round.unit-attribute-unknown', at, { attribute: name, allowed });
        continue;
      }
      const read = readLiteral(declaration, written);
      if ('value' in read) attributes.set(name, read.value);
      else {
        const allowed = declaration.options?.join(', ') ?? '';
        const code = kindOf(declaration.type) === 'choice' ? 'value.not-allowed' : read.fault;
        report(code, at, { found: written, allowed, expected: declaration.type });
      }
    }
    for (const attribute of Object.keys(set.attributes)) {
      if (!Object.hasOwn(unit.attributes, attribute)) {
        report('round.unit-attribute-missing', path, { attribute, code: unit.code });
      }
    }
    return { code: unit.code, name: unit.name, group: unit.group, attributes };
  });
  return { units, findings };
}
