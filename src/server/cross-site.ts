import { Refused } from '../service/refused.ts';
import type { RequestContext } from './context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request changes nothing. */
export function isReading(context: RequestContext): boolean {
  return SAFE.has(context.req.method);
}

/**
 * Refuses a change that a page of another site asks for with the cookie of somebody signed in here.
 * Every browser says where a request comes from; a program that says nothing has no cookie to abuse.
 */
export function requireSameSite(context: RequestContext, baseUrl: string): void {
  if (isReading(context)) return;
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refused('cross-site');
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== new URL(baseUrl).origin) throw new Refused('cross-site');
}
