/**
 * Who somebody is. The first five tables are those of the sign-in library under names of this
 * schema; the others are ours. No column holds a password, a token of a link or a typed username as
 * it is: only hashes.
 */
export const SIGN_IN: readonly string[] = [
  `create table people (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    username text not null unique check (username = lower(username)),
    display_username text,
    second_factor_enrolled boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table sessions (
    id text primary key,
    user_id text not null references people on delete cascade,
    token text not null unique,
    way text not null check (way in ('password', 'sso')),
    second_factor boolean not null default false,
    ip_address text,
    user_agent text,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index sessions_of_person on sessions (user_id)',
  'create index sessions_by_end on sessions (expires_at)',
  `create table accounts (
    id text primary key,
    user_id text not null references people on delete cascade,
    provider_id text not null,
    account_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, account_id)
  )`,
  'create index accounts_of_person on accounts (user_id)',
  `create table verifications (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index verifications_by_identifier on verifications (identifier)',
  'create index verifications_by_end on verifications (expires_at)',
  `create table second_factors (
    id text primary key,
    user_id text not null unique references people on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  `create table second_factor_codes (
    user_id text not null references people on delete cascade,
    code_hash text not null,
    used_at timestamptz not null,
    primary key (user_id, code_hash)
  )`,
  `create table invitations (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    user_id text not null references people on delete cascade,
    purpose text not null check (purpose in ('first-password', 'reset')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz
  )`,
  'create index invitations_of_person on invitations (user_id)',
  `create table sign_in_failures (
    subject text primary key,
    failures integer not null check (failures > 0),
    last_at timestamptz not null,
    locked_until timestamptz
  )`,
  'create index sign_in_failures_by_age on sign_in_failures (last_at)',
  `create table request_counts (
    subject text primary key,
    requests integer not null check (requests > 0),
    since timestamptz not null
  )`,
  'create index request_counts_by_age on request_counts (since)',
];
