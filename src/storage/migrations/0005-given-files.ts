/**
 * Every file that a unit ever gave as evidence in a round. The log and published bundles go on naming
 * it after another took its place: a row is never taken away, and counts toward what a unit may keep.
 */
export const GIVEN_FILES: readonly string[] = [
  `create table given_files (
    round_id text not null,
    unit_code text not null,
    sha256 text not null references files,
    primary key (round_id, unit_code, sha256),
    foreign key (round_id, unit_code) references round_units
  )`,
  'create index given_files_of_file on given_files (sha256)',
  `insert into given_files (round_id, unit_code, sha256)
    select distinct round_id, unit_code, sha256 from file_uses`,
  `insert into given_files (round_id, unit_code, sha256)
    select distinct round_units.round_id, round_units.unit_code, files.sha256
    from audit_log
    cross join lateral regexp_match(subject, '^round/([^/]+)/unit/(.+)/document/[^/]+$') as place
    join round_units on round_units.round_id = place[1] and round_units.unit_code = place[2]
    join files on files.sha256 = change -> 'after' ->> 'sha256'
    where action = 'attach-file'
    on conflict do nothing`,
];
