import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { FormReading, Plain } from './form-reading.ts';
import { cellOf, type KeyedSheet, placeOf } from './keyed-sheet.ts';
import { keyOfTitle } from './option-titles.ts';
import { DOCUMENT_COLUMN_KEYS, DOCUMENT_ROW_KEY, type DocumentColumn } from './places.ts';
import { plainText } from './written-text.ts';

const WRITTEN: readonly DocumentColumn[] = DOCUMENT_COLUMN_KEYS.filter(
  (name) => name !== 'key' && name !== 'id',
);
const NEEDED: readonly DocumentColumn[] = ['kind', 'number', 'date', 'issuer', 'subject'];

/**
 * Reads the register. A row counts once something besides its code is written in it; then all that
 * tells a document from others must be there.
 */
export function readDocuments(reading: FormReading, sheet: KeyedSheet, set: CriteriaSet): void {
  for (const column of DOCUMENT_COLUMN_KEYS) {
    if (sheet.columns.has(column)) continue;
    const at = { file: sheet.file, sheet: sheet.name };
    reading.report('form.column-missing', at, { column });
  }
  const first = sheet.rows.find(({ key }) => key === DOCUMENT_ROW_KEY)?.row ?? Infinity;
  const documents: Plain[] = [];
  for (const { row, key } of sheet.rows) {
    const values = new Map(
      WRITTEN.map((name) => {
        const cell = cellOf(sheet, row, name);
        return [name, plainText(cell)] as const;
      }),
    );
    const code = plainText(cellOf(sheet, row, 'id'));
    const isBegun = [...values.values()].some((text) => text !== '');
    // Headings and titles carry no key; a row somebody inserted carries neither key nor code.
    if (!isBegun || (key !== DOCUMENT_ROW_KEY && row < first)) continue;
    const path = ['documents', documents.length];
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i.test(code)) {
      reading.report('form.document-code', placeOf(sheet, row, 'id'), { found: code });
      continue;
    }
    const id = code.toLowerCase();
    let isSound = true;
    for (const name of WRITTEN) {
      const type = name === 'date' ? 'date' : 'text';
      const place = placeOf(sheet, row, name);
      const text = reading.read(cellOf(sheet, row, name), place, type);
      if (text === undefined) isSound = false;
      else values.set(name, text);
    }
    const missing = NEEDED.filter((name) => (values.get(name) ?? '') === '');
    for (const field of missing) {
      const figures = { field, document: code.toUpperCase() };
      reading.report('form.cell-empty', placeOf(sheet, row, field), figures);
    }
    if (missing.length > 0 || !isSound) {
      reading.faultyDocuments.add(id);
      continue;
    }
    const kind = keyOfTitle(set.evidenceKinds, values.get('kind') ?? '');
    if (kind === undefined) {
      const allowed = Object.values(set.evidenceKinds).map((title) => `«${title}»`);
      const figures = { found: values.get('kind') ?? '', allowed: allowed.join(', ') };
      reading.report('form.document-kind', placeOf(sheet, row, 'kind'), figures);
      reading.faultyDocuments.add(id);
      continue;
    }
    const document: Record<string, Plain> = { id };
    for (const [name, text] of values) {
      if (text === '') continue;
      document[name] = name === 'kind' ? kind : text;
    }
    reading.at(path, placeOf(sheet, row, 'id'));
    for (const name of ['id', ...WRITTEN]) reading.at([...path, name], placeOf(sheet, row, name));
    documents.push(document);
  }
  if (documents.length > 0) reading.parts.documents = documents;
}
