import type { Database } from '../../storage/database.ts';
import type { AttemptLimit, RequestLimit } from '../../storage/sign-in/counts.ts';
import type { SignInEvent } from './events.ts';
import type { Problem } from './problems.ts';

/** The province's single sign-on, spoken to by OpenID Connect. */
export interface OidcOptions {
  /** As the provider names itself, to the letter; its discovery document lies below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says, such as the province's name of it. */
  readonly name: string;
  /** People are made by an administrator; who is unknown is turned away. */
  readonly allowSignUp: false;
}

/** Where the browser is sent to after single sign-on, below `baseUrl`. */
export interface Pages {
  /** After success; default `/`. */
  readonly home: string;
  /** After a refusal, with `?error=<code of ours>`; default `/sign-in`. */
  readonly signIn: string;
}

/** Durations in seconds. */
export interface Limits {
  /** Of one username; default 10 within 15 minutes, then locked for 15 minutes. */
  readonly failures: AttemptLimit;
  /** Of one client address over all of `/api/auth/` that changes something; default 60 a minute. */
  readonly requests: RequestLimit;
  /** A session that is not used for so long is over; default 2 hours. */
  readonly sessionIdle: number;
  /** A session is over so long after signing in, used or not; default 12 hours. */
  readonly sessionWhole: number;
  /** How long the link to set a password opens; default 24 hours. */
  readonly invitation: number;
}

export interface SignInOptions {
  readonly database: Database;
  /** At least 32 characters of chance, the same in every server process; from the environment. */
  readonly secret: string;
  /** The address people type, such as `https://thangdiem.example.vn`: origin only, no path. */
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly oidc?: OidcOptions;
  readonly pages?: Partial<Pages>;
  readonly limits?: Partial<Limits>;
  /** How the name of this service stands in an authenticator app; default `Thang Điểm`. */
  readonly authenticatorName?: string;
  /** For the audit log; awaited, so that what is answered has been logged. */
  readonly onEvent?: (event: SignInEvent) => void | Promise<void>;
  /** What the sign-in library has to say, for the log of the server. Never a password or a token. */
  readonly onLog?: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
  /** Makes the answer of a problem; default its code as JSON. */
  readonly present?: (problem: Problem, request: Request) => Response;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const LIMITS: Limits = {
  failures: { attempts: 10, within: 15 * MINUTE, lockedFor: 15 * MINUTE },
  requests: { requests: 60, within: MINUTE },
  sessionIdle: 2 * HOUR,
  sessionWhole: 12 * HOUR,
  invitation: 24 * HOUR,
};

export const PAGES: Pages = { home: '/', signIn: '/sign-in' };
