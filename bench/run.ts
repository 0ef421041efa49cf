import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Mode, Verdict } from './answer.ts';
import { inChild } from './child.ts';
import { BENCH_FOLDER } from './folders.ts';
import { markdown } from './format.ts';
import { installPeers } from './install-peers.ts';
import { machineLines } from './machine.ts';

/**
 * Asks the questions one after the other and prints what was found. `--quick`: ratios only.
 * `--write`: also puts the tables into bench/README.md. `--only <question>`: just that one.
 */
const QUESTIONS = [
  'conditions-and-sheets',
  'ranking',
  'growth',
  'cores',
  'round',
  'export',
  'import',
  'forms',
  'service',
  'web',
  'start',
] as const;
/** Nothing of it is a ratio. */
const FULL_ONLY: readonly string[] = ['round', 'service', 'web'];

const flags = process.argv.slice(2);
const mode: Mode = flags.includes('--quick') ? 'quick' : 'full';
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const asked = QUESTIONS.filter((question) =>
  only ? question === only : mode === 'full' || !FULL_ONLY.includes(question),
);
if (asked.length === 0) throw new Error(`no question ${only}; there are ${QUESTIONS.join(', ')}`);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

installPeers(say);
say(machineLines().join('\n'));
const answers: Answer[] = [];
for (const question of asked) {
  const answer = await inChild<Answer>(`questions/${question}.js`, [mode]);
  answers.push(answer);
  say(`\n${mode === 'quick' ? quickText(answer) : sectionOf(answer)}`);
}
if (mode === 'full' && answers.length > 1) say(`\n${targetsOf(answers)}`);
if (flags.includes('--write')) write(answers);

function quickText({ title, verdicts }: Answer): string {
  const lines = verdicts.map(
    (verdict) =>
      `  ${verdict.what}: ${verdict.measured}, target ${verdict.target} ${metText(verdict)}`,
  );
  return [title, ...lines].map((line) => line.trimEnd()).join('\n');
}

function metText({ met }: Verdict): string {
  if (met === undefined) return '';
  return met ? 'met' : '**not met**';
}

function sectionOf({ title, verdicts, table, notes }: Answer): string {
  const targets = verdicts.length > 0 ? [verdictTable(verdicts)] : [];
  return [`### ${title}`, markdown(table), ...targets, ...notes].join('\n\n');
}

function verdictTable(verdicts: readonly Verdict[]): string {
  return markdown({
    header: ['Ratio', 'Target', 'Measured', 'Met'],
    rows: verdicts.map((verdict) => [
      verdict.what,
      verdict.target,
      verdict.measured,
      metText(verdict),
    ]),
  });
}

function targetsOf(all: readonly Answer[]): string {
  return ['### All targets', verdictTable(all.flatMap(({ verdicts }) => verdicts))].join('\n\n');
}

/** A figure of a quick run, or of one question, would stand beside others it cannot be read with. */
function write(all: readonly Answer[]): void {
  if (mode === 'quick' || only) throw new Error('--write goes with the whole bench');
  const readme = join(BENCH_FOLDER, 'README.md');
  const [before = '', after = ''] = readFileSync(readme, 'utf8').split(
    /<!-- table -->[\s\S]*<!-- \/table -->/,
  );
  const measured = [...machineLines(), targetsOf(all), ...all.map(sectionOf)].join('\n\n');
  writeFileSync(readme, `${before}<!-- table -->\n${measured}\n<!-- /table -->${after}`);
  say(`\nWritten to ${readme}`);
}
