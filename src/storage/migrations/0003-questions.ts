/** What appraisers ask units, a question a row. Whoever answers or closes names the version they saw. */
export const QUESTIONS: readonly string[] = [
  `create table questions (
    id text primary key,
    round_id text not null,
    unit_code text not null,
    criterion text not null,
    text text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    closed_by text,
    closed_at timestamptz,
    version integer not null default 1,
    foreign key (round_id, unit_code) references round_units,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    check ((closed_by is null) = (closed_at is null))
  )`,
  'create index questions_of_unit on questions (round_id, unit_code)',
];
