import type { IsoDate } from '../../criteria/dates.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import type { Reading, Writing } from '../store.ts';

export interface StoredUnit extends RegisteredUnit {
  readonly version: number;
}

/** By code. */
export async function allUnits(db: Reading): Promise<ReadonlyMap<string, StoredUnit>> {
  const rows = await db.selectFrom('units').selectAll().orderBy('code').execute();
  const links = await db
    .selectFrom('unit_predecessors')
    .selectAll()
    .orderBy('predecessor_code')
    .execute();
  const units = rows.map((row): StoredUnit => {
    const own = links.filter(({ unit_code }) => unit_code === row.code);
    return {
      code: row.code,
      name: row.name,
      kind: row.kind,
      attributes: row.attributes,
      version: row.version,
      predecessors: own.map(({ predecessor_code }) => predecessor_code),
      ...(row.identifier !== null && { identifier: row.identifier }),
      ...(row.class !== null && { class: row.class }),
      ...(row.block !== null && { block: row.block }),
      ...(row.in_force_from !== null && { inForceFrom: row.in_force_from as IsoDate }),
      ...(row.in_force_to !== null && { inForceTo: row.in_force_to as IsoDate }),
    };
  });
  return new Map(units.map((unit) => [unit.code, unit]));
}

/** Adds units or replaces those of the same code; predecessors may be among them. */
export async function putUnits(db: Writing, units: readonly RegisteredUnit[]): Promise<void> {
  for (const unit of units) {
    const row = {
      identifier: unit.identifier ?? null,
      name: unit.name,
      kind: unit.kind,
      class: unit.class ?? null,
      block: unit.block ?? null,
      attributes: JSON.stringify(unit.attributes),
      in_force_from: unit.inForceFrom ?? null,
      in_force_to: unit.inForceTo ?? null,
    };
    await db
      .insertInto('units')
      .values({ code: unit.code, ...row })
      .onConflict((conflict) =>
        conflict
          .column('code')
          .doUpdateSet((is) => ({ ...row, version: is('units.version', '+', 1) })),
      )
      .execute();
  }
  const codes = units.map(({ code }) => code);
  if (codes.length === 0) return;
  await db.deleteFrom('unit_predecessors').where('unit_code', 'in', codes).execute();
  const links = units.flatMap(({ code, predecessors }) =>
    predecessors.map((predecessor) => ({ unit_code: code, predecessor_code: predecessor })),
  );
  if (links.length > 0) await db.insertInto('unit_predecessors').values(links).execute();
}
