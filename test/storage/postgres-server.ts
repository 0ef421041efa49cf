import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running server without a database name. */
    postgres: string;
  }
}

/** Starts a real PostgreSQL for the tests, once a run, and stops it after them. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres('max_connections=200', 'fsync=off');
  project.provide('postgres', url);
  return stop;
}
