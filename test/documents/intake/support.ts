import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';

/** A part of an archive; `claims` lies about its size when unpacked. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly claims?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'thang-diem-intake-'));
let files = 0;

export function written(bytes: Buffer | string, ending = 'xlsx'): string {
  files += 1;
  const file = join(folder, `${files}.${ending}`);
  writeFileSync(file, bytes);
  return file;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A zip file made by hand, so that it can be wrong where a test wants it to be. */
export function zipped(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims ?? plain.length, 8);
    sizes.writeUInt16LE(title.length, 12);
    const head = Buffer.alloc(14);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt16LE(8, 8);
    local.push(head, sizes, title, packed);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0800, 8);
    entry.writeUInt16LE(8, 10);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(entry, sizes, tail, title);
    offset += head.length + sizes.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookParts {
  /** Inside `<sheetData>` of the only sheet. */
  readonly rows?: string;
  /** After `</sheetData>`. */
  readonly after?: string;
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly type?: string;
  readonly more?: readonly Part[];
  readonly extraRelations?: string;
}

/** The parts of a small workbook, as some program would write them. */
export function workbookParts(parts: WorkbookParts = {}): readonly Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const list = (content: string) =>
    `<?xml version="1.0"?><Relationships>${content}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts.type ?? MAIN}"/></Types>`,
    },
    { name: '_rels/.rels', content: list(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content:
        parts.workbook ??
        `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Tờ 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: list(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('r2', 'sharedStrings', '/xl/sharedStrings.xml') +
          relation('r3', 'styles', 'styles.xml') +
          (parts.extraRelations ?? ''),
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content:
        parts.sheet ??
        `<worksheet xmlns="${SHEET}"><sheetData>${parts.rows ?? ''}</sheetData>${parts.after ?? ''}</worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: parts.strings ?? `<sst xmlns="${SHEET}"/>` },
    { name: 'xl/styles.xml', content: parts.styles ?? `<styleSheet xmlns="${SHEET}"/>` },
    ...(parts.more ?? []),
  ];
}

export function workbookFile(parts: WorkbookParts = {}): string {
  return written(zipped(workbookParts(parts)));
}

/** Whether a zip made here is one that others can read too. */
export function namesIn(bytes: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error || !zip) return reject(error);
      const names: string[] = [];
      zip.on('entry', (entry: yauzl.Entry) => names.push(entry.fileName));
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
    });
  });
}
