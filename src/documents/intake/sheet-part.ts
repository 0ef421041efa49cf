import { readDate } from '../../criteria/dates.ts';
import { cellAt } from '../workbook/cell-reference.ts';
import type { Archive } from './archive.ts';
import { LAST_COLUMN, LAST_ROW, readAddress, readArea } from './cell-address.ts';
import { cellNumber, serialDate } from './cell-numbers.ts';
import type { IntakeLimits } from './limits.ts';
import { type Attributes, isTrue, readXml } from './read-xml.ts';
import { damaged, tooMuch } from './refusal.ts';
import { StringItem, unescaped } from './strings-part.ts';
import { type CellFormat, PLAIN_FORMAT } from './styles-part.ts';
import type { CellValue, IntakeArea, IntakeCell } from './workbook.ts';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
  readonly limits: IntakeLimits;
  /** Of the whole workbook so far. */
  readonly counted: { cells: number; letters: number };
}

export interface SheetContent {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, IntakeCell>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly IntakeArea[];
}

/** Areas a sheet may merge; officials merge a few hundred. */
const MOST_MERGES = 5000;

export async function sheetContent(
  archive: Archive,
  part: string,
  context: SheetContext,
): Promise<SheetContent> {
  const reader = new SheetReader(part, context);
  await readXml(archive, part, reader);
  return reader;
}

/** Reads a sheet cell by cell; cells that hold nothing are passed over. */
class SheetReader implements SheetContent {
  readonly cells = new Map<number, Map<number, IntakeCell>>();
  readonly hiddenRows = new Set<number>();
  readonly merges: IntakeArea[] = [];
  readonly #part: string;
  readonly #context: SheetContext;
  readonly #item = new StringItem();
  #row = 0;
  #column = 0;
  #attributes: Attributes = {};
  #inCell = false;
  #inside: 'v' | 'f' | 'is' | undefined;
  #written: string | undefined;
  #formula: string | undefined;
  #hasFormula = false;
  #inline = false;

  constructor(part: string, context: SheetContext) {
    this.#part = part;
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'f' || name === 'is') this.#enter(name);
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (this.#inside === 'is') this.#item.open(name);
  }

  #enter(name: 'v' | 'f' | 'is'): void {
    this.#inside = name;
    if (name === 'f') this.#hasFormula = true;
    if (name === 'is') this.#inline = true;
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#written = (this.#written ?? '') + text;
    else if (this.#inside === 'f') this.#formula = (this.#formula ?? '') + text;
    else if (this.#inside === 'is') this.#item.add(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f') this.#inside = undefined;
    else if (name === 'is') this.#inside = undefined;
    else if (this.#inside === 'is') this.#item.close(name);
  }

  /** Some writers leave numbers of rows and addresses of cells out: they then follow one another. */
  #openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    // A row within a cell would move what is being read.
    if (this.#inCell || !Number.isInteger(row) || row < 1 || row > LAST_ROW)
      throw damaged(this.#part);
    this.#row = row;
    this.#column = 0;
    if (isTrue(hidden)) this.hiddenRows.add(row);
  }

  #openCell(attributes: Attributes): void {
    const { r } = attributes;
    const at = r === undefined ? { row: this.#row, column: this.#column + 1 } : readAddress(r);
    if (!at || this.#inCell || at.row < 1 || at.column > LAST_COLUMN) throw damaged(this.#part);
    this.#inCell = true;
    this.#row = at.row;
    this.#column = at.column;
    this.#attributes = attributes;
    this.#written = undefined;
    this.#formula = undefined;
    this.#hasFormula = false;
    this.#inline = false;
  }

  #closeCell(): void {
    this.#inCell = false;
    const format = this.#context.formats[Number(this.#attributes.s ?? 0)] ?? PLAIN_FORMAT;
    const value = this.#value(format);
    if (!value) return;
    const { counted, limits } = this.#context;
    counted.cells += 1;
    if (counted.cells > limits.cells) throw tooMuch('cells', limits.cells);
    if (value.kind === 'text') counted.letters += value.text.length;
    counted.letters += this.#formula?.length ?? 0;
    if (counted.letters > limits.letters) throw tooMuch('letters', limits.letters);
    const [row, column] = [this.#row, this.#column];
    let cells = this.cells.get(row);
    if (!cells) {
      cells = new Map();
      this.cells.set(row, cells);
    }
    cells.set(column, {
      row,
      column,
      address: cellAt(column, row),
      value,
      ...(this.#hasFormula && { formula: this.#formula ?? '' }),
      ...(format.font !== undefined && { font: format.font }),
    });
  }

  #value(format: CellFormat): CellValue | undefined {
    const type = this.#attributes.t ?? 'n';
    if (this.#inline || type === 'inlineStr') return text(this.#item.take());
    const written = this.#written;
    if (written === undefined || (written === '' && type !== 'str')) {
      return this.#hasFormula ? { kind: 'notCalculated' } : undefined;
    }
    switch (type) {
      case 's': {
        const string = this.#context.strings[Number(written)];
        if (string === undefined) throw damaged(this.#part);
        return text(string);
      }
      case 'str':
        return text(unescaped(written));
      case 'b':
        return { kind: 'yesNo', value: written.trim() === '1' || written.trim() === 'true' };
      case 'e':
        return { kind: 'error', text: written };
      case 'd':
        return isoDay(written) ?? text(written);
      default:
        return this.#number(written, format);
    }
  }

  #number(written: string, { isDate, isPercent }: CellFormat): CellValue {
    const value = cellNumber(written);
    if (!value) throw damaged(this.#part);
    const date = isDate ? serialDate(value, this.#context.is1904) : undefined;
    if (date) return { kind: 'date', date };
    const { is1904 } = this.#context;
    return { kind: 'number', value, isPercent, ...(is1904 && { is1904 }) };
  }

  #merge(ref: string): void {
    const area = readArea(ref);
    if (!area) throw damaged(this.#part);
    this.merges.push(area);
    if (this.merges.length > MOST_MERGES) throw tooMuch('cells', MOST_MERGES);
  }
}

/** `2025-11-20`, also with a time of day after it; nothing for a day that no calendar has. */
function isoDay(written: string): CellValue | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(written.trim()) ?? [];
  const read = readDate(`${day}/${month}/${year}`);
  return 'value' in read ? { kind: 'date', date: read.value } : undefined;
}

/** A text of nothing but blanks is no text. */
function text(content: string): CellValue | undefined {
  const normalised = content.normalize('NFC');
  return normalised.trim() === '' ? undefined : { kind: 'text', text: normalised };
}
