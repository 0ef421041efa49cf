import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFault } from '../../src/criteria/finding.ts';
import { readRegister, writeRegister } from '../../src/documents/register/index.ts';
import type { RegisteredUnit } from '../../src/evidence/registered-unit.ts';
import { registerFileWordsIn } from '../../src/text/register-file-words.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const none: ReadonlySet<string> = new Set();

async function text(content: string | Uint8Array, known = none) {
  const file = join(folder, 'don-vi.csv');
  await writeFile(file, content);
  return readRegister(file, known);
}

async function book(rows: readonly (readonly unknown[])[]) {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Danh mục');
  for (const row of rows) sheet.addRow([...row]);
  const file = join(folder, 'don-vi.xlsx');
  await workbook.xlsx.writeFile(file);
  return readRegister(file, none);
}

const codes = ({ findings }: Awaited<ReturnType<typeof readRegister>>) =>
  findings.map(({ code, at }) => `${code} ${at.cell ?? at.line ?? ''}`.trim());

describe('a register in Excel', () => {
  it('is read below its title, whatever stands in the cells: texts, numbers, days', async () => {
    const read = await book([
      ['UBND TỈNH'],
      ['DANH MỤC ĐƠN VỊ'],
      [],
      [
        'Mã đơn vị',
        'Tên đơn vị',
        'LOẠI ĐƠN VỊ',
        'Mã định danh',
        'Hiệu lực từ',
        'Tiền thân',
        'Thuộc tính: hang',
      ],
      [1, 'Sở cũ', 'so-nganh', 'H23.01', '01/07/2020', null, 'I'],
      [],
      ['SN02', 'Sở mới', 'so-nganh', 'H23.02', new Date(Date.UTC(2025, 6, 1)), '1', 'II'],
    ]);
    expect(read.findings).toEqual([]);
    expect(read.units).toEqual([
      {
        code: '1',
        name: 'Sở cũ',
        kind: 'so-nganh',
        identifier: 'H23.01',
        inForceFrom: '2020-07-01',
        attributes: { hang: 'I' },
        predecessors: [],
      },
      {
        code: 'SN02',
        name: 'Sở mới',
        kind: 'so-nganh',
        identifier: 'H23.02',
        inForceFrom: '2025-07-01',
        attributes: { hang: 'II' },
        predecessors: ['1'],
      },
    ]);
  });

  it('has every fault told by its cell at once', async () => {
    const read = await book([
      [
        'Mã đơn vị',
        'Tên đơn vị',
        'Loại đơn vị',
        'Mã định danh',
        'Hiệu lực từ',
        'Hiệu lực đến',
        'Đơn vị tiền thân',
        'Điện thoại',
      ],
      ['A', 'Sở A', 'so-nganh', 'H1', '01/01/2025', '31/12/2024', 'A', '0123'],
      ['A', '', 'Sở ngành', 'H1', '31/02/2025', '', '', ''],
      ['B', 'Sở B', 'so-nganh', '', '', '', 'C', ''],
      ['C', 'Sở C', 'so-nganh', '', '', '', 'B; X', ''],
      ['D E', 'C«ng t¸c d©n vËn', 'so-nganh', '', '', '', '', ''],
    ]);
    expect(codes(read).toSorted()).toEqual([
      'cell.legacy-text B6',
      'date.impossible E3',
      'register.cell-empty B3',
      'register.code A6',
      'register.column-unknown H1',
      'register.dates F2',
      'register.kind C3',
      'register.own-predecessor G2',
      'register.predecessor-circle G5',
      'register.predecessor-unknown G5',
    ]);
  });

  it('without its headings, or without one it needs, says which', async () => {
    expect(codes(await book([['A', 'Sở A']]))).toEqual(['register.no-headings']);
    expect(
      codes(
        await book([
          ['Mã đơn vị', 'Tên đơn vị'],
          ['A', 'Sở A'],
        ]),
      ),
    ).toContain('register.column-missing');
  });
});

describe('a register in a text file', () => {
  it.each([';', ',', '\t'])('is read with its columns parted by %j', async (mark) => {
    const lines = [
      ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị'],
      ['A', '"Sở ""A"""', 'so-nganh'],
    ];
    const read = await text(`\uFEFF${lines.map((line) => line.join(mark)).join('\r\n')}\r\n`);
    expect(read.findings).toEqual([]);
    expect(read.units[0]).toMatchObject({ code: 'A', name: 'Sở "A"' });
  });

  it('tells the line of a fault, also below a cell of two lines', async () => {
    const read = await text(
      'Mã đơn vị;Tên đơn vị;Loại đơn vị\nA;"Sở\nA";so-nganh\nA;Sở B;so-nganh\n',
    );
    expect(codes(read)).toEqual(['register.code-twice 4']);
    expect(read.findings[0]?.figures).toEqual({ code: 'A', line: '2' });
  });

  it('takes a day as Excel writes it, and loses no value without a word', async () => {
    const head =
      'Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ;;Thuộc tính: hang;Thuộc tính: hang;Thuộc tính: a_b!';
    const read = await text(`${head}\nA;Sở A;so-nganh;1/7/2025;lạc;I;II;x;thừa\n`);
    expect(read.units[0]).toMatchObject({ inForceFrom: '2025-07-01', attributes: { hang: 'I' } });
    expect(codes(read).toSorted()).toEqual([
      'register.column-twice 1',
      'register.column-unknown 1',
      'register.stray 2',
      'register.stray 2',
    ]);
  });

  it('finds a circle among thousands of predecessors at once', async () => {
    const lines = Array.from(
      { length: 8000 },
      (_, index) => `U${index};Đơn vị;xa;U${(index + 1) % 8000}`,
    );
    const read = await text(`Mã đơn vị;Tên đơn vị;Loại đơn vị;Tiền thân\n${lines.join('\n')}\n`);
    expect(codes(read)).toEqual(['register.predecessor-circle 8001']);
  });

  it('knows predecessors that are registered already', async () => {
    const content = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Tiền thân\nB;Sở B;so-nganh;A\n';
    expect(codes(await text(content))).toEqual(['register.predecessor-unknown 2']);
    expect((await text(content, new Set(['A']))).findings).toEqual([]);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFMã đơn vị;Tên', 'utf16le'), 'file.not-utf8'],
    ['another encoding', Buffer.from([0x4d, 0xe3, 0x3b, 0xff]), 'file.not-utf8'],
    ['nothing', Buffer.from('  \n'), 'file.empty'],
    [
      'quotation marks that do not match',
      Buffer.from('Mã đơn vị;Tên đơn vị;Loại đơn vị\nA;"Sở A;so-nganh\n'),
      'register.quotes',
    ],
  ])('of %s is refused', async (_, content, code) => {
    const read = await text(new Uint8Array(content));
    expect(read.findings.filter(isFault).map((one) => one.code)).toEqual([code]);
  });
});

describe.each(['vi', 'en'] as const)('a register that is written, in %s', (language) => {
  const UNITS: readonly RegisteredUnit[] = [
    {
      code: '001',
      name: '=Sở «A», "B"; C',
      kind: 'so-nganh',
      identifier: 'H23.01',
      class: 'I',
      block: 'khoi-so-nganh',
      inForceFrom: '2020-07-01' as RegisteredUnit['inForceFrom'] & string,
      inForceTo: '2025-06-30' as RegisteredUnit['inForceTo'] & string,
      attributes: { 'duoc-xep-hang-cchc': 'có' },
      predecessors: [],
    },
    {
      code: 'SN/02',
      name: 'Sở mới',
      kind: 'so-nganh',
      attributes: { hang: 'II' },
      predecessors: ['001', '000'],
    },
  ];
  const written = async (units: readonly RegisteredUnit[]) => {
    const file = join(folder, 'ghi.xlsx');
    const say = registerFileWordsIn(language);
    const attributes = ['duoc-xep-hang-cchc'];
    await writeRegister(file, { units, attributes, say, author: 'x', date: new Date(0) });
    return file;
  };

  it('reads back as the same units', async () => {
    const read = await readRegister(await written(UNITS), new Set(['000']));
    expect(read).toEqual({ units: UNITS, findings: [] });
  });

  it('is a template without units: headings only, and nothing to read yet', async () => {
    const read = await readRegister(await written([]), none);
    expect(read.units).toEqual([]);
    expect(codes(read)).toEqual(['register.empty']);
  });
});
