import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Decimal } from '../../criteria/decimal.ts';
import { roomIn } from './back-pressure.ts';
import { PLAIN_ROW, SharedStyles } from './exceljs-style.ts';
import { forgetFormulas } from './forget-formulas.ts';
import { headerFooter, pageSetup, sheetView } from './page-setup.ts';
import { rowHeight } from './row-height.ts';
import type { CellPlan, RowPlan, SheetPlan } from './sheet-plan.ts';
import { visibleText } from './visible-text.ts';

export interface WorkbookWork {
  /** Shown in the properties of the file. */
  readonly author: string;
  readonly date: Date;
  readonly onUnit?: () => void;
}

/** Rows between two pauses. */
const BATCH = 100;
const SHEET_ROWS = 1_048_576;

/**
 * Writes planned sheets, row by row, and ends the target. Only this function and those below it
 * know exceljs.
 *
 * @throws whatever broke the target; a sheet of more rows than spreadsheets can hold
 */
export async function writeWorkbook(
  target: Writable,
  sheets: readonly SheetPlan[],
  work: WorkbookWork,
): Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    target.once('error', reject);
    target.once('close', () => {
      if (!target.writableFinished) reject(new Error('the target was closed before its end'));
    });
  });
  // Nobody may be waiting at the moment it breaks.
  broken.catch(() => undefined);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = work.author;
  workbook.lastModifiedBy = work.author;
  workbook.created = work.date;
  workbook.modified = work.date;
  const styles = new SharedStyles();
  for (const plan of sheets) await writeSheet(workbook, plan, styles, work, broken);
  await Promise.race([workbook.commit(), broken]);
}

async function writeSheet(
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  plan: SheetPlan,
  styles: SharedStyles,
  work: WorkbookWork,
  broken: Promise<never>,
): Promise<void> {
  // exceljs takes useSharedStrings by sheet too, though its types do not say so.
  const options = {
    pageSetup: pageSetup(plan.page),
    headerFooter: headerFooter(plan.page),
    views: [sheetView(plan.page)],
    useSharedStrings: !plan.isLongList,
  };
  const sheet = workbook.addWorksheet(plan.name, options);
  sheet.columns = plan.widths.map((width) => ({ width }));
  let last = 0;
  for (const row of plan.rows(() => work.onUnit?.())) {
    last += 1;
    if (last > SHEET_ROWS) throw new Error(`sheet ${plan.name} has more than ${SHEET_ROWS} rows`);
    writeRow(sheet, last, row, plan, styles);
    if (last % BATCH === 0) {
      forgetFormulas(sheet);
      await roomIn(sheet, broken);
    }
  }
  const { filterRow } = plan.page;
  if (filterRow !== undefined && last > filterRow) {
    sheet.autoFilter = {
      from: { row: filterRow, column: 1 },
      to: { row: last, column: plan.widths.length },
    };
  }
  sheet.commit();
  forgetFormulas(sheet);
  await roomIn(sheet, broken);
}

function writeRow(
  sheet: exceljs.Worksheet,
  position: number,
  plan: RowPlan,
  { widths }: SheetPlan,
  styles: SharedStyles,
): void {
  const row = Object.assign(sheet.getRow(position), PLAIN_ROW);
  row.height = rowHeight(plan, widths);
  for (const [index, cell] of plan.cells.entries()) {
    if (cell) writeCell(row.getCell(index + 1), cell, styles);
  }
  for (const [from, to, rows = 1] of plan.spans ?? []) {
    if (to > from || rows > 1) sheet.mergeCells(position, from, position + rows - 1, to);
  }
  row.commit();
}

function writeCell(cell: exceljs.Cell, plan: CellPlan, styles: SharedStyles): void {
  switch (plan.kind) {
    case 'text': {
      const content = visibleText(plan.text);
      if (content !== '') cell.value = content;
      cell.style = styles.get(plan.style, content.length <= LONGEST_AS_TEXT ? AS_TEXT : undefined);
      return;
    }
    case 'rich': {
      const last = plan.parts.length - 1;
      const richText = plan.parts.map(({ text, style }, index) => ({
        text: `${visibleText(text)}${index < last ? '\n' : ''}`,
        ...styles.font(style),
      }));
      // exceljs tells shared strings apart by their text, which a rich one does not have by itself.
      const value = { richText, toString: () => JSON.stringify(richText) };
      cell.value = value;
      cell.style = styles.get(plan.parts[0].style, AS_TEXT);
      return;
    }
    case 'number':
      cell.value = cellNumber(plan.value);
      cell.style = styles.get(plan.style, plan.format);
      return;
    case 'formula':
      cell.value = { formula: plan.formula, result: cellNumber(plan.result) };
      cell.style = styles.get(plan.style, plan.format);
      return;
    case 'blank':
      cell.style = styles.get(plan.style);
  }
}

/** Keeps a text a text when someone edits its cell; old versions of Excel hide long ones. */
const AS_TEXT = '@';
const LONGEST_AS_TEXT = 255;

/** The one place where a point becomes the binary number that a cell holds. */
function cellNumber(value: Decimal): number {
  return value.toNumber();
}
