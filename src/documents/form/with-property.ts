import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '../workbook/xml-text.ts';

const PART = 'docProps/custom.xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/**
 * A workbook with a custom property of the file, which exceljs cannot write. Spreadsheets keep it
 * when they save the file, hidden sheets or not.
 */
export function withProperty(bytes: Uint8Array, name: string, value: string): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (part: string, before: string, added: string): void => {
    const text = parts[part];
    if (!text) throw new Error(`exceljs wrote no ${part}`);
    parts[part] = strToU8(strFromU8(text).replace(before, () => `${added}${before}`));
  };
  edit(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`,
  );
  edit(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdCustom" Type="${RELATION}" Target="${PART}"/>`,
  );
  parts[PART] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${xmlText(name)}">` +
      `<vt:lpwstr>${xmlText(value)}</vt:lpwstr></property></Properties>`,
  );
  return zipSync(parts, { mtime: FIXED });
}

/** Entries of a zip carry a time; one and the same makes the same form the same bytes. */
const FIXED = new Date('2020-01-01T00:00:00Z');
