import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { formatDate, type IsoDate, readDate } from '../../criteria/dates.ts';
import type { Unit } from '../../evidence/submission.ts';
import type { IntakeWorkbook } from '../intake/index.ts';
import type { FormKind } from './form.ts';
import { linesOf } from './form-lines.ts';
import { FormReading } from './form-reading.ts';
import { cellOf, type KeyedSheet, keyedSheet, placeOf } from './keyed-sheet.ts';
import { type CoverField, SHEET_MARKS } from './places.ts';
import { readDocuments } from './read-documents.ts';
import { readScores } from './read-scores.ts';
import { keyedRows } from './rows-by-key.ts';

export interface ReadFormWork {
  readonly set: CriteriaSet & { readonly hash: string };
  readonly unit: Unit;
  readonly kind: FormKind;
  readonly file: string;
  /** The day the form was received, `dd/mm/yyyy`, when whoever imports it says so. */
  readonly received?: string | undefined;
  /** No form was handed in later. */
  readonly today: IsoDate;
}

/**
 * Reads what people wrote in a form that is known to be of this set and unit. Faults of the form
 * itself are told here; whether values fit their inputs is for `readSubmission` to say.
 */
export function readForm(workbook: IntakeWorkbook, work: ReadFormWork): FormReading {
  const { file, kind } = work;
  const reading = new FormReading(file);
  const find = (name: keyof typeof SHEET_MARKS): KeyedSheet | undefined => {
    const sheet = keyedSheet(workbook, SHEET_MARKS[name], file);
    if (!sheet) reading.report('form.sheet-missing', { file }, { sheet: name });
    return sheet;
  };
  const cover = find('cover');
  const scores = find('scores');
  if (kind === 'self') {
    const documents = find('documents');
    if (cover) readSubmitted(reading, cover, work);
    if (documents) readDocuments(reading, documents, work.set);
    if (scores) readScores(reading, scores, linesOf(work), 'self');
    return reading;
  }
  const decisions = scores ? readScores(reading, scores, linesOf(work), kind) : {};
  if (cover) readReviewHead(reading, cover, kind, decisions);
  return reading;
}

/** Columns of the cover: field, what it is, what is written. Its hidden row has only the mark. */
function coverCell(cover: KeyedSheet, field: CoverField) {
  const key = cover.columns.get('key') ?? 1;
  const columns = new Map([...cover.columns, ['value', key + 2] as const]);
  const sheet = { ...cover, columns };
  const [found] = keyedRows(cover).get(field) ?? [];
  if (!found) return { cell: undefined, place: { file: cover.file, sheet: cover.name } };
  return { cell: cellOf(sheet, found.row, 'value'), place: placeOf(sheet, found.row, 'value') };
}

function readSubmitted(
  reading: FormReading,
  cover: KeyedSheet,
  { received, today }: ReadFormWork,
): void {
  const { cell, place } = coverCell(cover, 'submitted');
  const written = received ?? reading.read(cell, place, 'date');
  reading.at(['submitted'], place);
  if (written === undefined) return;
  if (written === '') {
    reading.report('form.submitted-missing', place);
    return;
  }
  const day = readDate(written);
  if ('value' in day && day.value > today) {
    const figures = { found: formatDate(day.value), today: formatDate(today) };
    reading.report('form.submitted-future', place, figures);
  }
  reading.parts.submitted = written;
}

/** Stands for a name that is missing, which is told: without any, the decisions would not be read. */
const NOT_NAMED = '?';

function readReviewHead(
  reading: FormReading,
  cover: KeyedSheet,
  kind: 'appraisal' | 'council',
  decisions: FormReading['parts'],
): void {
  const text = (field: CoverField, type: 'text' | 'date' | 'yesNo'): string | undefined => {
    const { cell, place } = coverCell(cover, field);
    reading.at([kind, field], place);
    return reading.read(cell, place, type);
  };
  const [by, on, acceptRest] = [
    text('by', 'text'),
    text('on', 'date'),
    text('acceptRest', 'yesNo'),
  ];
  if (by === '') reading.report('form.by-missing', coverCell(cover, 'by').place);
  reading.parts[kind] = {
    by: by || NOT_NAMED,
    ...(on && { on }),
    ...(acceptRest && { acceptRest }),
    ...(Object.keys(decisions).length > 0 && { decisions }),
  };
}
