import { canonicalJson } from '../criteria/canonical.ts';
import { type KnownPart, ofPart } from '../round/index.ts';
import { appendAudit, type Entry, removeEntry, saveEntry, type Written } from '../storage/index.ts';
import type { UnitContext } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor } from './service.ts';

/** Makes a part of what is known of a unit into what a form says, each change told in the log. */
export async function replacePart(
  actor: Actor,
  { db, round, member, now }: UnitContext,
  part: KnownPart,
  values: Readonly<Record<string, Written>>,
  entries: readonly Entry[],
): Promise<void> {
  const before = new Map(ofPart(entries, part).map((entry) => [entry.key, entry]));
  const at = (key: string) => ({ round: round.id, unit: member.code, part, key });
  const log = (key: string, after: Written | null) =>
    appendAudit(db, {
      actor: actor.id,
      at: now,
      action: 'import-forms',
      subject: `round/${round.id}/unit/${member.code}/${part}/${key}`,
      change: { before: before.get(key)?.value ?? null, after },
    });
  for (const [key, value] of Object.entries(values)) {
    const earlier = before.get(key);
    if (earlier && canonicalJson(earlier.value) === canonicalJson(value)) continue;
    const change = { by: actor.id, at: now, seen: earlier?.version ?? 0 };
    const saved = await saveEntry(db, at(key), value, change);
    if ('stale' in saved) throw new Refused('stale');
    await log(key, value);
  }
  for (const [key, { version }] of before) {
    if (Object.hasOwn(values, key)) continue;
    await removeEntry(db, at(key), version);
    await log(key, null);
  }
}

export function valuesOf(entries: readonly Entry[]): Readonly<Record<string, Written>> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

export function mapIn(value: unknown): Readonly<Record<string, Written>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, Written>) : {};
}
