import { z } from 'zod';
import { answer, type Call, type Outcome, refuse } from '../call.ts';
import { acceptInvitation, lookAtInvitation } from '../invitations.ts';

const token = z.string().min(1).max(256);
const lookBody = z.object({ token });
const acceptBody = z.object({ token, password: z.string().max(1024) });

/** `POST /invitation/look {token}` → `{username, name, purpose, expiresAt}`; a POST, so that no log has the token. */
export async function look({ context, body }: Call): Promise<Outcome> {
  const read = lookBody.safeParse(body);
  if (!read.success) return refuse('request.malformed');
  const looked = await lookAtInvitation(context, read.data.token);
  if (!looked.ok) return refuse(looked.code);
  const { username, name, purpose, expiresAt } = looked.invitation;
  return answer({ username, name, purpose, expiresAt: expiresAt.toISOString() });
}

/** `POST /invitation/accept {token, password}` → `{}`; the person then signs in. */
export async function accept({ context, body }: Call): Promise<Outcome> {
  const read = acceptBody.safeParse(body);
  if (!read.success) return refuse('request.malformed');
  const accepted = await acceptInvitation(context, read.data.token, read.data.password);
  return accepted.ok ? answer() : refuse(accepted.code);
}
