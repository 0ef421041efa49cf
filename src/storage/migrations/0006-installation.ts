/** The name of this database among those whose files lie in one store; a restored copy has another. */
export const INSTALLATION: readonly string[] = [
  `create table installation (
    single boolean primary key default true check (single),
    id text not null
  )`,
  'insert into installation (id) values (gen_random_uuid()::text)',
];
