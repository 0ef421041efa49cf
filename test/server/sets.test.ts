import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../../src/app/temporary-folder.ts';
import { annexDraft, checkedSet, reviewedDraft } from '../../src/server/set-schemas.ts';
import { DATABASES } from '../storage/databases.ts';
import { haiDuong, type Running, running, withRoles } from './running.ts';

const ANNEX = 'fixtures/annexes/01-so-nganh.docx';

describe.each(DATABASES)('making a set through the API, on %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    server = await running(name);
    await withRoles(server, {
      quanly: { role: 'manager' },
      kiemtra: { role: 'auditor' },
    });
    server.clock = new Date('2025-12-31T20:00:00Z');
  });
  afterAll(() => server.stop());

  const check = (text: string) => server.as('quanly').post('/sets/check', { text });
  const send = async (file: string, query: string) =>
    server.as('quanly').upload('post', `/annexes?${query}`, new Uint8Array(await readFile(file)));

  it('finds nothing wrong with a sound text, and keeps nothing of it', async () => {
    const { status, body } = await check(haiDuong.set);
    expect(status).toBe(200);
    expect(checkedSet.parse(body)).toEqual({
      set: {
        id: 'hai-duong-629-2022',
        version: expect.any(String),
        title: expect.any(String),
        hash: expect.any(String),
        isKnown: false,
      },
      findings: [],
    });
    expect((await server.as('quanly').get('/sets')).body).toEqual([]);
  });

  it('tells a version that was added already by its values, whatever its comments', async () => {
    await server.as('quanly').post('/sets', { text: haiDuong.set });
    const { body } = await check(`# một lời ghi chú nữa\n${haiDuong.set}`);
    expect(body.set.isKnown).toBe(true);
  });

  it('refuses another text under the name of a version that is there', async () => {
    const other = haiDuong.set.replace(/^title: .*$/m, 'title: Bộ tiêu chí khác');
    const { status, body } = await server.as('quanly').post('/sets', { text: other });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'set.version-taken' });
    expect((await server.as('quanly').get('/sets')).body).toHaveLength(1);
  });

  it('tells every fault at once by line, column and keys, in the language asked for', async () => {
    const lines = haiDuong.set.split('\n');
    const scale = lines.findIndex((line) => line.startsWith('scale:'));
    const word = lines.findIndex((line) => line.startsWith('gradeWord:'));
    lines[scale] = 'scale: 1000';
    const { body } = await check(lines.join('\n'));
    const told = checkedSet.parse(body);
    expect(told.set).toBeUndefined();
    const fault = told.findings.find(({ code }) => code === 'set.scale-sum');
    expect(fault).toMatchObject({
      isFault: true,
      // `scale: 1000`: the value begins in column 8.
      at: { file: 'set.yaml', path: 'scale', line: scale + 1, column: 8 },
    });
    expect(fault?.what).toContain('1000');

    lines[word] = 'gradeWord: khác';
    lines[scale] = 'scale: nhiều';
    const { body: shape } = await check(lines.join('\n'));
    const places = shape.findings.map(({ at }: { at: { line: number } }) => at.line);
    expect(places).toEqual(expect.arrayContaining([scale + 1, word + 1]));
    const english = await server.as('quanly').post('/sets/check?lang=en', { text: 'format: [1' });
    expect(english.body.findings[0]).toMatchObject({ code: 'yaml.syntax' });
    const vietnamese = await check('format: [1');
    expect(vietnamese.body.findings[0].what).not.toBe(english.body.findings[0].what);
  });

  it('turns an annex into a draft, and the filled review back into the set', async () => {
    const { status, body } = await send(ANNEX, 'name=Phụ lục.docx&id=thu-2026');
    expect(status).toBe(200);
    const draft = annexDraft.parse(body);
    expect(draft).toMatchObject({ tables: 1, criteria: 7, proposed: 7, findings: [] });
    expect(draft.text).toContain('id: thu-2026');
    // Already the new year in Hà Nội.
    expect(draft.text).toContain('from: 01/01/2026');
    const { body: asItIs } = await check(draft.text);
    expect(asItIs.set).toBeUndefined();

    const filled = await fillIn(Buffer.from(draft.review.content, 'base64'));
    const { body: kept } = await server
      .as('quanly')
      .upload('post', `/uploads?name=${draft.review.name}`, filled);
    const review = { name: kept.name, sha256: kept.sha256 };
    const { status: taken, body: told } = await server
      .as('quanly')
      .post('/annexes/review', { text: draft.text, review });
    expect(taken).toBe(200);
    const reviewed = reviewedDraft.parse(told);
    // Seven criteria and the six questions of the frame.
    expect(reviewed).toMatchObject({ confirmed: 13, open: 0, findings: [] });
    const { body: sound } = await check(reviewed.text);
    expect(sound.set.id).toBe('thu-2026');
  });

  it('says of a half-filled review what still waits, by line', async () => {
    const draft = annexDraft.parse((await send(ANNEX, 'name=a.docx&id=thu')).body);
    const filled = await fillIn(Buffer.from(draft.review.content, 'base64'), 1);
    const { body: kept } = await server.as('quanly').upload('post', '/uploads?name=r.xlsx', filled);
    const review = { name: 'r.xlsx', sha256: kept.sha256 };
    const { body } = await server
      .as('quanly')
      .post('/annexes/review', { text: draft.text, review });
    expect(body).toMatchObject({ confirmed: 1, open: 12 });
    expect(body.findings[0].at.line).toBeGreaterThan(0);
  });

  it('hands the faults of an annex out beside its draft', async () => {
    const { body } = await send('fixtures/annexes/05-sai-so.docx', 'name=Sai số.docx&id=thu');
    const draft = annexDraft.parse(body);
    expect(draft.findings.map(({ what }) => what).join('\n')).toContain(
      'Dòng tổng ghi 60 điểm nhưng các mục cộng lại được 50 điểm.',
    );
    expect(draft.findings.map(({ at }) => at.file)).toContain('Sai số.docx');
  });

  it('refuses what is no annex by its own name, and a review of another draft', async () => {
    const sent = await server
      .as('quanly')
      .upload('post', '/annexes?name=phu-luc.docx&id=thu', Buffer.from('không phải Word'));
    expect([sent.status, sent.body.code]).toEqual([422, 'faults']);
    expect(sent.body.faults[0]).toMatchObject({ at: { file: 'phu-luc.docx' } });
    const bad = await send(ANNEX, 'name=a.docx&id=Hải Dương');
    expect([bad.status, bad.body.code]).toEqual([422, 'body.invalid']);

    const draft = annexDraft.parse((await send(ANNEX, 'name=a.docx&id=mot')).body);
    const other = annexDraft.parse((await send(ANNEX, 'name=a.docx&id=hai')).body);
    const { body: kept } = await server
      .as('quanly')
      .upload('post', '/uploads?name=r.xlsx', Buffer.from(other.review.content, 'base64'));
    const foreign = await server.as('quanly').post('/annexes/review', {
      text: draft.text,
      review: { name: 'r.xlsx', sha256: kept.sha256 },
    });
    expect([foreign.status, foreign.body.faults[0].code]).toEqual([422, 'annex.review-foreign']);
    const unknown = await server.as('quanly').post('/annexes/review', {
      text: draft.text,
      review: { name: 'r.xlsx', sha256: '0'.repeat(64) },
    });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown.file']);
  });

  it('is for those who may add a set', async () => {
    const auditor = server.as('kiemtra');
    const sha256 = '0'.repeat(64);
    const asked = [
      await auditor.post('/sets/check', { text: 'a' }),
      await auditor.upload('post', '/annexes?name=a.docx&id=thu', Buffer.from('PK')),
      await auditor.post('/annexes/review', { text: 'a', review: { name: 'r', sha256 } }),
    ];
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(
      asked.map(() => [403, 'not-allowed.role']),
    );
  });
});

/** Answers «Đúng» in the review workbook: everywhere, or to the first so many rows. */
async function fillIn(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'r.xlsx');
    await writeFile(file, bytes);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    let left = most;
    for (const [index, column] of [7, 3].entries()) {
      const sheet = workbook.worksheets[index];
      for (let row = 4; row <= (sheet?.rowCount ?? 0) && left > 0; row += 1, left -= 1) {
        const cell = sheet?.getRow(row).getCell(column);
        if (cell) cell.value = 'Đúng';
      }
    }
    await workbook.xlsx.writeFile(file);
    return new Uint8Array(await readFile(file));
  });
}
