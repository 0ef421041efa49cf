import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fillIn, OpenForm } from '../../demo/fill-form.ts';
import { loadRound } from '../../src/app/load-round.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import type { Answered, Running } from './running.ts';

const ROUND = 'hai-duong-2025';

/** Forms of the Hải Dương round as they go out, are filled in with Excel, and come back. */
export class PaperForms {
  readonly #server: Running;
  readonly #folder: string;

  /** @param folder a folder of the test's own */
  constructor(server: Running, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  /** The form of a unit as the manager gets it, with what the fixture says of the unit written in. */
  async filled(code: string, edit?: (form: OpenForm) => void): Promise<Uint8Array> {
    const { sets } = await loadSets(['criteria']);
    const { loaded } = await loadRound(`fixtures/${ROUND}`, sets, compiledConditions());
    const submission = loaded?.submissions.find(({ unit }) => unit.code === code);
    if (!loaded || !submission) throw new Error(`${code} is not in the fixture`);
    return this.edited(await this.made(code), (form) => {
      fillIn(form, loaded.set, submission);
      edit?.(form);
    });
  }

  /** The form of a unit as it stands now. */
  async made(code: string, kind: 'self' | 'appraisal' | 'council' = 'self'): Promise<Uint8Array> {
    const manager = this.#server.as('quanly');
    const made = await manager.job('make-forms', { round: ROUND, units: [code], kind });
    expect(made).toMatchObject({ state: 'done', result: { forms: 1 } });
    return manager.bytes(`/jobs/${made.id}/file`);
  }

  async edited(bytes: Uint8Array, edit: (form: OpenForm) => void): Promise<Uint8Array> {
    const file = join(this.#folder, 'phieu.xlsx');
    await writeFile(file, bytes);
    const form = await OpenForm.open(file);
    edit(form);
    await form.save(file);
    return new Uint8Array(await readFile(file));
  }

  async upload(person: string, name: string, bytes: Uint8Array) {
    const sent = this.#server.as(person).upload('post', `/uploads?name=${name}`, bytes);
    const { status, body } = await sent;
    expect(status).toBe(200);
    return { name, sha256: body.sha256 };
  }

  /** What came of taking one form in. */
  async take(
    person: string,
    bytes: Uint8Array,
    options: { readonly overwrite?: boolean; readonly language?: 'vi' | 'en' } = {},
  ): Promise<Answered['body']> {
    const files = [await this.upload(person, 'phieu.xlsx', bytes)];
    const asked = { round: ROUND, files, ...options };
    const job = await this.#server.as(person).job('import-forms', asked);
    expect(job.state).toBe('done');
    return job.result;
  }
}
