/** The last version of each piece that was taken away: written anew, it counts on from there. */
export const REMOVED_ENTRIES: readonly string[] = [
  `create table removed_entries (
    round_id text not null,
    unit_code text not null,
    part text not null,
    key text not null,
    version integer not null,
    primary key (round_id, unit_code, part, key),
    foreign key (round_id, unit_code) references round_units
  )`,
];
