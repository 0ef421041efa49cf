import type { Database } from '../database.ts';
import { signInTables } from './tables.ts';

export type InvitationPurpose = 'first-password' | 'reset';

export interface Invitation {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly purpose: InvitationPurpose;
  readonly expiresAt: Date;
}

export type InvitationFault = 'unknown' | 'used' | 'expired';
export type FoundInvitation =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly fault: InvitationFault };

export interface NewInvitation {
  readonly tokenHash: string;
  readonly userId: string;
  readonly purpose: InvitationPurpose;
  readonly expiresAt: Date;
}

/**
 * Keeps an invitation and withdraws the person's earlier ones. Gives false for a person who is
 * unknown or disabled.
 */
export async function addInvitation(
  database: Database,
  { tokenHash, userId, purpose, expiresAt }: NewInvitation,
  now: Date,
): Promise<boolean> {
  return signInTables(database)
    .transaction()
    .execute(async (trx) => {
      const person = await trx
        .selectFrom('people')
        .select('id')
        .where('id', '=', userId)
        .where('disabled_at', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!person) return false;
      await trx
        .updateTable('invitations')
        .set({ withdrawn_at: now })
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .execute();
      await trx
        .insertInto('invitations')
        .values({
          token_hash: tokenHash,
          user_id: userId,
          purpose,
          created_at: now,
          expires_at: expiresAt,
          used_at: null,
          withdrawn_at: null,
        })
        .execute();
      return true;
    });
}

/** A withdrawn one, and one of a disabled person, are as unknown as one that never was. */
export async function findInvitation(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<FoundInvitation> {
  const row = await signInTables(database)
    .selectFrom('invitations')
    .innerJoin('people', 'people.id', 'invitations.user_id')
    .select(['user_id', 'username', 'name', 'purpose', 'expires_at', 'used_at', 'withdrawn_at'])
    .where('token_hash', '=', tokenHash)
    .where('people.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row || row.withdrawn_at) return { ok: false, fault: 'unknown' };
  if (row.used_at) return { ok: false, fault: 'used' };
  if (row.expires_at <= now) return { ok: false, fault: 'expired' };
  const { user_id: userId, username, name, purpose, expires_at: expiresAt } = row;
  return { ok: true, invitation: { userId, username, name, purpose, expiresAt } };
}

/**
 * Uses the invitation up, sets the password and ends every session of the person, all or nothing. Of
 * several at the same time one gets true.
 */
export async function redeemInvitation(
  database: Database,
  tokenHash: string,
  passwordHash: string,
  newId: () => string,
  now: Date,
): Promise<boolean> {
  return signInTables(database)
    .transaction()
    .execute(async (trx) => {
      const used = await trx
        .updateTable('invitations')
        .set({ used_at: now })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .where('expires_at', '>', now)
        .where('user_id', 'in', (people) =>
          people.selectFrom('people').select('id').where('disabled_at', 'is', null),
        )
        .returning('user_id')
        .executeTakeFirst();
      if (!used) return false;
      await trx
        .insertInto('accounts')
        .values({
          id: newId(),
          user_id: used.user_id,
          provider_id: 'credential',
          account_id: used.user_id,
          password: passwordHash,
          created_at: now,
          updated_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['provider_id', 'account_id'])
            .doUpdateSet({ password: passwordHash, updated_at: now }),
        )
        .execute();
      await trx.deleteFrom('sessions').where('user_id', '=', used.user_id).execute();
      return true;
    });
}
