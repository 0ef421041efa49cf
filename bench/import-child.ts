import { parse } from 'yaml';
import { readYaml } from '../src/criteria/located-yaml.ts';
import { readSubmission } from '../src/evidence/read-submission.ts';
import { evidenceText } from './evidence-text.ts';
import { benchSet, benchSubmissions, YEAR } from './work.ts';

/** Reads the units' files from memory: by us, and by the YAML package alone, in turns. */
const [units = 0, rounds = 0] = process.argv.slice(2).map(Number);
const set = benchSet();
const files = benchSubmissions(set, units).map((submission) => ({
  unit: submission.unit,
  text: evidenceText(set, submission),
}));

function read(): number {
  const from = performance.now();
  for (const { unit, text } of files) {
    const yaml = readYaml(text, unit.code);
    if ('findings' in yaml) throw new Error(JSON.stringify(yaml.findings));
    const submission = readSubmission(set, unit, YEAR, yaml.value);
    if ('findings' in submission) throw new Error(JSON.stringify(submission.findings));
  }
  return performance.now() - from;
}

function parsed(): number {
  const from = performance.now();
  for (const { text } of files) parse(text, { schema: 'failsafe' });
  return performance.now() - from;
}

read();
parsed();
const times: { read: number[]; parsed: number[] } = { read: [], parsed: [] };
for (let round = 0; round < rounds; round += 1) {
  globalThis.gc?.();
  times.read.push(read());
  globalThis.gc?.();
  times.parsed.push(parsed());
}
process.stdout.write(JSON.stringify(times));
