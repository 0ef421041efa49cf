import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { contentWatch } from '../../../src/storage/files/content-watch.ts';
import { diskStore, pieces } from './stores.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml.document`;
const MACRO_WORD = 'application/vnd.ms-word.document.macroEnabled';
const ACTIVE = { refused: 'file.active-content' };

async function keep(
  content: string | Uint8Array | readonly (string | Uint8Array)[],
  name: string,
): Promise<object> {
  const { files } = await diskStore();
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  return files.put(pieces(...parts), { name });
}

interface Shape {
  readonly type?: string;
  /** Where the part stands that says what the file is: first in Word, after the sheets in LibreOffice. */
  readonly typesAt?: 'first' | 'last';
  readonly picture?: number;
  readonly also?: readonly string[];
  readonly streamed?: boolean;
}

/** A Word file as a packer would write it; only the parts that tell what it is. */
async function wordFile(shape: Shape = {}): Promise<Uint8Array> {
  const { type = WORD, typesAt = 'first', picture = 100, also = [], streamed = false } = shape;
  const override = `<Override PartName="/word/document.xml" ContentType="${type}.main+xml"/>`;
  const space = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const types = `<?xml version="1.0"?><Types xmlns="${space}">${override}</Types>`;
  const zip = new JSZip();
  if (typesAt === 'first') zip.file('[Content_Types].xml', types);
  zip.file('word/media/image1.png', randomBytes(picture));
  zip.file('word/document.xml', '<w:document/>');
  for (const part of also) zip.file(part, 'x');
  if (typesAt === 'last') zip.file('[Content_Types].xml', types);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: streamed });
}

it.each<[string, Shape]>([
  ['a program that says first what it is', {}],
  ['a program that says what it is behind a scan', scan(200_000)],
  ['a program that says what it is behind a scan of 20 MB', scan(20_000_000)],
  ['a packer that writes lengths after the parts', { ...scan(3_000_000), streamed: true }],
])('a Word file is taken as written by %s', async (_who, shape) => {
  expect(await keep(await wordFile(shape), 'Báo cáo.docx')).toMatchObject({ type: WORD });
});

function scan(picture: number): Shape {
  return { typesAt: 'last', picture };
}

it.each<[string, Shape, string]>([
  ['says so at its beginning', { type: MACRO_WORD }, 'a.docx'],
  ['says so at its end', { type: MACRO_WORD, ...scan(200_000) }, 'a.docx'],
  ['carries them and says nothing', { also: ['word/vbaProject.bin'] }, 'a.docx'],
  ['carries them behind a scan', { ...scan(200_000), also: ['word/VBAPROJECT.BIN'] }, 'a.docx'],
  ['calls itself an archive', { ...scan(200_000), also: ['word/vbaProject.bin'] }, 'a.zip'],
  ['carries controls', { also: ['word/activeX/activeX1.bin'] }, 'a.docx'],
])('a Word file with macros is refused when it %s', async (_how, shape, name) => {
  expect(await keep(await wordFile(shape), name)).toMatchObject(ACTIVE);
});

/** The signature and, where a directory would be, names as OLE2 writes them. */
function ole2(...names: readonly string[]): Uint8Array {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  return Buffer.concat([head, ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);
}

it('files of before 2007 are told apart by the streams they have', async () => {
  expect(await keep(ole2('WordDocument'), 'a.doc')).toMatchObject({ type: 'application/x-cfb' });
  expect(await keep(ole2('Workbook'), 'a.xls')).toMatchObject({ type: 'application/x-cfb' });
  expect(await keep(ole2('Book'), 'a.xls')).toMatchObject({ type: 'application/x-cfb' });
  expect(await keep(ole2('Workbook'), 'a.doc')).toEqual({
    refused: 'file.type-mismatch',
    figures: { named: 'doc', found: 'xls' },
  });
  expect(await keep(ole2('Property'), 'a.doc')).toMatchObject({ refused: 'file.type-refused' });
  expect(await keep(ole2('Workbook', '_VBA_PROJECT'), 'a.xls')).toMatchObject(ACTIVE);
});

it.each([
  ['a drawing behind its declaration', '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><svg/>'],
  ['a page behind instructions', '<?xml version="1.0"?><?xml-stylesheet href="a"?><html/>'],
  ['a frame', '<iframe src="javascript:alert(1)">'],
  ['a picture that runs', '<img src=x onerror=alert(1)>'],
  ['a page behind comments', '<!-- a --><!-- b --><script>'],
  ['a page behind a byte order mark', '\uFEFF\n <html>'],
])('%s is refused whatever it is called', async (_what, text) => {
  expect(await keep(text, 'a.txt')).toMatchObject(ACTIVE);
});

it('XML that nothing runs is refused as what it is', async () => {
  expect(await keep('<?xml version="1.0"?><hoa-don/>', 'a.txt')).toEqual({
    refused: 'file.type-refused',
    figures: { found: 'application/xml' },
  });
});

it('text is taken that only speaks of markup and thresholds', async () => {
  const text = 'Điểm < 50: <b>không xếp loại</b>; <script> không có';
  expect(await keep(text, 'ghi-chu.txt')).toMatchObject({ type: 'text/plain' });
});

it('a text made to tire the reader out is answered at once', async () => {
  const started = performance.now();
  await keep(`${'<!---->'.repeat(9_000)}x`, 'a.txt');
  await keep(`${' '.repeat(64_000)}x`, 'a.txt');
  await keep('a', `${'.'.repeat(100_000)}x`);
  expect(performance.now() - started).toBeLessThan(5_000);
}, 20_000);

it.each([['x.bat.'], ['x.bat '], ['x.bat . .'], ['x.BAT'], ['bao-cao.pdf.bat'], ['x.bat\u202E']])(
  '%j is a command, however its name ends',
  async (name) => {
    expect(await keep('del *.*', name)).toMatchObject(ACTIVE);
  },
);

it('a text is looked at to its last byte', async () => {
  const letters = 'a'.repeat(70_000);
  const refused = { refused: 'file.type-refused' };
  expect(await keep([letters, new Uint8Array([0])], 'a.txt')).toMatchObject(refused);
  expect(await keep([letters, new Uint8Array([0xff, 0xfe])], 'a.txt')).toMatchObject(refused);
  // The first half of «đ».
  expect(await keep([letters, new Uint8Array([0xc4])], 'a.txt')).toMatchObject(refused);
  expect(await keep([letters, 'đ'], 'a.txt')).toMatchObject({ size: 70_002 });
});

it('what is seen does not depend on where the pieces are cut', () => {
  const whole = Buffer.concat([
    Buffer.from('đánh giá \0 word/vbaProject.bin xl/workbook.xml '),
    Buffer.from('WordDocument\0', 'utf16le'),
  ]);
  const seenOf = (parts: readonly Uint8Array[]): object => {
    const watch = contentWatch();
    for (const part of parts) watch.look(part);
    return watch.seen();
  };
  const expected = {
    isText: false,
    start: '',
    hasMacros: true,
    parts: new Set(['xlsx', 'doc']),
  };
  fc.assert(
    fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      const parts = at.slice(1).map((end, index) => whole.subarray(at[index], end));
      expect(seenOf(parts)).toEqual(expected);
    }),
  );
});
