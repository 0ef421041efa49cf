import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWordsIn } from '../../src/text/api-words.ts';
import { DATABASES } from '../storage/databases.ts';
import { PaperForms } from './paper-forms.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

const UNITS = ['SN01', 'SN02', 'SN03'];
const R = '/rounds/hai-duong-2025';

describe.each(DATABASES)('papers and files through the API, on %s', (name) => {
  let server: Running;
  let folder: string;
  let forms: PaperForms;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papers-'));
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
    await withRoles(server, {
      an: { role: 'unit-officer', unit: 'SN01' },
      binh: { role: 'unit-officer', unit: 'SN02' },
      thamdinh: { role: 'appraiser', blocks: ['khoi-so-nganh'], groups: ['1'] },
      kiemtra: { role: 'auditor' },
    });
    const { hash } = (await manager.post('/sets', { text: haiDuong.set })).body;
    server.clock = new Date('2025-12-01T03:00:00Z');
    await manager.post('/rounds', {
      id: 'hai-duong-2025',
      title: 'Đợt thử',
      notice: 'dữ liệu giả định',
      year: 2025,
      set: hash,
      days: { selfAssessmentUntil: '2025-12-10', late: 'refused' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    await manager.put(`${R}/units`, { units: UNITS.map((code) => ({ code })), seen: 1 });
    await manager.post(`${R}/moves`, { action: 'open-round' });
    // The day on the forms.
    server.clock = new Date('2025-12-09T03:00:00Z');
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes filled forms in for units that sent them, and tells the faults of the others by cell', async () => {
    const sound = await forms.upload('quanly', 'SN01.xlsx', await forms.filled('SN01'));
    const spoilt = await forms.upload(
      'quanly',
      'SN02.xlsx',
      await forms.filled('SN02', (form) => {
        form.field('submitted').value = 'hôm qua';
      }),
    );
    const job = await server
      .as('quanly')
      .job('import-forms', { round: 'hai-duong-2025', files: [sound, spoilt] });
    expect(job.state).toBe('done');
    expect(job.result.forms).toEqual([
      { unit: 'SN01', kind: 'self', file: 'SN01.xlsx', change: 'new' },
    ]);
    expect(job.result.findings[0].at).toMatchObject({ file: 'SN02.xlsx' });
    expect(job.result.findings[0].at.cell).toMatch(/^[A-Z]+\d+$/);
    expect(job.result.findings[0].what.length).toBeGreaterThan(10);
    const report = await server.as('quanly').bytes(`/jobs/${job.id}/file`);
    expect(Buffer.from(report.subarray(0, 2)).toString()).toBe('PK');
    const { body } = await server.as('an').get(`${R}/units/SN01`);
    expect(body.unit).toMatchObject({ state: 'submitted', submittedLate: false });
    const answers = body.entries.filter(({ part }: { part: string }) => part === 'answer');
    const fixture = haiDuong.evidence.find(({ unit }) => unit === 'SN01');
    expect(answers).toHaveLength(Object.keys(fixture.answers).length);
    const untouched = (await server.as('binh').get(`${R}/units/SN02`)).body;
    expect([untouched.unit.state, untouched.entries]).toEqual(['not-started', []]);
  });

  it('takes no form in for another unit', async () => {
    const foreign = await forms.upload('binh', 'SN03.xlsx', await forms.filled('SN03'));
    const job = await server
      .as('binh')
      .job('import-forms', { round: 'hai-duong-2025', files: [foreign] });
    expect(job.result.forms[0]).toMatchObject({
      unit: 'SN03',
      change: 'refused',
      refusal: { code: 'not-allowed.role' },
    });
    expect((await server.as('quanly').get(`${R}/units/SN03`)).body.entries).toEqual([]);
  });

  it('keeps a file once, serves it only to be saved, and reports who else gave it', async () => {
    const value = {
      kind: 'ke-hoach',
      number: '1/KH',
      date: '01/02/2025',
      issuer: 'Sở',
      subject: 'Kế hoạch',
    };
    const binh = server.as('binh');
    await binh.put(`${R}/units/SN02/documents/ke-hoach`, { value, seen: 0 });
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
    const given = await binh.upload(
      'put',
      `${R}/units/SN02/documents/ke-hoach/file?name=K%E1%BA%BF%20ho%E1%BA%A1ch.pdf`,
      pdf,
    );
    expect([given.status, given.body.alsoGivenBy]).toEqual([200, []]);
    await withRoles(server, { chi: { role: 'unit-officer', unit: 'SN03' } });
    await server.as('chi').put(`${R}/units/SN03/documents/ban-sao`, { value, seen: 0 });
    const again = await server
      .as('chi')
      .upload('put', `${R}/units/SN03/documents/ban-sao/file?name=x.pdf`, pdf);
    expect(again.body.alsoGivenBy).toEqual([
      { round: 'hai-duong-2025', unit: 'SN02', document: 'ke-hoach' },
    ]);
    const { body: shared } = await server.as('kiemtra').get(`${R}/shared-files`);
    expect(shared[0].uses.map(({ unit }: { unit: string }) => unit)).toEqual(['SN02', 'SN03']);
    const answer = await server.request(`/api/v1${R}/units/SN02/documents/ke-hoach/file`, {
      headers: { 'x-test-person': 'binh' },
    });
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
    );
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    const foreign = await server.as('an').get(`${R}/units/SN02/documents/ke-hoach/file`);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not-allowed.scope']);
  });

  it('takes a file from the proofs of a unit with the document it belonged to', async () => {
    const gone = await server
      .as('chi')
      .put(`${R}/units/SN03/documents/ban-sao`, { value: null, seen: 1 });
    expect(gone.status).toBe(200);
    expect((await server.as('kiemtra').get(`${R}/shared-files`)).body).toEqual([]);
    expect((await server.as('chi').get(`${R}/units/SN03`)).body.files).toEqual([]);
  });

  it('shows an appraiser of one group the answers of that group and no total', async () => {
    await server.as('quanly').post(`${R}/moves`, { action: 'start-appraisal' });
    const { body } = await server.as('thamdinh').get(`${R}/units/SN01`);
    const keys = body.entries
      .filter(({ part }: { part: string }) => part === 'answer')
      .map(({ key }: { key: string }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((key: string) => key.startsWith('1.'))).toBe(true);
    const { views } = (await server.as('thamdinh').get(`${R}/units/SN01/scores`)).body;
    expect(views.self.total).toBeUndefined();
    expect(views.self.lines.every(({ id }: { id: string }) => id.split('.')[0] === '1')).toBe(true);
    const outside = await server
      .as('thamdinh')
      .put(`${R}/units/SN01/decisions/2.1`, { value: { accept: 'có' }, seen: 0 });
    expect([outside.status, outside.body.code]).toEqual([403, 'not-allowed.scope']);
  });

  it.each(['export-ranking', 'export-report', 'export-sheets'])(
    'makes a file by %s',
    async (kind) => {
      const job = await server.as('kiemtra').job(kind, { round: 'hai-duong-2025' });
      expect(job.state, JSON.stringify(job)).toBe('done');
      const bytes = await server.as('kiemtra').bytes(`/jobs/${job.id}/file`);
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
      expect((await server.as('an').get(`/jobs/${job.id}`)).status).toBe(404);
    },
  );

  it('lets only the reader of the API draw with styles of its own', async () => {
    const policy = async (path: string) =>
      (await server.request(path)).headers.get('content-security-policy');
    expect(await policy('/api/docs')).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policy('/api/v1/me')).not.toContain('unsafe');
  });

  it('describes every endpoint in both languages, as OpenAPI 3.1', async () => {
    for (const language of ['vi', 'en'] as const) {
      const answer = await server.request(`/api/openapi.json?lang=${language}`);
      const document = (await answer.json()) as {
        openapi: string;
        paths: Record<string, Record<string, { operationId: string; summary?: string }>>;
      };
      expect(document.openapi).toBe('3.1.0');
      const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
      expect(operations.length).toBeGreaterThan(45);
      expect(
        operations.filter(({ summary }) => !summary).map(({ operationId }) => operationId),
      ).toEqual([]);
      const described = operations.map(({ operationId }) => operationId);
      expect(Object.keys(apiWordsIn(language).operations).toSorted()).toEqual(described.toSorted());
    }
  });
});
