import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/documents/intake/index.ts';
import { workbookFile, workbookParts, written, zipped } from './support.ts';

/** Code of why a file is refused, with what there is too much of. */
async function refusal(file: string): Promise<string> {
  const result = await openWorkbook(file);
  if ('workbook' in result) return 'taken';
  const [finding] = result.findings;
  return [finding?.code, finding?.figures.what].filter(Boolean).join(' ');
}

/** More than any program writes, and small on the disk: packed, each of these is under 2 MB. */
const MANY = 300_000;

describe('lists that would fill the memory are refused while they are read', () => {
  it.each([
    ['formats', { styles: `<styleSheet><cellXfs>${'<xf/>'.repeat(MANY)}</cellXfs></styleSheet>` }],
    ['fonts', { styles: `<styleSheet><fonts>${'<font/>'.repeat(MANY)}</fonts></styleSheet>` }],
    ['shared texts', { strings: `<sst>${'<si/>'.repeat(MANY)}</sst>` }],
    [
      'names',
      {
        workbook: `<workbook><definedNames>${Array.from({ length: MANY }, (_, i) => `<definedName name="a${i}">x</definedName>`).join('')}</definedNames></workbook>`,
      },
    ],
    [
      'relations',
      {
        extraRelations: Array.from(
          { length: MANY },
          (_, i) => `<Relationship Id="x${i}" Type="x/y" Target="z"/>`,
        ).join(''),
      },
    ],
  ])('%s', async (_, parts) => {
    expect(await refusal(workbookFile(parts))).toBe('workbook.too-large items');
  });

  it('formulas count as letters', async () => {
    const rows = `<row r="1"><c r="A1"><f>${'1+'.repeat(11_000_000)}1</f><v>1</v></c></row>`;
    expect(await refusal(workbookFile({ rows }))).toBe('workbook.too-large letters');
  });

  it('elements within one another without end, and one with attributes without end', async () => {
    expect(await refusal(workbookFile({ sheet: `<worksheet>${'<a>'.repeat(MANY)}` }))).toBe(
      'workbook.dangerous',
    );
    const attributes = Array.from({ length: MANY }, (_, i) => `a${i}="1"`).join(' ');
    expect(await refusal(workbookFile({ sheet: `<worksheet ${attributes}/>` }))).toBe(
      'workbook.dangerous',
    );
  });
});

describe('what is no sound file', () => {
  it.each(['1e999999999', '-1E-999999999', '1e309', '9'.repeat(41)])(
    'a number that no spreadsheet holds: %s',
    async (number) => {
      const rows = `<row r="1"><c r="A1"><v>${number}</v></c></row>`;
      expect(await refusal(workbookFile({ rows }))).toBe('workbook.damaged');
    },
  );

  it('two parts whose names differ only in capitals', async () => {
    const parts = [...workbookParts(), { name: 'XL/Workbook.xml', content: '<workbook/>' }];
    expect(await refusal(written(zipped(parts)))).toBe('workbook.damaged');
  });

  it.skipIf(process.platform === 'win32')('a device and a pipe, which never end', async () => {
    expect(await refusal('/dev/zero')).toBe('file.unreadable');
    const pipe = `${written('')}.pipe`;
    execFileSync('mkfifo', [pipe]);
    expect(await refusal(pipe)).toBe('file.unreadable');
  });
});
