import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Database } from '../database.ts';

type Instant = ColumnType<Date, Date | string, Date | string>;

export interface PersonTable {
  readonly id: string;
  readonly name: string;
  /** Unique; of somebody without e-mail it ends in `.invalid` (RFC 2606) and is never written to. */
  readonly email: string;
  readonly email_verified: Generated<boolean>;
  readonly image: string | null;
  readonly username: string;
  readonly display_username: string | null;
  readonly second_factor_enrolled: Generated<boolean>;
  readonly disabled_at: Instant | null;
  readonly created_at: Instant;
  readonly updated_at: Instant;
}

export interface SessionTable {
  readonly id: string;
  readonly user_id: string;
  readonly token: string;
  readonly way: 'password' | 'sso';
  readonly second_factor: Generated<boolean>;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
  readonly created_at: Instant;
  readonly updated_at: Instant;
}

export interface AccountTable {
  readonly id: string;
  readonly user_id: string;
  readonly provider_id: string;
  readonly account_id: string;
  readonly password: string | null;
  readonly created_at: Instant;
  readonly updated_at: Instant;
}

export interface SignInTables {
  readonly people: PersonTable;
  readonly sessions: SessionTable;
  readonly accounts: AccountTable;
  readonly second_factors: { readonly user_id: string };
  readonly verifications: {
    readonly identifier: string;
    readonly value: string;
    readonly expires_at: Instant;
  };
  readonly second_factor_codes: {
    readonly user_id: string;
    readonly code_hash: string;
    readonly used_at: Instant;
  };
  readonly invitations: {
    readonly token_hash: string;
    readonly user_id: string;
    readonly purpose: 'first-password' | 'reset';
    readonly created_at: Instant;
    readonly expires_at: Instant;
    readonly used_at: Instant | null;
    readonly withdrawn_at: Instant | null;
  };
  readonly sign_in_failures: {
    readonly subject: string;
    readonly failures: number;
    readonly last_at: Instant;
    readonly locked_until: Instant | null;
  };
  readonly request_counts: {
    readonly subject: string;
    readonly requests: number;
    readonly since: Instant;
  };
}

/** The same connection, seen with the tables of sign-in. */
export function signInTables({ kysely }: Database): Kysely<SignInTables> {
  return kysely as unknown as Kysely<SignInTables>;
}
