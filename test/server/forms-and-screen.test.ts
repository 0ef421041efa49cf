import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../storage/databases.ts';
import { PaperForms } from './paper-forms.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

const UNITS = ['SN01', 'SN02', 'SN03', 'SN04', 'SN05', 'SN06', 'SN07', 'SN08'];
const R = '/rounds/hai-duong-2025';

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
    await manager.put(
      `${R}/units`,
      UNITS.map((code) => ({ code })),
    );
    await manager.post(`${R}/moves`, { action: 'open-round' });
    server.clock = new Date('2025-12-10T03:00:00Z');
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
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
