import exceljs from 'exceljs';
import type { Decimal } from '../../criteria/decimal.ts';
import { SharedStyles } from '../workbook/exceljs-style.ts';
import { headerFooter, pageSetup, sheetView } from '../workbook/page-setup.ts';
import { rowHeight } from '../workbook/row-height.ts';
import type { CellPlan } from '../workbook/sheet-plan.ts';
import { visibleText } from '../workbook/visible-text.ts';
import type { FormInput } from './form.ts';
import { IDENTITY_PROPERTY, identityText } from './form-identity.ts';
import type { FormCell, FormRow, FormSheet, Highlight } from './form-sheet.ts';
import { type FormPlan, planForm } from './form-workbook.ts';
import { serialOf } from './formula.ts';
import { validationOf } from './validation.ts';
import { withProperty } from './with-property.ts';

/**
 * One form as the bytes of an .xlsx file. Written in memory: a streamed sheet cannot hold
 * validations and be taken by every spreadsheet, and a form is small.
 */
export async function writeForm(form: FormInput): Promise<Uint8Array> {
  return writePlan(planForm(form), form);
}

export async function writePlan(plan: FormPlan, form: FormInput): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = `Thang Điểm ${form.engineVersion}`;
  workbook.title = form.labels.kinds[form.kind].title;
  // Cells carry no results: whatever opens the form works them out.
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = new SharedStyles();
  for (const sheet of plan.sheets) await writeSheet(workbook, sheet, styles, form);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return withProperty(bytes, IDENTITY_PROPERTY, identityText(plan.identity));
}

async function writeSheet(
  workbook: exceljs.Workbook,
  plan: FormSheet,
  styles: SharedStyles,
  form: FormInput,
): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: { ...pageSetup(plan.page), ...(plan.onePage && { fitToHeight: 1 }) },
    headerFooter: headerFooter(plan.page),
    views: [sheetView(plan.page)],
    ...(plan.hidden && { state: 'hidden' }),
  });
  sheet.columns = plan.widths.map((width, index) => ({
    width,
    hidden: index < plan.hiddenColumns,
  }));
  for (const [index, row] of plan.rows.entries()) {
    writeRow(sheet, index + 1, row, plan, styles, form);
  }
  for (const highlight of plan.highlights) {
    sheet.addConditionalFormatting({
      ref: highlight.range,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [highlight.formula],
          style: {
            fill: {
              type: 'pattern',
              pattern: 'solid',
              bgColor: { argb: COLOURS[highlight.colour] },
            },
          },
        },
      ],
    });
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertHyperlinks: true,
  });
}

const COLOURS: Readonly<Record<Highlight['colour'], string>> = {
  missing: 'FFFFF2CC',
  wrong: 'FFF8CBAD',
  done: 'FFE2EFDA',
};

/** Rows people write in are easier to hit, and to read, with some room. In points. */
const LOWEST = 21;
const ROOM = 2;
/** Spreadsheets draw no row higher than this. */
const HIGHEST = 409;

function writeRow(
  sheet: exceljs.Worksheet,
  position: number,
  plan: FormRow,
  { widths, hiddenColumns, hidden }: FormSheet,
  styles: SharedStyles,
  form: FormInput,
): void {
  const row = sheet.getRow(position);
  // Keys in hidden columns are long and do not say how high a row is.
  const shown = plan.cells.map((cell, index) => (index < hiddenColumns ? undefined : cell));
  const needed = rowHeight({ ...plan, cells: shown.map(asPlan) }, widths);
  row.height = hidden ? needed : Math.min(HIGHEST, Math.max(LOWEST, needed + ROOM));
  if (plan.hidden) row.hidden = true;
  for (const [index, cell] of plan.cells.entries()) {
    if (cell) writeCell(row.getCell(index + 1), cell, styles, form);
  }
  for (const [from, to, rows = 1] of plan.spans ?? []) {
    if (to > from || rows > 1) sheet.mergeCells(position, from, position + rows - 1, to);
  }
}

/** The cell as the workbook module measures it. */
function asPlan(cell: FormCell | undefined): CellPlan | undefined {
  if (!cell) return undefined;
  const { style, content } = cell;
  if (content?.kind === 'text') return { kind: 'text', text: content.text, style };
  if (content?.kind === 'rich') return { kind: 'rich', parts: content.parts };
  return { kind: 'blank', style };
}

function writeCell(
  cell: exceljs.Cell,
  plan: FormCell,
  styles: SharedStyles,
  form: FormInput,
): void {
  const { content, style, format, entry } = plan;
  cell.style = styles.get(style, format);
  if (entry) {
    cell.protection = { locked: false };
    const validation = validationOf(entry, form);
    if (validation) cell.dataValidation = validation;
  }
  switch (content?.kind) {
    case 'text': {
      const text = visibleText(content.text);
      if (text !== '') cell.value = text;
      return;
    }
    case 'rich':
      cell.value = { richText: styles.richText(content.parts) };
      return;
    case 'number':
      cell.value = cellNumber(content.value);
      return;
    case 'date':
      cell.value = serialOf(content.date);
      return;
    case 'formula':
      cell.value = { formula: content.formula } as exceljs.CellFormulaValue;
      return;
    case undefined:
      return;
  }
}

/** A value becomes the binary number that a cell holds; reading takes its shortest decimal text. */
function cellNumber(value: Decimal): number {
  return value.toNumber();
}
