import type { SheetContent } from './sheet-part.ts';
import type { IntakeArea, IntakeCell, IntakeSheet } from './workbook.ts';

const TALL = 50;

/** A sheet that has been read. */
export class ReadSheet implements IntakeSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly number[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly IntakeArea[];
  readonly #content: SheetContent;
  /** Merged areas by each of their rows, so that a cell need not be held against all of them. */
  readonly #mergedOn = new Map<number, IntakeArea[]>();
  /** Those that go down over very many rows. */
  readonly #tall: IntakeArea[] = [];

  constructor(name: string, hidden: boolean, content: SheetContent) {
    this.name = name;
    this.hidden = hidden;
    this.#content = content;
    this.merges = content.merges;
    for (const area of content.merges) this.#index(area);
    this.rows = [...content.cells.keys()].sort((a, b) => a - b);
    this.rowCount = this.rows.at(-1) ?? 0;
    let columns = 0;
    for (const cells of content.cells.values()) {
      for (const column of cells.keys()) columns = Math.max(columns, column);
    }
    this.columnCount = columns;
  }

  cell(row: number, column: number): IntakeCell | undefined {
    const holds = ({ top, left, bottom, right }: IntakeArea): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    const area = this.#mergedOn.get(row)?.find(holds) ?? this.#tall.find(holds);
    return this.#content.cells.get(area?.top ?? row)?.get(area?.left ?? column);
  }

  #index(area: IntakeArea): void {
    if (area.bottom - area.top >= TALL) {
      this.#tall.push(area);
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      const areas = this.#mergedOn.get(row);
      if (areas) areas.push(area);
      else this.#mergedOn.set(row, [area]);
    }
  }

  isHiddenRow(row: number): boolean {
    return this.#content.hiddenRows.has(row);
  }
}
