import { isIP } from 'node:net';

/**
 * The address a request comes from, for limits. `X-Forwarded-For` is written by anybody who sends a
 * request, so it counts only behind `trustProxy` proxies of our own, and only the entry that the
 * outermost of them added: the `trustProxy`-th from the right.
 *
 * @param socket the peer of the connection
 * @param trustProxy how many proxies of our own stand before the server; 0 for none
 */
export function clientAddress(
  headers: Headers,
  socket: string | undefined,
  trustProxy: number,
): string | undefined {
  if (trustProxy < 1) return socket;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const written = hops.at(-trustProxy);
  return written && isIP(written) !== 0 ? written : socket;
}

/** One subscriber of IPv6 has a whole /64; he is counted as one. */
export function addressForCounting(address: string | undefined): string {
  if (!address) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
