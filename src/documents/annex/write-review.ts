import { writeFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { DRAFT_WORDS } from '../../text/annex-words.ts';
import { SharedStyles } from '../workbook/exceljs-style.ts';
import { pageSetup } from '../workbook/page-setup.ts';
import { rowHeight } from '../workbook/row-height.ts';
import { type CellPlan, type RowPlan, text } from '../workbook/sheet-plan.ts';
import { visibleText } from '../workbook/visible-text.ts';
import { describeProposal } from './describe-proposal.ts';
import { draftId } from './draft-set.ts';
import { criteriaOf } from './draft-tree.ts';
import { ANSWER_COLUMN, FRAME_ANSWER_COLUMN, FRAME_KEY, REVIEW_MARK } from './review-layout.ts';
import type { AnnexDraft } from './understand.ts';

const { review, headings } = DRAFT_WORDS;
const WIDTHS = [3, 9, 40, 9, 52, 52, 14, 44];
const FRAME_WIDTHS = [3, 90, 14];

/**
 * Writes the review of a draft: the text of the annex beside what was made of it, a row a criterion,
 * with a cell for the answer. Few rows with lists to choose from, so it is written in memory.
 *
 * @param questions of the frame, as the draft set holds them
 */
export async function writeReview(
  file: string,
  draft: AnnexDraft,
  setId: string,
  questions: readonly string[],
): Promise<void> {
  const workbook = new exceljs.Workbook();
  const styles = new SharedStyles();
  const sheet = workbook.addWorksheet(review.sheet, {
    pageSetup: pageSetup({ pagesWide: 1, titleRows: [3, 3] }),
    views: [{ state: 'frozen', ySplit: 3 }],
  });
  layOut(sheet, styles, WIDTHS, [
    head(setId, draft.title ?? DRAFT_WORDS.unknownTitle, WIDTHS.length),
    head('', review.howTo, WIDTHS.length),
    {
      cells: [
        undefined,
        ...[
          headings.number,
          headings.title,
          headings.maximum,
          headings.rule,
          headings.method,
          review.answer,
          review.rewritten,
        ].map((heading) => text(heading, 'smallHeading')),
      ],
    },
    ...rowsOf(draft),
  ]);
  offer(sheet, 4, ANSWER_COLUMN, [review.yes, review.change, review.person]);
  const frame = workbook.addWorksheet(review.frameSheet, {
    pageSetup: pageSetup({ pagesWide: 1 }),
  });
  layOut(frame, styles, FRAME_WIDTHS, [
    head(setId, review.frameSheet, FRAME_WIDTHS.length),
    head('', review.frameHowTo, FRAME_WIDTHS.length),
    {
      cells: [
        undefined,
        text(review.question, 'smallHeading'),
        text(review.answer, 'smallHeading'),
      ],
    },
    ...questions.map((question) => ({
      cells: [text(FRAME_KEY, 'smallText'), text(question, 'smallText'), text('', 'smallText')],
    })),
  ]);
  offer(frame, 4, FRAME_ANSWER_COLUMN, [review.yes]);
  await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

function head(setId: string, content: string, columns: number): RowPlan {
  const mark = setId === '' ? '' : `${REVIEW_MARK} ${setId}`;
  return {
    cells: [text(mark, 'smallText'), text(content, setId === '' ? 'smallNote' : 'subtitle')],
    spans: [[2, columns]],
  };
}

function* rowsOf({ tables }: AnnexDraft): Generator<RowPlan> {
  for (const [index, table] of tables.entries()) {
    for (const node of criteriaOf(table.nodes)) {
      yield {
        cells: [
          text(draftId(node.id, index, tables.length === 1), 'smallText'),
          text(node.number, 'smallTextCentred'),
          text(node.title, 'smallText'),
          text(node.maximum?.toFixed().replace('.', ',') ?? '', 'smallTextCentred'),
          text(node.rule.join('\n'), 'smallText'),
          text(describeProposal(node.proposal), 'smallText'),
          text('', 'smallTextCentred'),
          text('', 'smallText'),
        ],
      };
    }
  }
}

function layOut(
  sheet: exceljs.Worksheet,
  styles: SharedStyles,
  widths: readonly number[],
  rows: readonly RowPlan[],
): void {
  sheet.columns = widths.map((width, index) => ({ width, hidden: index === 0 }));
  for (const [index, plan] of rows.entries()) {
    const row = sheet.getRow(index + 1);
    // The key is hidden and does not say how high a row is.
    row.height = rowHeight({ ...plan, cells: [undefined, ...plan.cells.slice(1)] }, widths);
    for (const [column, cell] of plan.cells.entries()) fill(row.getCell(column + 1), cell, styles);
    for (const [from, to] of plan.spans ?? []) sheet.mergeCells(index + 1, from, index + 1, to);
  }
}

function fill(cell: exceljs.Cell, plan: CellPlan | undefined, styles: SharedStyles): void {
  if (plan?.kind !== 'text') return;
  if (plan.text !== '') cell.value = visibleText(plan.text);
  cell.style = styles.get(plan.style, '@');
}

function offer(
  sheet: exceljs.Worksheet,
  first: number,
  column: number,
  answers: readonly string[],
): void {
  for (let row = first; row <= sheet.rowCount; row += 1) {
    sheet.getRow(row).getCell(column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${answers.join(',')}"`],
    };
  }
}
