import { canonicalJson } from '../criteria/canonical.ts';
import type { RegisteredUnit } from '../evidence/registered-unit.ts';
import { allUnits, appendAudit, putUnits, type StoredUnit } from '../storage/index.ts';
import { allow } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

export interface RegisterChange {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Adds units to the register, or changes those of the same code. All of them, or none. */
export function putRegister(
  service: Service,
  actor: Actor,
  units: readonly RegisteredUnit[],
): Promise<RegisterChange> {
  return service.store.write(async (db) => {
    allow(actor, 'manage-units');
    const before = await allUnits(db);
    const known = new Set([...before.keys(), ...units.map(({ code }) => code)]);
    const unknown = units
      .flatMap(({ predecessors }) => predecessors)
      .filter((code) => !known.has(code));
    if (unknown.length > 0) throw new Refused('unknown.unit', { unit: unknown.join(', ') });
    const added = units.filter(({ code }) => !before.has(code));
    const changed = units.filter((unit) => {
      const earlier = before.get(unit.code);
      return earlier !== undefined && !isSame(earlier, unit);
    });
    await putUnits(db, [...added, ...changed]);
    const at = service.now();
    for (const unit of [...added, ...changed]) {
      await appendAudit(db, {
        actor: actor.id,
        at,
        action: 'manage-units',
        subject: `unit/${unit.code}`,
        change: { before: before.get(unit.code) ?? null, after: unit },
      });
    }
    const same = units.length - added.length - changed.length;
    return { added: added.length, changed: changed.length, same };
  });
}

/** The register, by code. */
export function listRegister(service: Service, actor: Actor): Promise<readonly StoredUnit[]> {
  return service.store.read(async (db) => {
    allow(actor, 'read-units');
    return [...(await allUnits(db)).values()];
  });
}

function isSame({ version: _, ...earlier }: StoredUnit, unit: RegisteredUnit): boolean {
  const text = (one: RegisteredUnit) =>
    canonicalJson({ ...one, predecessors: one.predecessors.toSorted() });
  return text(earlier) === text(unit);
}
