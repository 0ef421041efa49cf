import { allRounds, roundUnits } from '../storage/index.ts';
import { readUnit } from './in-round.ts';
import { type UnitEvidence, unitEvidence } from './read-round.ts';
import type { Actor, Service } from './service.ts';

/**
 * What a unit answered in the latest round of an earlier year that it took part in, as far as this
 * person may see it; nothing when there was none.
 */
export async function previousEvidence(
  service: Service,
  actor: Actor,
  at: { readonly round: string; readonly unit: string },
): Promise<UnitEvidence | undefined> {
  const earlier = await readUnit(
    service,
    actor,
    { ...at, action: 'read-evidence' },
    async ({ db, round }) => {
      const rounds = (await allRounds(db))
        .filter(({ year, state }) => year < round.year && state !== 'draft')
        .toSorted((a, b) => b.year - a.year);
      for (const { id } of rounds) {
        if ((await roundUnits(db, id)).some(({ code }) => code === at.unit)) return id;
      }
      return undefined;
    },
  );
  return earlier === undefined
    ? undefined
    : unitEvidence(service, actor, { round: earlier, unit: at.unit });
}
