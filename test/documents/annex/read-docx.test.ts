import { describe, expect, it } from 'vitest';
import { readAnnex } from '../../../src/documents/annex/index.ts';
import { type Part, written, zipped } from '../intake/support.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file with so much of a body, and a list of numbers where one is given. */
function wordFile(body: string, numbering?: string, more: readonly Part[] = []): string {
  const relations = (content: string) => `<Relationships>${content}</Relationships>`;
  const list = `<Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/>`;
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations(
        `<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: 'word/_rels/document.xml.rels', content: relations(numbering ? list : '') },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
    ...(numbering ? [{ name: 'word/numbering.xml', content: numbering }] : []),
    ...more,
  ];
  return written(zipped(parts), 'docx');
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

async function blocks(file: string) {
  const read = await readAnnex(file);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.map((cell) => cell?.lines.join(' / ') ?? '')),
  );
}

describe('a Word file', () => {
  it('gives paragraphs and cells in their order; merged cells speak once', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(tc(p('a'), '<w:gridSpan w:val="2"/>'), tc(p('b') + p('c')))}${row(
      tc(p('d'), '<w:vMerge w:val="restart"/>'),
      tc(p('e')),
      tc(p('f')),
    )}${row(tc(p(''), '<w:vMerge/>'), tc(p('g')), tc(p('h')))}</w:tbl>`;
    expect(await blocks(wordFile(p('trước') + table + p('sau')))).toEqual([
      'trước',
      [
        ['a', '', 'b / c'],
        ['d', 'e', 'f'],
        ['', 'g', 'h'],
      ],
      'sau',
    ]);
  });

  it('leaves deleted text out, takes inserted text, tabs and breaks', async () => {
    const body =
      '<w:p><w:r><w:t>một</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del><w:ins><w:r><w:t> hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:ins></w:p>';
    expect(await blocks(wordFile(body))).toEqual(['một hai ba']);
  });

  it('reads a table inside a cell as lines of that cell', async () => {
    const inner = `<w:tbl><w:tr>${tc(p('x'))}${tc(p('y'))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${tc(p('ngoài') + inner)}${tc(p('z'))}</w:tr></w:tbl>`;
    expect(await blocks(wordFile(body))).toEqual([[['ngoài / x / y', 'z']]]);
  });

  it('writes out the numbers that Word counts by itself, each level anew below the next above', async () => {
    const level = (depth: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const item = (text: string, depth: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="3"/></w:numPr>`);
    const body = [
      item('A', 0),
      item('B', 1),
      item('C', 1),
      item('D', 2),
      item('E', 0),
      item('F', 1),
    ];
    expect(await blocks(wordFile(body.join(''), numbering))).toEqual([
      'I. A',
      '1 B',
      '2 C',
      'a) D',
      'II. E',
      '1 F',
    ]);
  });
});

describe('a Word file that could do harm, or is none, is refused with its reason', () => {
  it.each([
    [
      'macros',
      wordFile(p('x'), undefined, [{ name: 'word/vbaProject.bin', content: 'x' }]),
      'workbook.macros',
    ],
    [
      'a password',
      written(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        'docx',
      ),
      'workbook.encrypted',
    ],
    [
      'an old .doc',
      written(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from('WordDocument', 'utf16le'),
        ]),
        'docx',
      ),
      'annex.not-word',
    ],
    ['a PDF', written('%PDF-1.4', 'docx'), 'annex.not-word'],
    ['nothing', written('', 'docx'), 'file.empty'],
  ])('%s', async (_, file, expected) => {
    const read = await readAnnex(file);
    expect('findings' in read ? read.findings[0]?.code : 'taken').toBe(expected);
  });

  it('entities of its own', async () => {
    const parts: Part[] = [
      {
        name: '[Content_Types].xml',
        content: `<Types><Override PartName="/d.xml" ContentType="${WORD}"/></Types>`,
      },
      {
        name: '_rels/.rels',
        content: `<Relationships><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="d.xml"/></Relationships>`,
      },
      { name: 'd.xml', content: '<!DOCTYPE d [<!ENTITY a "ha">]><d>&a;</d>' },
    ];
    const read = await readAnnex(written(zipped(parts), 'docx'));
    expect('findings' in read && read.findings[0]?.code).toBe('workbook.dangerous');
  });
});
