import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRoundFrame, type RoundFrame } from '../src/app/load-round.ts';
import { submissionSoFar } from '../src/app/make-forms.ts';
import { runCli } from '../src/cli/run-cli.ts';
import type { ExitCode, Terminal } from '../src/cli/terminal.ts';
import { loadSets } from '../src/criteria/load.ts';
import type { Submission } from '../src/evidence/submission.ts';
import { compiledConditions } from '../src/scoring/compiled-conditions.ts';
import { fillIn, fillReview, OpenForm } from './fill-form.ts';
import { mistakes } from './mistakes.ts';

/**
 * A whole round by files alone: forms out, filled in (some wrongly), taken back with the table of
 * faults, repaired, appraised by forms too, ranked. Works in out/demo-forms; fixtures stay as they
 * are, and at the end the ranking is held against theirs.
 */

const FIXTURE = 'fixtures/hai-duong-2025';
const OUT = join('out', 'demo-forms');
const ROUND = join(OUT, 'dot-2025');
const FORMS = join(OUT, 'phieu-tu-cham');
const REVIEWS = join(OUT, 'phieu-tham-dinh');
const COUNCIL = join(OUT, 'phieu-hoi-dong');

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: false,
  columns: process.stdout.columns,
  today: new Date(),
};

function say(step: string): void {
  terminal.out(`\n━━━ ${step}\n`);
}

async function command(...argv: readonly string[]): Promise<ExitCode> {
  terminal.out(`$ thangdiem ${argv.join(' ')}\n`);
  return runCli(argv, terminal);
}

async function quiet(...argv: readonly string[]): Promise<string> {
  let text = '';
  const code = await runCli(argv, {
    ...terminal,
    out: (part) => {
      text += part;
    },
  });
  if (code !== 0) throw new Error(`thangdiem ${argv.join(' ')} ended with ${code}`);
  return text;
}

async function expectCode(expected: ExitCode, code: ExitCode): Promise<void> {
  if (code !== expected) throw new Error(`ended with ${code}, expected ${expected}`);
}

async function frameOf(folder: string): Promise<RoundFrame> {
  const { sets } = await loadSets(['criteria']);
  const { frame, findings } = await loadRoundFrame(folder, sets, compiledConditions());
  if (!frame) throw new Error(JSON.stringify(findings));
  return frame;
}

async function submissions(frame: RoundFrame): Promise<ReadonlyMap<string, Submission>> {
  const all = new Map<string, Submission>();
  for (const unit of frame.units.values()) {
    const { submission } = await submissionSoFar(frame, unit);
    if (submission) all.set(unit.code, submission);
  }
  return all;
}

/** Fills every form of a folder in; units that handed in nothing do not send theirs. */
async function fillAll(
  folder: string,
  frame: RoundFrame,
  known: ReadonlyMap<string, Submission>,
  spoil: boolean,
): Promise<void> {
  for (const name of (await readdir(folder)).sort()) {
    const code = name.split('-')[0] ?? '';
    const submission = known.get(code);
    const file = join(folder, name);
    if (!submission?.submitted) {
      await rm(file);
      continue;
    }
    const form = await OpenForm.open(file);
    fillIn(form, frame.set, submission);
    const mistake = spoil ? mistakes.get(code) : undefined;
    if (mistake) {
      mistake.make(form);
      terminal.out(`  ${code}: ${mistake.what}\n`);
    }
    await form.save(file);
  }
}

/** Forms for reviewers out, their decisions filled in, and back; without a decision none is sent. */
async function review(kind: 'appraisal' | 'council', folder: string): Promise<void> {
  await expectCode(0, await command('form', ROUND, '--kind', kind, '--out', folder));
  for (const name of (await readdir(folder)).sort()) {
    const decided = known.get(name.split('-')[0] ?? '')?.[kind];
    const file = join(folder, name);
    if (!decided) {
      await rm(file);
      continue;
    }
    const form = await OpenForm.open(file);
    fillReview(form, frame.set, decided);
    await form.save(file);
  }
  await expectCode(0, await command('import', ROUND, folder));
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await cp(FIXTURE, ROUND, { recursive: true });
await rm(join(ROUND, 'evidence'), { recursive: true });
const frame = await frameOf(FIXTURE);
const known = await submissions(frame);

say('1. Xuất phiếu tự chấm cho mọi đơn vị');
await expectCode(0, await command('form', ROUND, '--out', FORMS));

say('2. Các đơn vị ghi phiếu; một số phiếu ghi sai:');
await fillAll(FORMS, frame, known, true);

say('3. Nhập phiếu: mọi lỗi của mọi phiếu được nêu một lần');
await expectCode(1, await command('import', ROUND, FORMS, '--report', join(OUT, 'bang-loi.xlsx')));

say('4. Các đơn vị sửa phiếu, gửi lại; nhập lần nữa');
await quiet('form', ROUND, '--out', FORMS);
await fillAll(FORMS, frame, known, false);
await expectCode(0, await command('import', ROUND, FORMS));

say('5. Nhập lại lần nữa: không có gì thay đổi');
const again = await quiet('import', ROUND, FORMS, '--json');
const unchanged = again.split('"change": "same"').length - 1;
terminal.out(`${unchanged} phiếu không thay đổi\n`);

say('6. Phiếu thẩm định: xuất, ghi, nhập');
await review('appraisal', REVIEWS);
say('7. Phiếu của hội đồng, nơi hội đồng có quyết định');
await review('council', COUNCIL);

say('8. Xếp hạng');
await expectCode(0, await command('rank', ROUND, '--out', join(OUT, 'xep-hang.xlsx')));

say('9. So với đợt mẫu');
const [byForms, bySample] = [await quiet('score', ROUND), await quiet('score', FIXTURE)];
const differing = byForms.split('\n').filter((line, index) => line !== bySample.split('\n')[index]);
if (differing.length > 0) throw new Error(`khác đợt mẫu:\n${differing.join('\n')}`);
terminal.out('Điểm của mọi đơn vị trùng với đợt mẫu.\n');
terminal.out(`Mọi tệp nằm trong ${OUT}\n`);
