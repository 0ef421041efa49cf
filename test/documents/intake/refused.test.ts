import { mkdirSync, truncateSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntakeLimits, openWorkbook } from '../../../src/documents/intake/index.ts';
import { wordsIn } from '../../../src/text/index.ts';
import { workbookFile, workbookParts, written, zipped } from './support.ts';

/** Code and figures of why a file is refused, `workbook.macros`, `workbook.not-workbook pdf`. */
async function refusal(file: string, limits: Partial<IntakeLimits> = {}): Promise<string> {
  const result = await openWorkbook(file, limits);
  if ('workbook' in result) return 'taken';
  const [finding] = result.findings;
  if (!finding) throw new Error('refused without a reason');
  for (const language of ['vi', 'en'] as const) {
    const { what, remedy } = wordsIn(language).finding(finding);
    expect(what).not.toMatch(/[{}|]/);
    expect(remedy).not.toMatch(/[{}|]/);
  }
  return [finding.code, finding.figures.kind ?? finding.figures.what].filter(Boolean).join(' ');
}

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MAIN = 'application/vnd.openxmlformats-officedocument';

describe('a file that is no workbook is named for what it is', () => {
  it.each<[string, Buffer | string, string]>([
    ['nothing at all', '', 'file.empty'],
    ['an old .xls', Buffer.concat([OLE2, Buffer.alloc(600)]), 'workbook.not-workbook xls'],
    [
      'an old .doc',
      Buffer.concat([OLE2, Buffer.from('WordDocument', 'utf16le')]),
      'workbook.not-workbook doc',
    ],
    [
      'one with a password',
      Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook.encrypted',
    ],
    ['a PDF', '%PDF-1.7 …', 'workbook.not-workbook pdf'],
    ['a web page', '<html><table></table></html>', 'workbook.not-workbook html'],
    ['a table in XML', '<?xml version="1.0"?><Workbook/>', 'workbook.not-workbook xml'],
    ['a CSV', 'STT;Nội dung\n1;abc\n', 'workbook.not-workbook text'],
    ['noise', Buffer.from([0, 1, 2, 3, 255, 254]), 'workbook.not-workbook unknown'],
    ['an archive', zipped([{ name: 'a.txt', content: 'a' }]), 'workbook.not-workbook archive'],
    [
      'a LibreOffice table',
      zipped([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'workbook.not-workbook ods',
    ],
    [
      'a Word file',
      zipped(workbookParts({ type: `${MAIN}.wordprocessingml.document.main+xml` })),
      'workbook.not-workbook docx',
    ],
    [
      'a workbook with macros',
      zipped(workbookParts({ type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })),
      'workbook.macros',
    ],
    [
      'macros in a file renamed .xlsx',
      zipped(workbookParts({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] })),
      'workbook.macros',
    ],
    [
      'a binary workbook',
      zipped(workbookParts({ type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })),
      'workbook.not-workbook xlsb',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await refusal(written(content))).toBe(expected);
  });

  it('a folder, and a file that is not there', async () => {
    const file = written('x');
    mkdirSync(`${file}.d`);
    expect(await refusal(`${file}.d`)).toBe('file.unreadable');
    expect(await refusal(`${file}.none`)).toBe('file.unreadable');
  });
});

describe('a file that could do harm is refused within its bounds', () => {
  const zeros = `<row r="1"><c r="A1"><v>1</v></c></row><!--${'0'.repeat(30_000_000)}-->`;

  it('one that unpacks to far more than it is', async () => {
    const file = workbookFile({ rows: zeros });
    expect(await refusal(file, { unpackedBytes: 2 ** 20 })).toBe('workbook.too-large unpacked');
  });

  it('one that lies about what it unpacks to', async () => {
    const parts = workbookParts({ rows: zeros }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, claims: 100 } : part,
    );
    expect(await refusal(written(zipped(parts)))).toBe('workbook.damaged');
  });

  it('too large a file is not even opened', async () => {
    const file = written('x');
    truncateSync(file, 30 * 2 ** 20);
    expect(await refusal(file)).toBe('workbook.too-large size');
  });

  it('too many parts, sheets, cells, letters', async () => {
    const more = Array.from({ length: 30 }, (_, i) => ({ name: `x${i}`, content: '' }));
    expect(await refusal(workbookFile({ more }), { entries: 20 })).toBe(
      'workbook.too-large entries',
    );
    const names = Array.from({ length: 5 }, (_, i) => `<sheet name="${i}" r:id="r1"/>`).join('');
    const workbook = `<workbook xmlns:r="o"><sheets>${names}</sheets></workbook>`;
    expect(await refusal(workbookFile({ workbook }), { sheets: 4 })).toBe(
      'workbook.too-large sheets',
    );
    const rows = `<row r="1">${'<c><v>1</v></c>'.repeat(50)}</row>`;
    expect(await refusal(workbookFile({ rows }), { cells: 49 })).toBe('workbook.too-large cells');
    const strings = `<sst><si><t>${'a'.repeat(500)}</t></si></sst>`;
    expect(await refusal(workbookFile({ strings }), { letters: 400 })).toBe(
      'workbook.too-large letters',
    );
  });

  it('a text named by a million cells counts a million times', async () => {
    const strings = `<sst><si><t>${'a'.repeat(1000)}</t></si></sst>`;
    const rows = `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`;
    const file = workbookFile({ strings, rows });
    expect(await refusal(file, { letters: 100_000 })).toBe('workbook.too-large letters');
  });

  it('entities of its own, the billion laughs among them', async () => {
    const sheet =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await refusal(workbookFile({ sheet }))).toBe('workbook.dangerous');
  });

  it('a path out of the archive, two parts of one name', async () => {
    const parts = workbookParts();
    expect(await refusal(written(zipped([...parts, { name: '../x', content: '' }])))).toBe(
      'workbook.damaged',
    );
    expect(await refusal(written(zipped([...parts, ...parts])))).toBe('workbook.damaged');
  });

  it('places off the sheet, strings that are not there, numbers that are none, broken XML', async () => {
    for (const rows of [
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
      '<row r="1"><c r="A1"><v>bảy</v></c></row>',
      '<row r="1"><c r="A1"><v>1</v><row r="5"/></c></row>',
      '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>',
      '<row r="1"><c r="A1"><v>1</row>',
    ]) {
      expect(await refusal(workbookFile({ rows }))).toBe('workbook.damaged');
    }
  });

  it('styles that refer to themselves are not followed', async () => {
    const styles =
      '<styleSheet><cellStyleXfs><xf xfId="0"/></cellStyleXfs><cellXfs><xf xfId="0" numFmtId="9999" fontId="77"/></cellXfs></styleSheet>';
    expect(await refusal(workbookFile({ styles, rows: '<row><c s="0"><v>1</v></c></row>' }))).toBe(
      'taken',
    );
  });

  it('a file cut off or changed anywhere is taken or refused, never more', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Dân vận</t></is></c><c r="B1"><v>7.5</v></c></row>';
    const sound = zipped(workbookParts({ rows }));
    const change = fc.record({
      at: fc.nat(sound.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      length: fc.nat(sound.length),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, bytes, length, cut }) => {
        const changed = Buffer.from(sound);
        changed.set(bytes.subarray(0, sound.length - at), at);
        const from = performance.now();
        await refusal(written(cut ? changed.subarray(0, length) : changed));
        expect(performance.now() - from).toBeLessThan(5000);
      }),
      { numRuns: 400 },
    );
  });
});
