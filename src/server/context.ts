import type { Context } from 'hono';
import type { Refused } from '../service/refused.ts';
import type { Actor } from '../service/service.ts';
import type { Language } from '../text/words.ts';

/** What travels with one request. */
export interface Env {
  Variables: {
    requestId: string;
    language: Language;
    /** Who sent it, once that is known. */
    actor?: Actor;
    /** Why the sender may not act yet, although signed in. */
    barred?: Refused;
  };
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
}
export type RequestContext = Context<Env>;
