import { createHmac } from 'node:crypto';

/** Keeps cookies and follows redirects one by one, as a browser does. */
export class Browser {
  readonly #jar = new Map<string, Map<string, string>>();
  readonly #send: (request: Request) => Promise<Response>;
  readonly address: string;

  /** @param send answers requests to our own address; all others go out over the network */
  constructor(send: (request: Request) => Promise<Response>, address: string) {
    this.#send = send;
    this.address = address;
  }

  cookies(origin: string): string {
    const own = this.#jar.get(new URL(origin).host) ?? new Map();
    return [...own].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.address);
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookies(target.href));
    const request = new Request(target, { ...init, headers, redirect: 'manual' });
    const ours = target.origin === new URL(this.address).origin;
    const answer = ours ? await this.#send(request) : await fetch(request);
    const own = this.#jar.get(target.host) ?? new Map<string, string>();
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) own.delete(pair.slice(0, at));
      else own.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.#jar.set(target.host, own);
    return answer;
  }

  post(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: new URL(this.address).origin };
    return this.open(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}

/** A code of RFC 6238 for a secret in base 32, at a time in milliseconds. */
export function totp(secret: string, time: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of secret.replace(/=+$/, '').toUpperCase()) {
    bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  }
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const at = (mac[mac.length - 1] ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
