import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { BENCH_FOLDER, ROOT_FOLDER } from './folders.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const COMPARED: readonly (readonly [folder: string, names: readonly string[]])[] = [
  [ROOT_FOLDER, ['json-rules-engine', 'decimal.js', 'exceljs', 'yaml']],
  [BENCH_FOLDER, ['@gorules/zen-engine', 'hyperformula', 'json-logic-js']],
];

/** What figures mean nothing without: machine, versions, day. */
export function machineLines(): readonly string[] {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  const versions = COMPARED.flatMap(([folder, names]) => {
    const text = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(text) as Lock;
    return names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version ?? '?'}`);
  });
  return [
    `${processor?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; load before the start ${load.toFixed(1)}.`,
    `${versions.join(', ')}.`,
  ];
}
