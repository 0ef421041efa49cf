import type { Finding } from './finding.ts';
import type { LocatedYaml } from './located.ts';

/** Other files that look like a set from outside, by a key at the top of each. */
const OTHERS = {
  unit: 'submission',
  units: 'roster',
  values: 'external',
  year: 'round',
} as const;

/** What a file that is not a criteria set is instead. */
export type OtherFile = (typeof OTHERS)[keyof typeof OTHERS] | 'cases';

/** Keys of which any set has some, however many are still missing or misspelt. */
const OF_SETS = ['province', 'instrument', 'lineage', 'scale', 'gradeWord', 'inForce', 'ranking'];

/** Another kind of file taken for a set: said once, instead of every key that it lacks. */
export function notASet({ file, value }: LocatedYaml): Finding | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (OF_SETS.some((key) => key in value)) return undefined;
  const kind = kindOf(value);
  return kind && { code: 'set.not-a-set', at: { file }, figures: { kind } };
}

function kindOf(value: object): OtherFile | undefined {
  const lists = ['criteria', 'grades', 'units'].map((key) => Reflect.get(value, key));
  if (lists.some((list) => Array.isArray(list) && list.some(hasExpectation))) return 'cases';
  return Object.entries(OTHERS).find(([key]) => key in value)?.[1];
}

function hasExpectation(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'expect' in item;
}
