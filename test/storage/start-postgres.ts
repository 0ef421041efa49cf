import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** From the folder of the project, where tests and bench are run. */
const SCRIPT = join('test', 'storage', 'postgres-process.mjs');

/** A PostgreSQL of its own, in a process of its own. */
export interface RunningPostgres {
  /** Address without a database name. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param settings of the server, such as `fsync=off` where nothing has to last */
export async function startPostgres(...settings: readonly string[]): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'thangdiem-postgres-'));
  // As root the server runs as another user, who makes its data folder in here.
  await chmod(folder, 0o777);
  const port = await freePort();
  const child = spawn(process.execPath, [SCRIPT, folder, String(port), ...settings], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (piece: Buffer) => {
    told += piece.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${told}`)));
  });
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    async stop() {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
