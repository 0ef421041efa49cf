import { dirname, relative, sep } from 'node:path';
import exceljs from 'exceljs';
import type { Finding } from '../../criteria/finding.ts';
import type { FormWords } from '../../text/form-words.ts';
import type { Words } from '../../text/words.ts';
import { sheetPrefix } from '../workbook/cell-reference.ts';
import { SharedStyles } from '../workbook/exceljs-style.ts';
import { headerFooter, pageSetup, sheetView } from '../workbook/page-setup.ts';
import { rowHeight } from '../workbook/row-height.ts';
import { visibleText } from '../workbook/visible-text.ts';

const WIDTHS = [6, 28, 16, 9, 22, 46, 46];
const LINKED = 4;
const HEADINGS = 3;
const LINK_COLOUR = 'FF0563C1';

export interface FaultReport {
  readonly findings: readonly Finding[];
  /** Where the report itself will stand: links to the forms are relative to it. */
  readonly target: string;
  readonly words: Words;
  readonly labels: FormWords;
}

/** All faults of all forms as a workbook whose cells lead to the cells at fault. */
export async function writeFaultReport(report: FaultReport): Promise<Uint8Array> {
  const { findings, labels, words } = report;
  const workbook = new exceljs.Workbook();
  const styles = new SharedStyles();
  const page = { pagesWide: 1, titleRows: [HEADINGS, HEADINGS], frozenRows: HEADINGS } as const;
  const sheet = workbook.addWorksheet(labels.report.sheet, {
    pageSetup: pageSetup(page),
    headerFooter: headerFooter(page),
    views: [sheetView(page)],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const row = (texts: readonly string[], style: 'heading' | 'text'): exceljs.Row => {
    const added = sheet.addRow(texts.map(visibleText));
    for (let column = 1; column <= WIDTHS.length; column++) {
      added.getCell(column).style = styles.get(style, '@');
    }
    added.height = rowHeight(
      { cells: texts.map((text) => ({ kind: 'text', text, style })) },
      WIDTHS,
    );
    return added;
  };
  const title = sheet.addRow([labels.report.title]);
  title.getCell(1).style = styles.get('title');
  sheet.mergeCells(1, 1, 1, WIDTHS.length);
  const hint = sheet.addRow([findings.length === 0 ? labels.report.none : labels.report.hint]);
  hint.getCell(1).style = styles.get('note');
  sheet.mergeCells(2, 1, 2, WIDTHS.length);
  row(labels.report.header, 'heading');
  for (const [index, finding] of findings.entries()) {
    const { what, remedy } = words.finding(finding);
    const { file, sheet: name = '', cell = '' } = finding.at;
    const path = relative(dirname(report.target), file);
    const found = finding.figures.found ?? '';
    const { line, column } = finding.at;
    // Of a text file: line and column.
    const spot = cell || [line, column].filter((part) => part !== undefined).join(':');
    const added = row([String(index + 1), path, name, spot, found, what, remedy], 'text');
    if (cell === '') continue;
    const link = added.getCell(LINKED);
    link.value = { text: cell, hyperlink: linkTo(path, name, cell) };
    const style = styles.get('textCentred');
    link.style = {
      ...style,
      font: { ...style.font, underline: true, color: { argb: LINK_COLOUR } },
    };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** `phieu/SN11.xlsx#'Tự chấm'!E12`, its path written as addresses are. */
function linkTo(path: string, sheet: string, cell: string): string {
  const steps = path.split(sep).map((step) => encodeURIComponent(step));
  return `${steps.join('/')}#${sheetPrefix(sheet)}${cell}`;
}
