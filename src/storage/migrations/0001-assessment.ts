/**
 * Units, sets, rounds and what happens in them. A row that people edit carries a `version`, which
 * they must name to change it. What is published, frozen or logged can be neither changed nor deleted.
 */
export const ASSESSMENT: readonly string[] = [
  `create table units (
    code text primary key,
    identifier text unique,
    name text not null,
    kind text not null,
    class text,
    block text,
    attributes jsonb not null default '{}',
    in_force_from date,
    in_force_to date,
    version integer not null default 1,
    check (in_force_to >= in_force_from)
  )`,
  `create table unit_predecessors (
    unit_code text not null references units,
    predecessor_code text not null references units,
    primary key (unit_code, predecessor_code),
    check (unit_code <> predecessor_code)
  )`,
  `create table set_versions (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    set_id text not null,
    version text not null,
    title text not null,
    text text not null,
    added_at timestamptz not null,
    added_by text not null
  )`,
  `create table files (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size integer not null check (size >= 0),
    type text not null,
    stored_at timestamptz not null
  )`,
  `create table rounds (
    id text primary key,
    title text not null,
    notice text,
    year integer not null,
    set_hash text not null references set_versions,
    state text not null,
    self_assessment_until date,
    appraisal_until date,
    explanation_from date,
    explanation_until date,
    second_appraisal_until date,
    late text not null check (late in ('accepted', 'refused')),
    appraisal_by text not null,
    council_by text not null,
    correcting text,
    version integer not null default 1
  )`,
  `create table round_units (
    round_id text not null references rounds,
    unit_code text not null references units,
    name text not null,
    unit_group text not null,
    attributes jsonb not null default '{}',
    state text not null,
    submitted_on date,
    submitted_late boolean not null default false,
    reason text,
    version integer not null default 1,
    primary key (round_id, unit_code)
  )`,
  `create table milestones (
    round_id text not null references rounds,
    id text not null,
    title text not null,
    due date not null,
    primary key (round_id, id)
  )`,
  `create table milestone_reports (
    round_id text not null,
    milestone_id text not null,
    unit_code text not null,
    reported_at timestamptz not null,
    reported_by text not null,
    late boolean not null,
    primary key (round_id, milestone_id, unit_code),
    foreign key (round_id, milestone_id) references milestones,
    foreign key (round_id, unit_code) references round_units
  )`,
  `create table entries (
    round_id text not null,
    unit_code text not null,
    part text not null check (part in (
      'document', 'answer', 'external', 'appraisal', 'second-appraisal', 'council', 'explanation'
    )),
    key text not null,
    value jsonb not null,
    version integer not null default 1,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (round_id, unit_code, part, key),
    foreign key (round_id, unit_code) references round_units
  )`,
  `create table file_uses (
    round_id text not null,
    unit_code text not null,
    document_id text not null,
    sha256 text not null references files,
    name text not null,
    given_by text not null,
    given_at timestamptz not null,
    primary key (round_id, unit_code, document_id),
    foreign key (round_id, unit_code) references round_units
  )`,
  'create index file_uses_of_file on file_uses (sha256)',
  `create table approvals (
    id integer primary key generated always as identity,
    round_id text not null references rounds,
    unit_code text,
    step text not null,
    approved_by text not null,
    approved_as text not null,
    approved_at timestamptz not null,
    reason text
  )`,
  'create index approvals_of_round on approvals (round_id, unit_code)',
  `create table publications (
    round_id text not null references rounds,
    number integer not null,
    corrects integer,
    reason text,
    published_by text not null,
    published_at timestamptz not null,
    engine_version text not null,
    bundle text not null references files,
    primary key (round_id, number),
    foreign key (round_id, corrects) references publications
  )`,
  `create table results (
    round_id text not null,
    publication integer not null,
    unit_code text not null,
    value jsonb not null,
    computed_at timestamptz not null,
    primary key (round_id, publication, unit_code),
    foreign key (round_id, unit_code) references round_units
  )`,
  `create table grants (
    id integer primary key generated always as identity,
    person text not null,
    role text not null,
    unit_code text references units,
    blocks jsonb,
    groups jsonb,
    given_by text not null,
    given_at timestamptz not null
  )`,
  'create index grants_of_person on grants (person)',
  `create table audit_log (
    seq integer primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    change jsonb not null,
    previous text not null,
    hash text not null
  )`,
  'create index audit_log_of_subject on audit_log (subject, seq)',
  `create table audit_head (
    single boolean primary key default true check (single),
    seq integer not null,
    hash text not null
  )`,
  `insert into audit_head (seq, hash) values (0, '${'0'.repeat(64)}')`,
  `create table jobs (
    id text primary key,
    kind text not null,
    payload jsonb not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    done integer not null default 0,
    total integer,
    result jsonb,
    problem jsonb,
    attempts integer not null default 0,
    requested_by text not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    lease_until timestamptz
  )`,
  'create index jobs_unfinished on jobs (lease_until) where finished_at is null',
  `create table outbox (
    id text primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    occasion text not null unique,
    state text not null check (state in ('waiting', 'sent', 'given-up')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    sent_at timestamptz,
    fault text
  )`,
  "create index outbox_waiting on outbox (next_at) where state = 'waiting'",
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% rows are never changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation';
    end
  $$`,
  ...['set_versions', 'audit_log', 'publications'].flatMap((table) => [
    `create trigger ${table}_stay before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_stay_whole before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
  `create trigger results_stay before update or delete on results
    for each row when (old.publication > 0) execute function refuse_change()`,
];
