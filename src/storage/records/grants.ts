import type { Grant, Role } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';

/** A role somebody holds, with the number it is taken away by. */
export interface StoredGrant extends Grant {
  readonly id: number;
  readonly person: string;
}

export async function grantsOf(db: Reading, person: string): Promise<readonly StoredGrant[]> {
  const rows = await db
    .selectFrom('grants')
    .selectAll()
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  return rows.map(grantOf);
}

export async function allGrants(db: Reading): Promise<readonly StoredGrant[]> {
  const rows = await db.selectFrom('grants').selectAll().orderBy('id').execute();
  return rows.map(grantOf);
}

export async function addGrant(
  db: Writing,
  person: string,
  { role, unit, blocks, groups }: Grant,
  by: { readonly person: string; readonly at: Date },
): Promise<number> {
  const { id } = await db
    .insertInto('grants')
    .values({
      person,
      role,
      unit_code: unit ?? null,
      blocks: blocks ? JSON.stringify(blocks) : null,
      groups: groups ? JSON.stringify(groups) : null,
      given_by: by.person,
      given_at: by.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a role away; the grant as it was, or nothing when there is none of that number. */
export async function removeGrant(db: Writing, id: number): Promise<StoredGrant | undefined> {
  const row = await db.deleteFrom('grants').where('id', '=', id).returningAll().executeTakeFirst();
  return row && grantOf(row);
}

interface GrantRow {
  readonly id: number;
  readonly person: string;
  readonly role: string;
  readonly unit_code: string | null;
  readonly blocks: string[] | null;
  readonly groups: string[] | null;
}

function grantOf({ id, person, role, unit_code, blocks, groups }: GrantRow): StoredGrant {
  return {
    id,
    person,
    role: role as Role,
    ...(unit_code !== null && { unit: unit_code }),
    ...(blocks && { blocks }),
    ...(groups && { groups }),
  };
}
