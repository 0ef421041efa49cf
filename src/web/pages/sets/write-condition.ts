import type { Path } from '../../../criteria/located.ts';
import type { ConditionDocument } from '../../../criteria/schema/condition.ts';
import { type WrittenValue, withValue } from '../../../criteria/spliced-yaml.ts';

interface Change {
  readonly path: Path;
  readonly value: WrittenValue | undefined;
}

/**
 * The text of a set with one of its conditions changed. Only the parts of the condition that differ
 * are touched, so that comments between its lines stay as well.
 *
 * @param path where the condition stands, or is to stand
 * @param after nothing to take the condition away
 */
export function withCondition(
  text: string,
  path: Path,
  before: ConditionDocument | undefined,
  after: ConditionDocument | undefined,
): string {
  const changes =
    before && after
      ? [...changesOf(before, after, path)]
      : [{ path, value: after as WrittenValue | undefined }];
  return changes.reduce((changed, one) => withValue(changed, one.path, one.value), text);
}

function* changesOf(
  before: ConditionDocument,
  after: ConditionDocument,
  path: Path,
): Generator<Change> {
  if (isSame(before, after)) return;
  for (const kind of ['all', 'any'] as const) {
    const [old, now] = [listOf(before, kind), listOf(after, kind)];
    if (!old || !now) continue;
    yield* listChanges(old, now, [...path, kind]);
    return;
  }
  if ('not' in before && 'not' in after) yield* changesOf(before.not, after.not, [...path, 'not']);
  else if ('fact' in before && 'fact' in after) {
    for (const key of ['fact', 'operator', 'value'] as const) {
      if (!isSame(before[key], after[key])) yield { path: [...path, key], value: after[key] };
    }
  } else yield { path, value: after as WrittenValue };
}

function* listChanges(
  before: readonly ConditionDocument[],
  after: readonly ConditionDocument[],
  path: Path,
): Generator<Change> {
  const isLonger = after.length === before.length + 1;
  const left = before.findIndex((_, index) => isSame(before.toSpliced(index, 1), after));
  if (before.length === after.length) {
    for (const [index, old] of before.entries()) {
      const now = after[index];
      if (now) yield* changesOf(old, now, [...path, index]);
    }
  } else if (isLonger && isSame(after.slice(0, -1), before)) {
    yield { path: [...path, before.length], value: after.at(-1) as WrittenValue };
  } else if (left >= 0 && after.length > 0) yield { path: [...path, left], value: undefined };
  else yield { path, value: after as readonly WrittenValue[] };
}

function listOf(
  condition: ConditionDocument,
  kind: 'all' | 'any',
): readonly ConditionDocument[] | undefined {
  return (condition as Partial<Record<'all' | 'any', readonly ConditionDocument[]>>)[kind];
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
