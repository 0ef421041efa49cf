import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../src/storage/index.ts';
import { signedIn, startProcess } from '../../test/server/process.ts';
import { makeSmallRound, OFFICER, PASSWORD, ROUND } from '../../test/server/small-round.ts';
import { startPostgres } from '../../test/storage/start-postgres.ts';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { rounded } from '../format.ts';

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
  const postgres = await startPostgres();
  try {
    const embedded = { kind: 'embedded', folder: join(folder, 'pglite') } as const;
    const url = `${postgres.url}/postgres`;
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
  const where = { database, files, secret: SECRET };
  const codes = await makeSmallRound(where, UNITS[mode], 'one-officer');
  const env = {
    THANGDIEM_SECRET: SECRET,
    ...(database.kind === 'postgres' && { DATABASE_URL: database.url }),
  };
  const server = await startProcess(env, '--data', folder);
  try {
    const cookie = await signedIn(server.url, OFFICER, PASSWORD);
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
    await server.stop();
  }
}

await answerWith(ask);
