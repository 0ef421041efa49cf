import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  addInvitation,
  findInvitation,
  type Invitation,
  type InvitationPurpose,
  redeemInvitation,
} from '../../storage/sign-in/invitations.ts';
import { type Context, passwordSubject, succeeded, tell } from './context.ts';
import { hashPassword } from './password-hash.ts';
import { type PasswordFault, passwordFault } from './password-policy.ts';

export type InvitationCode = 'invitation.unknown' | 'invitation.used' | 'invitation.expired';

export type Invited =
  /** The token stands nowhere else: only its hash is kept. */
  | { readonly ok: true; readonly token: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly code: 'person.unknown' };

export type Accepted =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly code: InvitationCode | PasswordFault };

export type Looked =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly code: InvitationCode };

const TOKEN_BYTES = 32;
const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a link that opens once, to set a password; earlier ones of the person open no more. */
export async function invite(
  context: Context,
  userId: string,
  purpose: InvitationPurpose,
): Promise<Invited> {
  const { database, now } = context.options;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const at = now();
  const expiresAt = new Date(at.getTime() + context.limits.invitation * 1000);
  const invitation = { tokenHash: tokenHash(token), userId, purpose, expiresAt };
  if (!(await addInvitation(database, invitation, at)))
    return { ok: false, code: 'person.unknown' };
  await tell(context, { kind: 'invited', userId, purpose });
  return { ok: true, token, expiresAt };
}

/** What the page of the link shows before a password is typed. Uses nothing up. */
export async function lookAtInvitation(context: Context, token: string): Promise<Looked> {
  const { database, now } = context.options;
  const found = await findInvitation(database, tokenHash(token), now());
  return found.ok ? found : { ok: false, code: `invitation.${found.fault}` };
}

/**
 * Sets the password that the person of the link chose. A refused password leaves the link good. All
 * sessions of the person end, and a lock on the name is lifted; the second factor stays.
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  password: string,
): Promise<Accepted> {
  const { database, now } = context.options;
  const looked = await lookAtInvitation(context, token);
  if (!looked.ok) return looked;
  const { userId, username } = looked.invitation;
  const fault = passwordFault(password, username);
  if (fault) return { ok: false, code: fault };
  const hash = await hashPassword(password);
  if (!(await redeemInvitation(database, tokenHash(token), hash, randomUUID, now()))) {
    const again = await lookAtInvitation(context, token);
    return again.ok ? { ok: false, code: 'invitation.unknown' } : again;
  }
  await succeeded(context, passwordSubject(context, username));
  await tell(context, { kind: 'password-set', userId, by: 'invitation' });
  return { ok: true, userId };
}
