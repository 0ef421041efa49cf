import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenForm } from '../../demo/fill-form.ts';
import { formFiles } from '../../src/app/form-files.ts';
import { type ImportResult, importForms } from '../../src/app/import-forms.ts';
import { loadRoundFrame, type RoundFrame } from '../../src/app/load-round.ts';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { run } from '../cli/run.ts';

/** After every day that the round has. */
const TODAY = '2026-01-01' as IsoDate;

/** A copy of the Hải Dương round in a temporary folder, with forms made from it. */
export class RoundOfForms {
  readonly folder: string;
  readonly round: string;
  readonly forms: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.round = join(folder, 'dot');
    this.forms = join(folder, 'phieu');
  }

  static async make(): Promise<RoundOfForms> {
    const made = new RoundOfForms(await mkdtemp(join(tmpdir(), 'thangdiem-phieu-')));
    await cp('fixtures/hai-duong-2025', made.round, { recursive: true });
    return made;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** The form of a unit as the command makes it, filled in with what the unit handed in. */
  async form(code: string, kind: 'self' | 'appraisal' | 'council' = 'self'): Promise<string> {
    const made = await run('form', this.round, code, '--kind', kind, '--out', this.forms, '--json');
    const [file] = (JSON.parse(made.out) as { files: string[] }).files;
    if (file === undefined) throw new Error(`no form for ${code}: ${made.out}${made.err}`);
    return file;
  }

  /** The form of a unit after somebody had it open. */
  async edited(
    code: string,
    edit: (form: OpenForm) => void,
    kind: 'self' | 'appraisal' | 'council' = 'self',
  ): Promise<string> {
    const file = await this.form(code, kind);
    const form = await OpenForm.open(file);
    edit(form);
    await form.save(file);
    return file;
  }

  async frame(): Promise<RoundFrame> {
    const { sets } = await loadSets(['criteria']);
    const { frame, findings } = await loadRoundFrame(this.round, sets, compiledConditions());
    if (!frame) throw new Error(JSON.stringify(findings));
    return frame;
  }

  async import(...paths: readonly string[]): Promise<ImportResult> {
    const { files } = await formFiles(paths);
    return importForms(await this.frame(), this.round, files, { today: TODAY });
  }

  evidence(code: string): Promise<string> {
    return readFile(join(this.round, 'evidence', `${code}.yaml`), 'utf8');
  }
}

/** A fault as one line: code, sheet and cell, what was found. */
export function faultLines({ findings }: Pick<ImportResult, 'findings'>): readonly string[] {
  return findings.map(({ code, at, figures }) =>
    [code, at.sheet ?? '', at.cell ?? '', figures.found ?? ''].join(' | '),
  );
}
