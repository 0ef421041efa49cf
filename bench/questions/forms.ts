import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { inChild } from '../child.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { megabytes, rounded, seconds } from '../format.ts';

/** How long does it take to make the forms of a round, and to read all of them back? */

const UNITS: Readonly<Record<Mode, number>> = { quick: 20, full: 500 };
const SHIPPED = join(ROOT_FOLDER, 'fixtures/hai-duong-2025');
/** A department that answered nearly everything. */
const MODEL = 'SN01';

interface Measured {
  readonly ms: number;
  readonly peak: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const units = UNITS[mode];
  const folder = mkdtempSync(join(tmpdir(), 'thangdiem-bench-forms-'));
  const [answered, empty, forms] = ['answered', 'empty', 'forms'].map((name) => join(folder, name));
  if (!answered || !empty || !forms) throw new Error('three folders');
  writeRound(answered, units, true);
  writeRound(empty, units, false);
  const sets = ['--sets', join(ROOT_FOLDER, 'criteria/hai-duong')];
  const made = await inChild<Measured>('forms-child.js', [
    'form',
    answered,
    '--out',
    forms,
    ...sets,
  ]);
  const { size } = statSync(join(forms, `${codeOf(1)}-tu-cham.xlsx`));
  const read = await inChild<Measured>('forms-child.js', ['import', empty, forms, ...sets]);
  const again = await inChild<Measured>('forms-child.js', ['import', empty, forms, ...sets]);
  rmSync(folder, { recursive: true });
  const row = (what: string, { ms, peak }: Measured) => [
    what,
    seconds(ms),
    rounded(ms / units),
    megabytes(peak),
  ];
  return {
    title: `Forms of ${rounded(units)} units`,
    verdicts: [],
    table: {
      header: ['Command', 'Time', 'ms a form', 'Peak memory (RSS)'],
      rows: [
        row('form: answers into workbooks', made),
        row('import: workbooks into evidence', read),
        row('import again: nothing changes', again),
      ],
    },
    notes: [
      `The set of Hải Dương, 40 criteria; each form ${megabytes(size)}, filled with the answers of ${MODEL}. Once, each command in a process of its own, its start included.`,
    ],
  };
}

function codeOf(number: number): string {
  return `B${String(number).padStart(4, '0')}`;
}

function writeRound(folder: string, units: number, isAnswered: boolean): void {
  const evidence = join(folder, 'evidence');
  mkdirSync(evidence, { recursive: true });
  cpSync(join(SHIPPED, 'round.yaml'), join(folder, 'round.yaml'));
  const codes = Array.from({ length: units }, (_, index) => codeOf(index + 1));
  const listed = codes.map(
    (code) =>
      `  - { code: ${code}, name: Đơn vị ${code}, group: so-nganh, attributes: { duoc-xep-hang-cchc: có } }`,
  );
  writeFileSync(join(folder, 'units.yaml'), `format: 1\nunits:\n${listed.join('\n')}\n`);
  // A round without any file would be taken for one whose folder was forgotten.
  const answer = readFileSync(join(SHIPPED, `evidence/${MODEL}.yaml`), 'utf8');
  const own = answer.slice(0, answer.search(/^(appraisal|council):/m));
  for (const code of isAnswered ? codes : []) {
    writeFileSync(join(evidence, `${code}.yaml`), own.replace(`unit: ${MODEL}`, `unit: ${code}`));
  }
}

await answerWith(ask);
