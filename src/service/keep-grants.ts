import type { Grant, Role } from '../round/index.ts';
import {
  addGrant,
  allUnits,
  appendAudit,
  grantsOf,
  type Reading,
  removeGrant,
  type StoredGrant,
} from '../storage/index.ts';
import { allow } from './in-round.ts';
import { Refused } from './refused.ts';
import { type Actor, type Service, SYSTEM } from './service.ts';

/** Gives somebody a role. A role of a unit needs the unit, an appraiser something to appraise. */
export function giveRole(
  service: Service,
  actor: Actor | typeof SYSTEM,
  person: string,
  grant: Grant,
): Promise<StoredGrant> {
  return service.store.write(async (db) => {
    if (actor !== SYSTEM) allow(actor, 'manage-people');
    await requireSound(db, grant);
    const by = actor === SYSTEM ? SYSTEM : actor.id;
    const at = service.now();
    const id = await addGrant(db, person, grant, { person: by, at });
    await appendAudit(db, {
      actor: by,
      at,
      action: 'give-role',
      subject: `person/${person}`,
      change: { after: { id, ...grant } },
    });
    return { id, person, ...grant };
  });
}

/** Refuses a role that could not be given to anybody, before there is somebody to give it to. */
export function checkRole(service: Service, grant: Grant): Promise<void> {
  return service.store.read((db) => requireSound(db, grant));
}

async function requireSound(db: Reading, grant: Grant): Promise<void> {
  requireScope(grant);
  if (grant.unit !== undefined && !(await allUnits(db)).has(grant.unit)) {
    throw new Refused('unknown.unit', { unit: grant.unit });
  }
}

/** Takes a role away; it is over from the next thing the person does. */
export function takeRole(
  service: Service,
  actor: Actor,
  person: string,
  id: number,
): Promise<StoredGrant> {
  return service.store.write(async (db) => {
    allow(actor, 'manage-people');
    const held = (await grantsOf(db, person)).some((grant) => grant.id === id);
    const removed = held ? await removeGrant(db, id) : undefined;
    if (!removed) throw new Refused('unknown.grant', { grant: String(id) });
    await appendAudit(db, {
      actor: actor.id,
      at: service.now(),
      action: 'take-role',
      subject: `person/${person}`,
      change: { before: removed },
    });
    return removed;
  });
}

const OF_UNIT: readonly Role[] = ['unit-officer', 'unit-head'];

function requireScope({ role, unit, blocks, groups }: Grant): void {
  const ofUnit = OF_UNIT.includes(role);
  const assigned = (blocks?.length ?? 0) + (groups?.length ?? 0) > 0;
  if (ofUnit && unit === undefined) throw new Refused('grant.scope-missing', { role });
  if (role === 'appraiser' && !assigned) throw new Refused('grant.scope-missing', { role });
  if (!ofUnit && unit !== undefined) throw new Refused('grant.scope-unfit', { role });
  if (role !== 'appraiser' && (blocks || groups)) throw new Refused('grant.scope-unfit', { role });
}
