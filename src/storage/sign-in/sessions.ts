import type { Database } from '../database.ts';
import { signInTables } from './tables.ts';

/** Ends every session of a person, but for one if its id is given. Gives how many. */
export async function endSessions(
  database: Database,
  userId: string,
  except?: string,
): Promise<number> {
  const ended = await signInTables(database)
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .returning('id')
    .execute();
  return ended.length;
}

export async function endSession(database: Database, id: string): Promise<void> {
  await signInTables(database).deleteFrom('sessions').where('id', '=', id).execute();
}

export async function touchSession(database: Database, id: string, now: Date): Promise<void> {
  await signInTables(database)
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .execute();
}

/** The second factor was passed in this session. */
export async function raiseSession(database: Database, id: string): Promise<void> {
  await signInTables(database)
    .updateTable('sessions')
    .set({ second_factor: true })
    .where('id', '=', id)
    .execute();
}

/** Whose sign-in a challenge for the second factor belongs to. */
export async function challenged(
  database: Database,
  identifier: string,
  now: Date,
): Promise<string | undefined> {
  const row = await signInTables(database)
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.value;
}

const CODE_IS_NEWS_AFTER = 120_000;

/**
 * Takes a code of the second factor; false when it was taken in the last two minutes, for a code
 * opens once (RFC 6238 §5.2).
 */
export async function takeCode(
  database: Database,
  userId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const taken = await signInTables(database)
    .insertInto('second_factor_codes')
    .values({ user_id: userId, code_hash: codeHash, used_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'code_hash'])
        .doUpdateSet({ used_at: now })
        .where('second_factor_codes.used_at', '<', new Date(now.getTime() - CODE_IS_NEWS_AFTER)),
    )
    .returning('code_hash')
    .executeTakeFirst();
  return taken !== undefined;
}
