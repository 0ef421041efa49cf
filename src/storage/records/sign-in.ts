import { createHash } from 'node:crypto';
import type { Reading, Writing } from '../store.ts';

/** A one-time link to set a password. The link itself is not kept, only what it hashes to. */
export interface NewInvitation {
  readonly token: string;
  readonly person: string;
  readonly expiresAt: Date;
}

export async function addInvitation(
  db: Writing,
  { token, person, expiresAt }: NewInvitation,
): Promise<void> {
  // An earlier link that was sent to the wrong hands is worth nothing from now on.
  await db.deleteFrom('invitations').where('person', '=', person).execute();
  await db
    .insertInto('invitations')
    .values({ token_hash: hashOf(token), person, expires_at: expiresAt, used_at: null })
    .execute();
}

export type InvitationUse =
  | { readonly person: string }
  | { readonly refused: 'unknown' | 'used' | 'expired' };

/** Whom a link is for, while it can be used. */
export async function invitationFor(db: Reading, token: string, now: Date): Promise<InvitationUse> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row) return { refused: 'unknown' };
  if (row.used_at) return { refused: 'used' };
  return row.expires_at <= now ? { refused: 'expired' } : { person: row.person };
}

/** Uses a link up: of two who use it at once, one wins. */
export async function useInvitation(db: Writing, token: string, now: Date): Promise<InvitationUse> {
  const row = await db
    .updateTable('invitations')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person')
    .executeTakeFirst();
  if (row) return row;
  const standing = await invitationFor(db, token, now);
  return 'refused' in standing ? standing : { refused: 'used' };
}

/** How many failures within how long lock a name for how long. */
export interface LockRule {
  readonly failures: number;
  readonly withinMs: number;
  readonly lockMs: number;
}

export async function isLocked(db: Reading, username: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_failures')
    .select('locked_until')
    .where('username', '=', username)
    .executeTakeFirst();
  return row?.locked_until ? row.locked_until > now : false;
}

/** Counts a failure; true when it is the one that locks. Names nobody has are counted alike. */
export async function countFailure(
  db: Writing,
  username: string,
  now: Date,
  { failures, withinMs, lockMs }: LockRule,
): Promise<boolean> {
  const fresh = { count: 1, since: now, locked_until: null };
  await db
    .insertInto('sign_in_failures')
    .values({ username, ...fresh, count: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('sign_in_failures')
    .selectAll()
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isOld = now.getTime() - row.since.getTime() > withinMs;
  const count = isOld ? 1 : row.count + 1;
  const locks = count >= failures;
  await db
    .updateTable('sign_in_failures')
    .set({
      count: locks ? 0 : count,
      since: isOld || locks ? now : row.since,
      locked_until: locks ? new Date(now.getTime() + lockMs) : null,
    })
    .where('username', '=', username)
    .execute();
  return locks;
}

export async function forgetFailures(db: Writing, username: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('username', '=', username).execute();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
