import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../../src/app/temporary-folder.ts';
import { readRegister } from '../../src/documents/register/index.ts';
import { appendAudit } from '../../src/storage/index.ts';
import { DATABASES } from '../storage/databases.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

const UNITS = [
  {
    code: 'SN01',
    name: 'Sở A',
    kind: 'so-nganh',
    attributes: { 'duoc-xep-hang-cchc': 'có' },
    predecessors: [],
  },
];

/** Entries as they come from work in a round, each at its time. */
const ENTRIES = [
  ['an', 'save', 'round/dot/unit/SN01/answer/1.2', '2025-12-01T16:59:59.999Z'],
  ['binh', 'save', 'round/dot/unit/SN01/appraisal/1.2', '2025-12-01T17:00:00Z'],
  ['binh', 'save', 'round/dot/unit/SN01/appraisal/1.20', '2025-12-02T03:00:00Z'],
  ['binh', 'finish-appraisal', 'round/dot/unit/SN01', '2025-12-02T16:59:59.999Z'],
  ['an', 'save', 'round/dot/unit/SN01/document/1.2', '2025-12-02T17:00:00Z'],
  ['binh', 'save', 'round/dot/unit/SN012/appraisal/1.2', '2025-12-03T03:00:00Z'],
  ['binh', 'save', 'round/dot-2/unit/SN01/council/1.2', '2025-12-04T03:00:00Z'],
  ['an', 'sign-in.signed-in', 'person/an', '2025-12-05T03:00:00Z'],
] as const;

describe.each(DATABASES)('the log through the API, on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await running(name);
    await withRoles(server, {
      quantri: { role: 'administrator' },
      quanly: { role: 'manager' },
      kiemtra: { role: 'auditor' },
      thamdinh: { role: 'appraiser', blocks: ['khoi-so-nganh'] },
      hoidong: { role: 'council-member' },
    });
    await server.as('quanly').post('/sets', { text: haiDuong.set });
    await server.as('quanly').put('/units', UNITS);
    for (const [actor, action, subject, at] of ENTRIES) {
      const change = { before: { points: '2.5' }, after: { points: '3', reason: 'Có bổ sung' } };
      await server.service.store.write((db) =>
        appendAudit(db, { actor, action, subject, at: new Date(at), change }),
      );
    }
  });
  afterAll(() => server.stop());

  const found = async (query: string) => {
    const { status, body } = await server.as('kiemtra').get(`/audit?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.map(({ subject }: { subject: string }) => subject);
  };

  it.each([
    ['kind=decisions&criterion=1.2&unit=SN01', [6, 1]],
    ['kind=decisions&criterion=1.2&unit=SN01&round=dot', [1]],
    ['criterion=1.2&round=dot', [5, 1, 0]],
    ['kind=answers', [4, 0]],
    ['kind=units&round=dot', [3]],
    ['kind=sign-in', [7]],
    ['actor=binh&round=dot&unit=SN01', [3, 2, 1]],
    // A day is one of Việt Nam, from its first instant to its last.
    ['from=2025-12-02&to=2025-12-02', [3, 2, 1]],
    ['to=2025-12-01&from=2025-12-01', [0]],
    ['subject=person/an', [7]],
  ])('finds by %s', async (query, indexes) => {
    expect(await found(query)).toEqual(indexes.map((index) => ENTRIES[index]?.[2]));
  });

  it('refuses a kind that there is not, and a day that is none', async () => {
    for (const query of ['kind=khac', 'from=2025-02-30', 'to=1/1/2025']) {
      expect((await server.as('kiemtra').get(`/audit?${query}`)).status, query).toBe(422);
    }
  });

  it('goes on page by page to the oldest', async () => {
    const first = (await server.as('kiemtra').get('/audit?round=dot&limit=4')).body;
    const rest = await found(`round=dot&limit=4&before=${first.at(-1).seq}`);
    expect(first).toHaveLength(4);
    expect(rest).toEqual([ENTRIES[1][2], ENTRIES[0][2]]);
  });

  it('names everybody who did something, once', async () => {
    const { body } = await server.as('quantri').get('/audit/actors');
    const ids = body.map(({ id }: { id: string }) => id).toSorted();
    expect(ids).toEqual(['an', 'binh', 'quanly', 'system']);
  });

  it('is had as a workbook and as text, of what was asked for alone', async () => {
    const query = 'kind=decisions&criterion=1.2&unit=SN01&round=dot';
    const bytes = await server.as('quanly').bytes(`/audit/file?${query}`);
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const row = book.worksheets[0]?.getRow(4);
    expect([3, 4, 6, 7, 8, 9].map((column) => row?.getCell(column).text)).toEqual([
      'binh',
      'Lưu: thẩm định',
      'Điểm',
      '2,5',
      '3',
      'Có bổ sung',
    ]);
    expect(book.worksheets[0]?.getRow(5).getCell(3).text).toBe('');
    const csv = new TextDecoder().decode(
      await server.as('quanly').bytes(`/audit/file?${query}&format=csv&lang=en`),
    );
    expect(csv.split('\r\n')[1]).toContain(';02/12/2025 00:00;binh;Saved: appraisal;');
    expect(csv.split('\r\n')[1]).toContain(';Points;2.5;3;');
  });

  it.each(['/audit', '/audit/file', '/audit/actors', '/audit/verdict'])(
    '%s is for administrators, managers and auditors alone',
    async (path) => {
      const status = async (person: string) =>
        (await server.request(`/api/v1${path}`, { headers: { 'x-test-person': person } })).status;
      for (const person of ['quantri', 'quanly', 'kiemtra']) expect(await status(person)).toBe(200);
      for (const person of ['thamdinh', 'hoidong', 'ai-do']) expect(await status(person)).toBe(403);
    },
  );

  it('tells which units of a round changed, and what they were before', async () => {
    const manager = server.as('quanly');
    const { body: set } = await manager.post('/sets', { text: haiDuong.set });
    await manager.post('/rounds', {
      id: 'dot-3',
      title: 'Đợt ba',
      year: 2025,
      set: set.hash,
      days: { late: 'refused' },
      judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    });
    const attributes = { 'duoc-xep-hang-cchc': 'có' };
    const before = [{ code: 'SN01', name: 'Sở A', group: 'so-nganh', attributes }];
    const after = [{ ...before[0], name: 'Sở A, B' }];
    const choices = [[{ code: 'SN01' }], [{ code: 'SN01', name: 'Sở A, B' }]];
    for (const [index, units] of choices.entries()) {
      const { status } = await manager.put('/rounds/dot-3/units', { units, seen: index + 1 });
      expect(status).toBe(200);
    }
    const { body } = await server.as('kiemtra').get('/audit?subject=round/dot-3/units');
    expect(body.map(({ change }: { change: object }) => change)).toEqual([
      { before, after },
      { before: [], after: before },
    ]);
  });

  it('saves the units of a round over the version its manager saw, and over no newer one', async () => {
    const manager = server.as('quanly');
    const units = '/rounds/dot-3/units';
    const seen = (await manager.get('/rounds/dot-3')).body.version;
    const first = await manager.put(units, { units: [{ code: 'SN01' }], seen });
    const second = await manager.put(units, { units: [], seen });
    expect([first.status, second.status, second.body.code]).toEqual([200, 409, 'stale']);
    const { body } = await manager.get('/rounds/dot-3/progress');
    expect(body.units.map(({ code }: { code: string }) => code)).toEqual(['SN01']);
    // So that a plan made before these units were chosen is refused too.
    expect(body.round.version).toBe(seen + 1);
  });

  it('gives the register as a file to all who may read it, the template to those who may change it', async () => {
    const status = async (path: string, person: string) =>
      (await server.request(`/api/v1${path}`, { headers: { 'x-test-person': person } })).status;
    for (const person of ['quantri', 'quanly', 'kiemtra', 'thamdinh', 'hoidong']) {
      expect(await status('/units/file', person)).toBe(200);
    }
    expect(await status('/units/file', 'ai-do')).toBe(403);
    for (const person of ['kiemtra', 'thamdinh', 'hoidong']) {
      expect(await status('/units/template', person)).toBe(403);
    }
    expect(await status('/units/template', 'quantri')).toBe(200);
    const bytes = await server.as('kiemtra').bytes('/units/file');
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'danh-muc.xlsx');
      await writeFile(file, bytes);
      expect(await readRegister(file, new Set())).toEqual({ units: UNITS, findings: [] });
    });
  });
});
