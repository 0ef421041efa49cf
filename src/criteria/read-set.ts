import { bindConditions } from './bind-conditions.ts';
import { checkSet } from './check/index.ts';
import type { SetFault } from './check/set-fault.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { factTable } from './fact-table.ts';
import type { Finding, Read } from './finding.ts';
import type { LocatedYaml } from './located.ts';
import { readAs } from './read-as.ts';
import { setDocument } from './schema/set.ts';
import { isPlacedCriterion, walkSet } from './walk.ts';

/** Reads and checks a set; `findings` lists every fault of schema, or else of the whole-set checks. */
export function readSet(yaml: LocatedYaml): Read<CriteriaSet> {
  const parsed = readAs(setDocument, yaml);
  if ('findings' in parsed) return parsed;
  const document = parsed.value;
  const facts = factTable(document);
  const bound = bindConditions(document, facts, yaml);
  const nodes = [...walkSet(document)];
  const set: CriteriaSet = {
    ...document,
    file: yaml.file,
    nodes,
    leaves: nodes.filter(isPlacedCriterion),
    byId: new Map(nodes.map((placed) => [placed.node.id, placed])),
    facts,
    bound: bound.conditions,
  };
  const findings: Finding[] = [...bound.findings];
  for (const { code, path, figures, lines } of checkSet(set, bound.findings.length === 0)) {
    findings.push({ code, at: yaml.place(path), figures: { ...figures, ...told(lines, yaml) } });
  }
  return findings.length > 0 ? { findings } : { value: set };
}

/** Places as the lines an author can go to. */
function told(lines: SetFault['lines'] = {}, yaml: LocatedYaml): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lines).map(([name, path]) => [name, String(yaml.place(path).line ?? '')]),
  );
}
