import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { FormInput, FormKind } from '../../src/documents/form/index.ts';
import type { IntakeWorkbook } from '../../src/documents/intake/index.ts';
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
