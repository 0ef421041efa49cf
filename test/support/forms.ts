import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { IsoDate } from '../../src/criteria/dates.ts';
import {
  type FormInput,
  type FormKind,
  identityOfWorkbook,
  readForm,
} from '../../src/documents/form/index.ts';
import { type IntakeWorkbook, openWorkbook } from '../../src/documents/intake/index.ts';
import { readSubmission } from '../../src/evidence/read-submission.ts';
import type { Submission } from '../../src/evidence/submission.ts';
import { formWordsIn } from '../../src/text/form-words.ts';
import { wordsIn } from '../../src/text/index.ts';
import { YEAR } from './submissions.ts';

/** A form of a set made in a test, with what the submission holds filled in. */
export function formInput(
  set: CriteriaSet,
  submission: Submission,
  kind: FormKind = 'self',
): FormInput {
  return {
    kind,
    set: { ...set, hash: 'hash-cua-bo-thu' },
    round: { id: 'dot-thu', title: 'Đợt thử', year: YEAR },
    unit: submission.unit,
    submission,
    words: wordsIn('vi'),
    labels: formWordsIn('vi'),
    engineVersion: '0',
  };
}

/** The value of a cell by a reference such as `TinhToan!$B$12`: a number, a text, or nothing. */
export function valueAt(workbook: IntakeWorkbook, reference: string): number | string | undefined {
  const match = /^'?([^'!]+)'?!\$?([A-Z]+)\$?(\d+)$/.exec(reference);
  if (!match) throw new Error(`not a reference: ${reference}`);
  const [, name, letters = '', row] = match;
  const sheet = workbook.sheets.find((one) => one.name === name);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const value = sheet?.cell(Number(row), column)?.value;
  switch (value?.kind) {
    case 'number':
      return value.value.toNumber();
    case 'text':
    case 'error':
      return value.text;
    default:
      return undefined;
  }
}

/** What a filled form says, read as an import reads it, beside what the form itself does not own. */
export async function readBack(
  set: CriteriaSet,
  before: Submission,
  kind: FormKind,
  file: string,
): Promise<Submission> {
  const opened = await openWorkbook(file);
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  const { workbook } = opened;
  const identity = identityOfWorkbook(workbook);
  if (identity?.kind !== kind) throw new Error(`not recognised: ${JSON.stringify(identity)}`);
  const today = '2099-12-31' as IsoDate;
  const work = { set: { ...set, hash: '' }, unit: before.unit, kind, file, today };
  const reading = readForm(workbook, work);
  if (reading.findings.length > 0) throw new Error(JSON.stringify(reading.findings));
  const council = kind === 'council' ? { appraisal: { by: 'Tổ thẩm định' } } : {};
  const value = { format: '1', unit: before.unit.code, ...council, ...reading.parts };
  const place = () => ({ file });
  const yaml = { file, value, place, placeOfKey: place };
  const read = readSubmission(set, before.unit, YEAR, yaml, before.external);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.value;
}
