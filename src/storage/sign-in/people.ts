import type { Database } from '../database.ts';
import { signInTables } from './tables.ts';

/** Ends the address of somebody who has none: no mail can ever go there (RFC 2606). */
export const NO_MAIL = '.invalid';

/** A person as an administrator sees the list. */
export interface PersonRecord {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly disabledAt?: Date;
  /** Has set a password; without one only the single sign-on of the province opens. */
  readonly hasPassword: boolean;
  readonly linkedToSso: boolean;
  readonly secondFactorEnrolled: boolean;
  readonly createdAt: Date;
}

export interface NewPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
}

/** Gives which of the two is taken already, or nothing when the person was added. */
export async function addPerson(
  database: Database,
  { id, username, name, email }: NewPerson,
  now: Date,
): Promise<'username' | 'email' | undefined> {
  const tables = signInTables(database);
  const added = await tables
    .insertInto('people')
    .values({
      id,
      username,
      display_username: username,
      name,
      email: email ?? `${id}@people${NO_MAIL}`,
      // An administrator vouches for the address; nobody can enter one for himself.
      email_verified: email !== undefined,
      image: null,
      disabled_at: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return undefined;
  const namesake = await tables
    .selectFrom('people')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst();
  return namesake ? 'username' : 'email';
}

/** Everybody, by username. */
/** Names of those known among these ids. */
export async function namesOf(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await signInTables(database)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function listPeople(database: Database): Promise<readonly PersonRecord[]> {
  const tables = signInTables(database);
  const people = await tables.selectFrom('people').selectAll().orderBy('username').execute();
  const accounts = await tables
    .selectFrom('accounts')
    .select(['user_id', 'provider_id', 'password'])
    .execute();
  const withPassword = new Set(accounts.filter((one) => one.password).map((one) => one.user_id));
  const linked = new Set(
    accounts.filter((one) => one.provider_id !== 'credential').map((one) => one.user_id),
  );
  return people.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    ...(!row.email.endsWith(NO_MAIL) && { email: row.email }),
    ...(row.disabled_at && { disabledAt: row.disabled_at }),
    hasPassword: withPassword.has(row.id),
    linkedToSso: linked.has(row.id),
    secondFactorEnrolled: row.second_factor_enrolled,
    createdAt: row.created_at,
  }));
}

/** Who may sign in with a password under this name, if anybody. */
export async function passwordHolder(
  database: Database,
  username: string,
): Promise<{ readonly id: string } | undefined> {
  return signInTables(database)
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.user_id', 'people.id')
    .select('people.id')
    .where('username', '=', username)
    .where('disabled_at', 'is', null)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst();
}

/** Undefined for an unknown id. */
export async function findPerson(
  database: Database,
  id: string,
): Promise<{ readonly username: string; readonly disabled: boolean } | undefined> {
  const row = await signInTables(database)
    .selectFrom('people')
    .select(['username', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { username: row.username, disabled: row.disabled_at !== null };
}

/**
 * Closes the door and ends every session in one transaction, or opens it again. Gives false for an
 * unknown id.
 */
export async function setDisabled(
  database: Database,
  id: string,
  disabledAt: Date | null,
  now: Date,
): Promise<boolean> {
  return signInTables(database)
    .transaction()
    .execute(async (trx) => {
      const changed = await trx
        .updateTable('people')
        .set({ disabled_at: disabledAt, updated_at: now })
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (disabledAt) await trx.deleteFrom('sessions').where('user_id', '=', id).execute();
      return changed !== undefined;
    });
}

/** Takes the second factor away, for a lost telephone, with every session. */
export async function dropSecondFactor(
  database: Database,
  id: string,
  now: Date,
): Promise<boolean> {
  return signInTables(database)
    .transaction()
    .execute(async (trx) => {
      const changed = await trx
        .updateTable('people')
        .set({ second_factor_enrolled: false, updated_at: now })
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      await trx.deleteFrom('second_factors').where('user_id', '=', id).execute();
      await trx.deleteFrom('sessions').where('user_id', '=', id).execute();
      return changed !== undefined;
    });
}

/** Ties a person to an account elsewhere. Gives false when that one is somebody else's, or no such person. */
export async function linkAccount(
  database: Database,
  link: {
    readonly id: string;
    readonly userId: string;
    readonly provider: string;
    readonly subject: string;
  },
  now: Date,
): Promise<boolean> {
  const tables = signInTables(database);
  if (!(await findPerson(database, link.userId))) return false;
  await tables
    .insertInto('accounts')
    .values({
      id: link.id,
      user_id: link.userId,
      provider_id: link.provider,
      account_id: link.subject,
      password: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doNothing())
    .execute();
  const owner = await tables
    .selectFrom('accounts')
    .select('user_id')
    .where('provider_id', '=', link.provider)
    .where('account_id', '=', link.subject)
    .executeTakeFirst();
  return owner?.user_id === link.userId;
}
