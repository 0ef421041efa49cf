import { createHmac, randomUUID } from 'node:crypto';
import type { SignInEvent } from '../../../src/server/sign-in/events.ts';
import type { SignInOptions } from '../../../src/server/sign-in/options.ts';
import { createSignIn, type SignIn } from '../../../src/server/sign-in/sign-in.ts';
import type { Database } from '../../../src/storage/database.ts';

export const BASE = 'http://localhost:8080';
export const GOOD = 'mưa rào tháng sáu 26';

export interface Desk {
  readonly signIn: SignIn;
  readonly events: SignInEvent[];
  readonly log: string[];
  /** Moves our clock, in seconds; the library's own stays. */
  later(seconds: number): void;
}

export function openDesk(database: Database, more: Partial<SignInOptions> = {}): Desk {
  const events: SignInEvent[] = [];
  const log: string[] = [];
  let ahead = 0;
  const signIn = createSignIn({
    database,
    secret: 'a secret of the tests, long enough for it',
    baseUrl: BASE,
    now: () => new Date(Date.now() + ahead),
    onEvent: (event) => void events.push(event),
    onLog: (level, message) => void log.push(`${level} ${message}`),
    limits: { requests: { requests: 10_000, within: 60 } },
    ...more,
  });
  const later = (seconds: number) => {
    ahead += seconds * 1000;
  };
  return { signIn, events, log, later };
}

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** One browser: it keeps cookies as a browser does and names its page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #signIn: SignIn;
  readonly #base: string;

  constructor(signIn: SignIn, base = BASE) {
    this.#signIn = signIn;
    this.#base = base;
  }

  async post(path: string, body: unknown = {}, more: Record<string, string> = {}) {
    return this.send('POST', path, more, JSON.stringify(body));
  }

  async get(path: string) {
    return this.send('GET', path);
  }

  async send(
    method: string,
    path: string,
    more: Record<string, string> = {},
    body?: string,
  ): Promise<Answered> {
    const headers = this.headers();
    headers.set('content-type', 'application/json');
    headers.set('origin', this.#base);
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    const response = await this.#signIn.handle(
      new Request(`${this.#base}/api/auth${path}`, { method, headers, ...(body && { body }) }),
      { address: '192.0.2.7' },
    );
    keepCookies(this.cookies, response);
    const text = await response.text();
    return {
      status: response.status,
      body: text ? JSON.parse(text) : {},
      headers: response.headers,
    };
  }

  headers(): Headers {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return new Headers(pairs.length > 0 ? { cookie: pairs.join('; ') } : {});
  }

  person() {
    return this.#signIn.personOf(this.headers());
  }

  signIn(username: string, password: string) {
    return this.post('/sign-in/username', { username, password });
  }
}

export function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}

/** Somebody with a password, made the way everybody is: created, invited, link opened. */
export async function somebody(
  { signIn }: Desk,
  {
    username = `nv.${randomUUID().slice(0, 8)}`,
    email,
  }: { username?: string; email?: string } = {},
): Promise<{ readonly userId: string; readonly username: string }> {
  const created = await signIn.createPerson({
    username,
    name: 'Nguyễn Thị Lan',
    ...(email && { email }),
  });
  if (!created.ok) throw new Error(created.codes.join());
  const invited = await signIn.invite(created.userId, 'first-password');
  if (!invited.ok) throw new Error(invited.code);
  const accepted = await signIn.acceptInvitation(invited.token, GOOD);
  if (!accepted.ok) throw new Error(accepted.code);
  return { userId: created.userId, username };
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A code of RFC 6238 with SHA-1, 6 digits, 30 seconds, from the base32 secret of an authenticator app. */
export function totp(secret: string, at = Date.now()): string {
  let bits = '';
  for (const letter of secret.replace(/=+$/, ''))
    bits += BASE32.indexOf(letter.toUpperCase()).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
