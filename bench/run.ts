import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Runs the measurements and puts the table into bench/README.md, with machine and date. */
const SIZES = [100, 1000, 4000];
const HEAP_MB = 512;

interface Measured {
  readonly units: number;
  readonly scoring: number;
  readonly exporting: number;
  readonly bytes: number;
  readonly peak: number;
}

const child = fileURLToPath(new URL('./round-child.js', import.meta.url));
const rows = SIZES.map((units) => {
  const text = execFileSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, child, String(units)],
    { encoding: 'utf8' },
  );
  return JSON.parse(text) as Measured;
});

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const table = [
  '| Units | Scored, graded, ranked | Units/s | Workbook | File | Peak memory (RSS) |',
  '|---:|---:|---:|---:|---:|---:|',
  ...rows.map(
    ({ units, scoring, exporting, bytes, peak }) =>
      `| ${units} | ${seconds(scoring)} s | ${Math.round((units * 1000) / scoring)} | ${seconds(exporting)} s | ${(bytes / 1e6).toFixed(1)} MB | ${Math.round(peak)} MB |`,
  ),
].join('\n');

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
process.stdout.write(`${machine}\n\n${table}\n`);

if (process.argv.includes('--write')) {
  const readme = 'bench/README.md';
  const [before = '', after = ''] = readFileSync(readme, 'utf8').split(
    /<!-- table -->[\s\S]*<!-- \/table -->/,
  );
  writeFileSync(readme, `${before}<!-- table -->\n${machine}\n\n${table}\n<!-- /table -->${after}`);
}
