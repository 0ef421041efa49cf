import { defineConfig } from 'vitest/config';

const limits = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  setupFiles: 'test/support/equal-decimals.ts',
};
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
          exclude: [...overDatabases, 'test/web/**'],
          ...limits,
        },
      },
      {
        test: {
          // The whole product in a real browser; the pages are built before, by `npm run build`.
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: 'test/web/load-demos.ts',
          ...limits,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Each file is a server and a browser: two at once are enough for a small machine.
          maxWorkers: 2,
          // After the others, which take every core.
          sequence: { groupOrder: 1 },
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
