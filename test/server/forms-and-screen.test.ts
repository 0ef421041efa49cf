import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../storage/databases.ts';
import { PaperForms } from './paper-forms.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

const UNITS = ['SN01', 'SN02', 'SN03', 'SN04', 'SN05', 'SN06', 'SN07', 'SN08'];
const R = '/rounds/hai-duong-2025';
const PLAN = {
  kind: 'ke-hoach',
  number: '1/KH',
  date: '01/02/2025',
  issuer: 'Sở',
  subject: 'Kế hoạch',
};
const ANSWER = { inputs: { 'da-quan-triet': '150', 'tong-so': '160' }, documents: ['ke-hoach'] };

describe.each(DATABASES)('forms beside work on screen, on %s', (name) => {
  let server: Running;
  let folder: string;
  let forms: PaperForms;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forms-'));
    server = await running(name);
    forms = new PaperForms(server, folder);
    await withRoles(server, { quanly: { role: 'manager' } });
    const manager = server.as('quanly');
    await manager.put(
      '/units',
      UNITS.map((code) => ({
        code,
        name: `Sở ${code} (giả định)`,
        kind: 'so-nganh',
        attributes: { 'duoc-xep-hang-cchc': 'có' },
      })),
    );
    for (const unit of UNITS) {
      await withRoles(server, { [`canbo-${unit}`]: { role: 'unit-officer', unit } });
    }
    const { hash } = (await manager.post('/sets', { text: haiDuong.set })).body;
    server.clock = new Date('2025-12-01T03:00:00Z');
    await manager.post('/rounds', {
      id: 'hai-duong-2025',
      title: 'Đợt thử',
      notice: 'dữ liệu giả định',
      year: 2025,
      set: hash,
      days: { selfAssessmentUntil: '2025-12-20', late: 'refused' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    await manager.put(`${R}/units`, { units: UNITS.map((code) => ({ code })), seen: 1 });
    await manager.post(`${R}/moves`, { action: 'open-round' });
    server.clock = new Date('2025-12-10T03:00:00Z');
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const officer = (unit: string) => server.as(`canbo-${unit}`);

  /** Answers 1.2 on screen, citing a document that has a file. */
  async function answerOnScreen(unit: string): Promise<void> {
    const at = `${R}/units/${unit}`;
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
    const done = [
      await officer(unit).put(`${at}/documents/ke-hoach`, { value: PLAN, seen: 0 }),
      await officer(unit).upload('put', `${at}/documents/ke-hoach/file?name=kh.pdf`, pdf),
      await officer(unit).put(`${at}/answers/1.2`, { value: ANSWER, seen: 0 }),
    ];
    expect(done.map(({ status, body }) => [status, body?.detail])).toEqual(
      done.map(() => [200, undefined]),
    );
  }

  /** What stands in the store: the answer to 1.2, the documents, and those that have a file. */
  async function standing(unit: string) {
    const { body } = await officer(unit).get(`${R}/units/${unit}`);
    const entries = body.entries as { part: string; key: string; value: object }[];
    return {
      answer: entries.find(({ part, key }) => part === 'answer' && key === '1.2')?.value,
      documents: entries.filter(({ part }) => part === 'document').map(({ key }) => key),
      files: (body.files as { document: string }[]).map(({ document }) => document),
    };
  }

  /** What the unit typed, as `answerOnScreen` left it. */
  const TYPED = { answer: ANSWER, documents: ['ke-hoach'], files: ['ke-hoach'] };

  it('refuses a form made before what the unit typed, whoever brings it, and tells which criteria', async () => {
    const older = await forms.filled('SN01');
    await answerOnScreen('SN01');
    for (const who of ['quanly', 'canbo-SN01']) {
      const { forms: taken, findings } = await forms.take(who, older);
      expect(taken).toEqual([]);
      expect(findings).toMatchObject([{ code: 'form.typed-since', figures: { criteria: '1.2' } }]);
      expect(findings[0].what).toContain('1.2');
      expect(await standing('SN01')).toEqual(TYPED);
    }
  });

  it('refuses a form that would empty what the unit typed', async () => {
    const older = await forms.edited(await forms.made('SN02'), (form) => {
      form.field('submitted').value = '09/12/2025';
      form.score('i:2.1/so-tin-bai', 'entry').value = 3;
    });
    await answerOnScreen('SN02');
    const { findings } = await forms.take('quanly', older);
    expect(findings).toMatchObject([{ code: 'form.typed-since', figures: { criteria: '1.2' } }]);
    expect(await standing('SN02')).toEqual(TYPED);
  });

  it('replaces what was typed when asked to, keeps a document for the sake of its file, and says so', async () => {
    const older = await forms.filled('SN03');
    await answerOnScreen('SN03');
    const {
      forms: taken,
      findings,
      faults,
    } = await forms.take('quanly', older, { overwrite: true });
    expect(taken).toMatchObject([{ unit: 'SN03', change: 'changed' }]);
    expect(findings).toMatchObject([
      { code: 'form.document-kept', at: { file: 'phieu.xlsx' }, figures: { document: '1/KH' } },
    ]);
    expect(faults).toBe(0);
    const after = await standing('SN03');
    expect(after.answer).not.toEqual(ANSWER);
    expect(after.documents).toContain('ke-hoach');
    expect(after.files).toEqual(['ke-hoach']);
  });

  it('takes a form made after what was typed, with all that it changes', async () => {
    await answerOnScreen('SN04');
    const fresh = await forms.edited(await forms.made('SN04'), (form) => {
      form.score('i:1.2/da-quan-triet', 'entry').value = 155;
    });
    const { forms: taken, findings } = await forms.take('canbo-SN04', fresh);
    expect(findings).toEqual([]);
    expect(taken).toMatchObject([{ unit: 'SN04', change: 'changed' }]);
    const { answer, files } = await standing('SN04');
    expect(answer).toMatchObject({ inputs: { 'da-quan-triet': '155', 'tong-so': '160' } });
    expect(files).toEqual(['ke-hoach']);
  });

  it('takes a corrected form after an earlier one, until the unit types something of it anew', async () => {
    const first = await forms.filled('SN05');
    const explained = (text: string) =>
      forms.edited(first, (form) => {
        form.score('c:1.2', 'explanation').value = text;
      });
    expect((await forms.take('canbo-SN05', first)).forms).toMatchObject([{ change: 'new' }]);
    const corrected = await forms.take('canbo-SN05', await explained('Sửa lần một.'));
    expect(corrected.findings).toEqual([]);
    const once = await standing('SN05');
    expect(once.answer).toMatchObject({ explanation: 'Sửa lần một.' });
    const again = await forms.take('canbo-SN05', await explained('Sửa lần một.'));
    expect(again.findings).toEqual([]);
    expect(await standing('SN05')).toEqual(once);

    const { body } = await officer('SN05').get(`${R}/units/SN05`);
    const { version } = body.entries.find(
      ({ part, key }: { part: string; key: string }) => part === 'answer' && key === '1.2',
    );
    const answer = `${R}/units/SN05/answers/1.2`;
    await officer('SN05').put(answer, { value: { inputs: ANSWER.inputs }, seen: version });
    const { findings } = await forms.take('canbo-SN05', await explained('Sửa lần hai.'));
    expect(findings).toMatchObject([{ code: 'form.typed-since', figures: { criteria: '1.2' } }]);
    expect((await standing('SN05')).answer).toEqual({ inputs: ANSWER.inputs });
  });

  it('leaves a document alone that was changed on screen after a form had brought it', async () => {
    const first = await forms.filled('SN06');
    await forms.take('canbo-SN06', first);
    const at = `${R}/units/SN06/documents/tl01`;
    expect((await officer('SN06').put(at, { value: PLAN, seen: 1 })).status).toBe(200);
    const again = await forms.edited(first, (form) => {
      form.score('i:1.2/da-quan-triet', 'entry').value = 1;
    });
    const { findings } = await forms.take('canbo-SN06', again);
    expect(findings).toMatchObject([{ code: 'form.typed-since' }]);
    expect(findings[0].figures.criteria).not.toBe('');
  });

  it('refuses a day of handing in that is still to come, by its cell', async () => {
    const early = await forms.filled('SN07', (form) => {
      form.field('submitted').value = '11/12/2025';
    });
    const { forms: taken, findings } = await forms.take('quanly', early);
    expect(taken).toEqual([]);
    expect(findings).toMatchObject([
      {
        code: 'form.submitted-future',
        at: { file: 'phieu.xlsx', cell: expect.stringMatching(/^C\d+$/) },
        figures: { found: '11/12/2025', today: '10/12/2025' },
      },
    ]);
    // 17:30 at Greenwich is past midnight in Vietnam: the day has come.
    server.clock = new Date('2025-12-10T17:30:00Z');
    expect((await forms.take('quanly', early)).forms).toMatchObject([{ change: 'new' }]);
    const { body } = await server.as('quanly').get(`${R}/units/SN07`);
    expect(body.unit).toMatchObject({ state: 'submitted', submittedOn: '2025-12-11' });
  });

  it('tells somebody of another unit nothing of what a form is about', async () => {
    await forms.take('quanly', await forms.filled('SN08'));
    const { body } = await server.as('quanly').get(`${R}/units/SN08`);
    expect(body.unit).toMatchObject({ state: 'submitted', submittedOn: '2025-12-10' });
    const older = await forms.edited(await forms.made('SN08'), (form) => {
      form.field('submitted').value = '01/12/2025';
      form.score('i:2.1/so-tin-bai', 'entry').value = 15;
    });
    const { forms: taken, findings } = await forms.take('canbo-SN02', older);
    expect(findings).toEqual([]);
    expect(taken).toMatchObject([
      { unit: 'SN08', change: 'refused', refusal: { code: 'not-allowed.role' } },
    ]);
    expect(JSON.stringify(taken)).not.toContain('12/2025');
  });
});
