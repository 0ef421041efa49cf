import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 60_000, hookTimeout: 60_000 };
/** Tests that talk to databases; a real PostgreSQL server is started for them, once a run. */
const overDatabases = [
  'test/storage/**/*.test.ts',
  'test/service/**/*.test.ts',
  'test/server/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: overDatabases,
          ...limits,
        },
      },
      {
        test: {
          name: 'service',
          include: overDatabases,
          globalSetup: 'test/storage/postgres-server.ts',
          ...limits,
        },
      },
    ],
  },
});
