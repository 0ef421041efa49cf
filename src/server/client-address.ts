import type { RequestContext } from './context.ts';

/** Finds out where a request comes from, believing a proxy only when told that there is one. */
export function clientAddressFrom(trustProxy: boolean): (context: RequestContext) => string {
  return (context) => {
    const forwarded = trustProxy ? context.req.header('x-forwarded-for') : undefined;
    const last = forwarded?.split(',').at(-1)?.trim();
    return last || (context.env?.incoming?.socket.remoteAddress ?? '127.0.0.1');
  };
}
