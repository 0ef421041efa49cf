import { z } from 'zod';
import type { Read } from '../../criteria/finding.ts';
import type { LocatedYaml } from '../../criteria/located.ts';
import { readAs } from '../../criteria/read-as.ts';
import { words, yesNo } from '../../criteria/schema/scalars.ts';
import type { Change } from './change.ts';

/** A file of changes to try: `grades.xuat-sac.from: 88`, one a line. */
const changesDocument = z.strictObject({
  format: z.literal('1'),
  title: words.optional(),
  rebalance: yesNo.default(false),
  keepShares: yesNo.default(false),
  changes: z.record(words, z.string()),
});

export interface WrittenChanges {
  readonly changes: readonly Change[];
  readonly rebalance: boolean;
  readonly keepShares: boolean;
}

export function readChanges(yaml: LocatedYaml): Read<WrittenChanges> {
  const read = readAs(changesDocument, yaml);
  if ('findings' in read) return read;
  const { changes, rebalance, keepShares } = read.value;
  const placed = Object.entries(changes).map(([path, value]) => ({
    path,
    value,
    at: yaml.placeOfKey(['changes'], path),
  }));
  return { value: { changes: placed, rebalance, keepShares } };
}

/** `grades.xuat-sac.from=88`, as typed on a command line; nothing when there is no `=` in it. */
export function readChange(text: string): Change | undefined {
  const at = text.indexOf('=');
  if (at <= 0) return undefined;
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}
