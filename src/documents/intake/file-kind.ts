import type { CodeLabels } from '../../text/catalogue/labels.ts';

/** What a file really is, whatever its name says. */
export type FileKind = 'zip' | 'empty' | 'encrypted' | OtherWorkbook;

/** What may come in the place of a workbook. */
export type OtherWorkbook = keyof CodeLabels['otherWorkbook'];

const OLE2 = 'd0cf11e0a1b11ae1';
/** Names of streams inside an OLE2 file, as it writes them. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORD = Buffer.from('WordDocument', 'utf16le');
const LOOKED_AT = 4096;

export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = bytes.subarray(0, 8).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'zip';
  if (start === OLE2) {
    if (bytes.includes(ENCRYPTED)) return 'encrypted';
    return bytes.includes(WORD) ? 'doc' : 'xls';
  }
  const head = bytes.subarray(0, LOOKED_AT);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<'))
    return text.includes('<html') ? 'html' : 'xml';
  return isText(head) ? 'text' : 'unknown';
}

/** No control characters but those that stand between words and lines. */
function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
