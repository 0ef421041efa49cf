import { getMigrations } from 'better-auth/db/migration';
import { describe, expect, it } from 'vitest';
import { authOptions } from '../../../src/server/sign-in/auth.ts';
import { LIMITS, PAGES } from '../../../src/server/sign-in/options.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { DATABASES, freshAddress, freshDatabase } from '../../storage/databases.ts';
import { BASE } from './harness.ts';

const secret = 'a secret of the tests, long enough for it';
const oidc = {
  issuer: 'https://sso.example.vn',
  clientId: 'a',
  clientSecret: 'b',
  name: 'SSO',
  allowSignUp: false,
} as const;

describe.each(DATABASES)('the tables of sign-in on %s', (name) => {
  it('lack nothing that the library wants, and have no column of another type', async () => {
    const database = await freshDatabase(name);
    const complaints: string[] = [];
    const options = authOptions(
      {
        database,
        secret,
        baseUrl: BASE,
        now: () => new Date(),
        oidc,
        onLog: (level, message) => {
          if (level !== 'debug') complaints.push(message);
        },
      },
      LIMITS,
      PAGES,
    );
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect(toBeCreated.map(({ table }) => table)).toEqual([]);
    expect(toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([]);
    expect(complaints).toEqual([]);
    await database.close();
  });

  it('would be missed by that question in an empty database', async () => {
    const database = await openDatabase(await freshAddress(name));
    const options = authOptions(
      { database, secret, baseUrl: BASE, now: () => new Date(), oidc },
      LIMITS,
      PAGES,
    );
    const { toBeCreated } = await getMigrations(options);
    expect(toBeCreated.map(({ table }) => table).sort()).toEqual([
      'accounts',
      'people',
      'second_factors',
      'sessions',
      'verifications',
    ]);
    await database.close();
  });
});
