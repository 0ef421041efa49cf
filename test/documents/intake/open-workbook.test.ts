import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type IntakeWorkbook, openWorkbook } from '../../../src/documents/intake/index.ts';
import { workbookFile, workbookParts, written, zipped } from './support.ts';

async function opened(file: string): Promise<IntakeWorkbook> {
  const result = await openWorkbook(file);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.workbook;
}

/** What stands in the cells of the first sheet: `A1=text x`, `B2=number 7.5`. */
function told({ sheets: [sheet] }: IntakeWorkbook): string[] {
  if (!sheet) throw new Error('no sheet');
  return sheet.rows.flatMap((row) =>
    Array.from({ length: sheet.columnCount }, (_, index) => sheet.cell(row, index + 1)).flatMap(
      (cell) => {
        if (!cell || cell.row !== row) return [];
        const { value } = cell;
        const shown =
          value.kind === 'text' || value.kind === 'error'
            ? value.text
            : value.kind === 'date'
              ? value.date
              : value.kind === 'notCalculated'
                ? ''
                : String(value.value);
        return `${cell.address}=${value.kind} ${shown}`.trim();
      },
    ),
  );
}

describe('a workbook written by exceljs', () => {
  it('gives back texts, numbers, days, yes and no, percents, formulas, merges, names and properties', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Tự chấm');
    sheet.getCell('A1').value = 'Công tác dân vận';
    sheet.getCell('B1').value = 7.1;
    sheet.getCell('C1').value = true;
    sheet.getCell('A2').value = new Date(Date.UTC(2025, 10, 20));
    sheet.getCell('A2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('B2').value = 0.75;
    sheet.getCell('B2').numFmt = '0.00%';
    sheet.getCell('C2').value = { formula: 'B1*2', result: 14.2 };
    sheet.getCell('A3').value = { richText: [{ text: 'đậm ' }, { text: 'nhạt' }] };
    sheet.mergeCells('A3:C4');
    sheet.getRow(3).hidden = true;
    const hidden = workbook.addWorksheet('an', { state: 'veryHidden' });
    hidden.getCell('A1').value = 'x';
    workbook.definedNames.add("'Tự chấm'!$A$1", 'nhan');
    const file = written(Buffer.from(await workbook.xlsx.writeBuffer()));
    const read = await opened(file);
    expect(told(read)).toEqual([
      'A1=text Công tác dân vận',
      'B1=number 7.1',
      'C1=yesNo true',
      'A2=date 2025-11-20',
      'B2=number 0.75',
      'C2=number 14.2',
      'A3=text đậm nhạt',
      'A3=text đậm nhạt',
      'A3=text đậm nhạt',
    ]);
    const [first, second] = read.sheets;
    expect(first?.cell(4, 3)?.address).toBe('A3');
    expect(first?.isHiddenRow(3)).toBe(true);
    expect(first?.cell(2, 3)?.formula).toBe('B1*2');
    expect(first?.cell(2, 2)?.value).toMatchObject({ isPercent: true });
    expect([second?.name, second?.hidden]).toEqual(['an', true]);
    expect(read.definedNames.get('nhan')).toBe("'Tự chấm'!$A$1");
  });
});

describe('what other programs write', () => {
  it('the strict edition of the standard, its file properties included', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = workbookParts({ rows: '<row r="1"><c r="A1"><v>7.5</v></c></row>' }).map(
      (part) => ({
        ...part,
        content: String(part.content)
          .replaceAll(transitional, strict)
          .replace(
            'Target="xl/workbook.xml"/>',
            `Target="xl/workbook.xml"/><Relationship Id="r9" Type="${strict}/customProperties" Target="docProps/custom.xml"/>`,
          ),
      }),
    );
    const custom = {
      name: 'docProps/custom.xml',
      content: '<Properties><property name="a"><vt:lpwstr>b</vt:lpwstr></property></Properties>',
    };
    const read = await opened(written(zipped([...parts, custom])));
    expect(told(read)).toEqual(['A1=number 7.5']);
    expect(read.properties.get('a')).toBe('b');
  });

  it('rows and cells without numbers, prefixes before every name, texts in the cell itself', async () => {
    const sheet =
      '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>một</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c t="str"><x:f>A1</x:f><x:v>ba</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(told(await opened(workbookFile({ sheet })))).toEqual([
      'A1=text một',
      'B1=number 2',
      'A2=text ba',
    ]);
  });

  it('shared strings of several runs, without readings, with escaped characters', async () => {
    const strings =
      '<sst><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>x_x000D_y &amp; z</t></si></sst>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    const { sheets } = await opened(workbookFile({ strings, rows }));
    expect(sheets[0]?.cell(1, 1)?.value).toEqual({ kind: 'text', text: 'a b' });
    expect(sheets[0]?.cell(1, 2)?.value).toEqual({ kind: 'text', text: 'x\ry & z' });
  });

  it('17 digits of a number are read as the 15 that were seen', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>7.0999999999999996</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>1E-2</v></c><c r="D1"><v>123456789.12345678</v></c></row>';
    expect(told(await opened(workbookFile({ rows })))).toEqual([
      'A1=number 7.1',
      'B1=number 0.3',
      'C1=number 0.01',
      'D1=number 123456789.123457',
    ]);
  });

  it('days count from 1900 or, where the file says so, from 1904', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd\\/mm\\/yyyy;@"/><numFmt numFmtId="171" formatCode="0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45981</v></c><c r="B1" s="2"><v>45981.75</v></c><c r="C1" s="3"><v>45981</v></c></row>';
    expect(told(await opened(workbookFile({ styles, rows })))).toEqual([
      'A1=date 2025-11-20',
      'B1=date 2025-11-20',
      'C1=number 45981',
    ]);
    const workbook =
      '<workbook xmlns:r="o"><workbookPr date1904="1"/><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>';
    expect(told(await opened(workbookFile({ styles, rows, workbook })))[0]).toBe(
      'A1=date 2029-11-21',
    );
  });

  it('days written as text by the standard; a day no calendar has stays a text', async () => {
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2025-11-20</v></c><c r="B1" t="d"><v>2025-11-20T08:30:00</v></c><c r="C1" t="d"><v>2025-02-30</v></c></row>';
    expect(told(await opened(workbookFile({ rows })))).toEqual([
      'A1=date 2025-11-20',
      'B1=date 2025-11-20',
      'C1=text 2025-02-30',
    ]);
  });

  it('errors, formulas nobody worked out, and cells that hold only blanks', async () => {
    const rows =
      '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>SUM(A1)</f></c><c r="C1" t="inlineStr"><is><t>   </t></is></c><c r="D1" s="4"/></row>';
    expect(told(await opened(workbookFile({ rows })))).toEqual([
      'A1=error #REF!',
      'B1=notCalculated',
    ]);
  });

  it('links to other files are taken note of and not followed', async () => {
    const more = [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }];
    const { notices } = await opened(workbookFile({ more }));
    expect(notices.map(({ code }) => code)).toEqual(['workbook.external-links']);
  });

  it('a million formatted rows with nothing in them cost nothing to hold', async () => {
    const empty = Array.from(
      { length: 300_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`,
    );
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`;
    const read = await opened(workbookFile({ rows }));
    expect(told(read)).toEqual(['A1=number 1', 'A1048576=number 2']);
  });
});

it('the zip files of these tests are zip files', async () => {
  const { namesIn } = await import('./support.ts');
  const names = workbookParts().map(({ name }) => name);
  expect(await namesIn(zipped(workbookParts()))).toEqual(names);
});
