import type exceljs from 'exceljs';
import type { Style } from 'exceljs';
import { roomIn } from './back-pressure.ts';
import { cellAt } from './cell-reference.ts';
import type { CellStyleName } from './cell-styles.ts';
import { SharedStyles } from './exceljs-style.ts';
import { headerFooter, pageSetup, sheetView } from './page-setup.ts';
import { rowHeight } from './row-height.ts';
import { type CellNumbers, rowXml } from './row-xml.ts';
import type { RowPlan, SheetPlan, Span, StyledText } from './sheet-plan.ts';

/**
 * What rows need of exceljs's streaming writer that is not in its interface, `back-pressure.ts` apart.
 * Its version is fixed, and a test holds our rows against those it writes itself.
 */
interface WorkbookParts {
  readonly styles: { addStyleModel(style: Partial<Style>): number };
  readonly sharedStrings: { add(value: string | object): number };
}
interface SheetParts {
  readonly stream: { write(xml: string): unknown };
  readonly _merges: string[];
}

/** The styles and shared texts of a workbook by their numbers. */
export class WorkbookNumbers implements Required<CellNumbers> {
  readonly #parts: WorkbookParts;
  readonly #styles = new SharedStyles();

  constructor(workbook: exceljs.stream.xlsx.WorkbookWriter) {
    this.#parts = workbook as unknown as WorkbookParts;
  }

  style(name: CellStyleName, format?: string): number {
    return this.#parts.styles.addStyleModel(this.#styles.get(name, format));
  }

  text(content: string): number {
    return this.#parts.sharedStrings.add(content);
  }

  richText(parts: readonly StyledText[]): number {
    const richText = this.#styles.richText(parts);
    // Shared texts are told apart by what they are as a string, which a rich one is not by itself.
    return this.#parts.sharedStrings.add({ richText, toString: () => JSON.stringify(richText) });
  }
}

/**
 * A sheet of a workbook on its way to the zip. Its rows go into its part as XML: exceljs would make
 * objects of every cell first, which takes longer than all the rest of a large workbook.
 */
export class StreamedSheet {
  readonly #sheet: exceljs.Worksheet & SheetParts;
  readonly #plan: SheetPlan;
  readonly #numbers: CellNumbers;
  #rows = 0;
  /** Spans that reach the row being written, or one below it. */
  #drawn: readonly { readonly from: number; readonly to: number; readonly last: number }[] = [];

  constructor(
    workbook: exceljs.stream.xlsx.WorkbookWriter,
    plan: SheetPlan,
    numbers: WorkbookNumbers,
  ) {
    const { name, page, widths, isLongList } = plan;
    const sheet = workbook.addWorksheet(name, {
      pageSetup: pageSetup(page),
      headerFooter: headerFooter(page),
      views: [sheetView(page)],
    });
    sheet.columns = widths.map((width) => ({ width }));
    // Nothing is written of an empty row but what comes before all rows.
    sheet.getRow(1).commit();
    this.#sheet = sheet as exceljs.Worksheet & SheetParts;
    this.#plan = plan;
    this.#numbers = isLongList ? inPlace(numbers) : numbers;
  }

  /** @throws a sheet of more rows than spreadsheets can hold */
  write(row: RowPlan): void {
    const { name, widths } = this.#plan;
    this.#rows += 1;
    const position = this.#rows;
    if (position > MOST_ROWS) throw new Error(`sheet ${name} has more than ${MOST_ROWS} rows`);
    const xml = rowXml(row, position, rowHeight(row, widths), this.#numbers);
    if (xml !== '') this.#sheet.stream.write(xml);
    for (const span of row.spans ?? []) this.#draw(span, position);
  }

  /** @throws where the cells are drawn as one with others already: no spreadsheet opens such a file */
  #draw([from, to, rows = 1]: Span, position: number): void {
    // Of no cell, in a table too narrow for it, or of one.
    if (to < from || (to === from && rows === 1)) return;
    const last = position + rows - 1;
    this.#drawn = this.#drawn.filter((span) => span.last >= position);
    if (this.#drawn.some((span) => span.from <= to && from <= span.to)) {
      throw new Error(`cells ${from} to ${to} of row ${position} cannot be drawn as one`);
    }
    this.#drawn = [...this.#drawn, { from, to, last }];
    this.#sheet._merges.push(`${cellAt(from, position)}:${cellAt(to, last)}`);
  }

  /** Waits until what was written has gone on its way. */
  async room(failed: Promise<never>): Promise<void> {
    await roomIn(this.#sheet, failed);
  }

  end(): void {
    const { page, widths } = this.#plan;
    const { filterRow } = page;
    if (filterRow !== undefined && this.#rows > filterRow) {
      this.#sheet.autoFilter = {
        from: { row: filterRow, column: 1 },
        to: { row: this.#rows, column: widths.length },
      };
    }
    this.#sheet.commit();
  }
}

const MOST_ROWS = 1_048_576;

/** Texts of a long list are nearly all different: shared, they would pile up until the end. */
function inPlace(numbers: WorkbookNumbers): CellNumbers {
  return {
    style: (name, format) => numbers.style(name, format),
    richText: (parts) => numbers.richText(parts),
  };
}
