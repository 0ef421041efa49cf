import type { Finding } from '../../criteria/finding.ts';
import { DRAFT_WORDS } from '../../text/annex-words.ts';
import { cellText, type IntakeSheet, openWorkbook } from '../intake/index.ts';
import {
  ANSWER_COLUMN,
  FRAME_ANSWER_COLUMN,
  FRAME_KEY,
  KEY_COLUMN,
  REVIEW_MARK,
  RULE_COLUMN,
} from './review-layout.ts';

export type ReviewAnswer = 'yes' | 'change' | 'person';

/** What a person said of one criterion; rows left blank are not among them. */
export interface ReviewedCriterion {
  readonly id: string;
  readonly answer: ReviewAnswer;
  readonly rewritten: string;
  readonly at: Finding['at'];
}

export interface Review {
  readonly setId: string;
  readonly criteria: readonly ReviewedCriterion[];
  /** Questions of the frame that were confirmed, by their text. */
  readonly frame: readonly string[];
}

/** Reads a review that was filled in. Rows are found by their hidden keys, whatever their order. */
export async function readReview(
  file: string,
): Promise<{ readonly review: Review } | { readonly findings: readonly Finding[] }> {
  const result = await openWorkbook(file);
  if ('findings' in result) return result;
  const findings: Finding[] = [];
  const criteria: ReviewedCriterion[] = [];
  const frame: string[] = [];
  let setId: string | undefined;
  for (const sheet of result.workbook.sheets) {
    const mark = said(sheet, 1, KEY_COLUMN);
    if (!mark.startsWith(`${REVIEW_MARK} `)) continue;
    setId = mark.slice(REVIEW_MARK.length + 1);
    for (const row of sheet.rows) {
      const key = said(sheet, row, KEY_COLUMN);
      if (row === 1 || key === '') continue;
      const column = key === FRAME_KEY ? FRAME_ANSWER_COLUMN : ANSWER_COLUMN;
      const written = said(sheet, row, column);
      if (written === '') continue;
      const at = { file, sheet: sheet.name, cell: sheet.cell(row, column)?.address ?? `A${row}` };
      const answer = answerOf(written);
      if (!answer || (key === FRAME_KEY && answer !== 'yes')) {
        findings.push({ code: 'annex.review-answer', at, figures: { found: written } });
      } else if (key === FRAME_KEY) frame.push(said(sheet, row, 2));
      else criteria.push({ id: key, answer, rewritten: said(sheet, row, RULE_COLUMN), at });
    }
  }
  if (setId === undefined) {
    return { findings: [{ code: 'annex.review-foreign', at: { file }, figures: { set: '' } }] };
  }
  return findings.length > 0 ? { findings } : { review: { setId, criteria, frame } };
}

function said(sheet: IntakeSheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  return cell ? cellText(cell) : '';
}

function answerOf(written: string): ReviewAnswer | undefined {
  const { yes, change, person } = DRAFT_WORDS.review;
  const word = written.toLocaleLowerCase('vi');
  if (word === yes.toLocaleLowerCase('vi')) return 'yes';
  if (word === change.toLocaleLowerCase('vi')) return 'change';
  return word === person.toLocaleLowerCase('vi') ? 'person' : undefined;
}
