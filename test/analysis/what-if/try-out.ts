import {
  type ChangedSet,
  type ChangeFault,
  changeSet,
  readChange,
} from '../../../src/analysis/what-if/index.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { type LocatedYaml, readYaml } from '../../../src/criteria/located-yaml.ts';
import { readSet } from '../../../src/criteria/read-set.ts';
import { type SetParts, setText } from '../../support/set-text.ts';

/** A set as text, parsed and read. */
export function readText(text: string, file = 'set.yaml'): { set: CriteriaSet; yaml: LocatedYaml } {
  const yaml = readYaml(text, file);
  const set = 'value' in yaml ? readSet(yaml.value) : yaml;
  if (!('value' in yaml) || !('value' in set)) throw new Error(JSON.stringify(set));
  return { set: set.value, yaml: yaml.value };
}

function attempt(parts: SetParts, changes: readonly string[], rebalance: boolean) {
  const { set, yaml } = readText(setText(parts));
  const read = changes.map((text) => {
    const change = readChange(text);
    if (!change) throw new Error(`no change: ${text}`);
    return change;
  });
  return changeSet(set, yaml, read, { rebalance });
}

/** The set with changes in it, written as on the command line. */
export function tryOut(
  parts: SetParts,
  changes: readonly string[],
  { rebalance = false } = {},
): ChangedSet {
  const tried = attempt(parts, changes, rebalance);
  if ('changed' in tried) return tried.changed;
  throw new Error(JSON.stringify(tried.faults, null, 2));
}

export function faultsOf(
  parts: SetParts,
  changes: readonly string[],
  { rebalance = false } = {},
): readonly ChangeFault[] {
  const tried = attempt(parts, changes, rebalance);
  return 'faults' in tried ? tried.faults : [];
}

/** `path: before → after`, a line an edit. */
export function edits({ made, followed }: ChangedSet): string[] {
  return [...made, ...followed].map(
    ({ path, before, after }) => `${path}: ${before ?? ''} → ${after ?? ''}`,
  );
}

/** Maxima by id, of groups and criteria, and the scale. */
export function maximaOf({ set }: Pick<ChangedSet, 'set'>): Record<string, string> {
  const maxima = set.nodes.map(({ node }) => [node.id, node.max.toFixed()] as const);
  return { ...Object.fromEntries(maxima), scale: set.scale.toFixed() };
}
