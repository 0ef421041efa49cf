import { formatDate, type IsoDate } from '../../criteria/dates.ts';
import type { Finding } from '../../criteria/finding.ts';
import { id } from '../../criteria/schema/scalars.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import { type Column, columnOf, REQUIRED } from './columns.ts';
import type { RegisterTable, TableCell, TableRow } from './register-table.ts';

/** A title and the name of the issuing body may stand above the headings. */
const SEARCHED_ROWS = 20;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u;

/** The row that names the columns; -1 when none does. */
export function headingRow(rows: RegisterTable['rows']): number {
  return rows.slice(0, SEARCHED_ROWS).findIndex((row) => {
    const found = new Set(row.cells.map((cell) => cell && columnOf(cell.text)));
    return found.has('code') && found.has('name');
  });
}

/** A unit with the cells it was read from. */
export interface RegisterRow {
  readonly unit: RegisteredUnit;
  at(column: Column): Finding['at'];
}

/** Reads the units of a table; what is wrong with a row does not keep the others from being read. */
export function readTable(table: RegisterTable): {
  readonly rows: readonly RegisterRow[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const header = headingRow(table.rows);
  const headings = table.rows[header];
  if (!headings) {
    const at = { file: table.file };
    return { rows: [], findings: [{ code: 'register.no-headings', at, figures: {} }] };
  }
  const columns = new Map<Column, number>();
  const attributes = new Map<string, number>();
  for (const [index, cell] of headings.cells.entries()) {
    const column = cell && columnOf(cell.text);
    if (!cell) continue;
    if (column === undefined) {
      findings.push({
        code: 'register.column-unknown',
        at: cell.at,
        figures: { found: cell.text },
      });
    } else if (
      typeof column === 'object' ? attributes.has(column.attribute) : columns.has(column)
    ) {
      findings.push({ code: 'register.column-twice', at: cell.at, figures: { found: cell.text } });
    } else if (typeof column === 'object') attributes.set(column.attribute, index);
    else columns.set(column, index);
  }
  for (const column of REQUIRED) {
    if (columns.has(column)) continue;
    const at = { file: table.file };
    findings.push({ code: 'register.column-missing', at, figures: { column } });
  }
  const rows: RegisterRow[] = [];
  for (const row of table.rows.slice(header + 1)) {
    if (row.cells.every((cell) => cell === undefined)) continue;
    for (const [index, cell] of row.cells.entries()) {
      if (!cell || headings.cells[index]) continue;
      findings.push({ code: 'register.stray', at: cell.at, figures: { found: cell.text } });
    }
    const reader = new RowReader(row, columns, attributes);
    const read = reader.read();
    findings.push(...reader.findings);
    if (read) rows.push(read);
  }
  if (rows.length === 0 && findings.length === 0) {
    findings.push({ code: 'register.empty', at: { file: table.file }, figures: {} });
  }
  return { rows, findings };
}

class RowReader {
  readonly findings: Finding[] = [];
  readonly #row: TableRow;
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #attributes: ReadonlyMap<string, number>;

  constructor(
    row: TableRow,
    columns: ReadonlyMap<Column, number>,
    attributes: ReadonlyMap<string, number>,
  ) {
    this.#row = row;
    this.#columns = columns;
    this.#attributes = attributes;
  }

  read(): RegisterRow | undefined {
    for (const cell of this.#row.cells) {
      if (cell?.fault) this.findings.push({ ...cell.fault, at: cell.at });
    }
    const code = this.#required('code');
    const name = this.#required('name');
    const kind = this.#required('kind');
    if (code !== undefined && !CODE.test(code)) this.#report('register.code', 'code', code);
    if (kind !== undefined && !id.safeParse(kind).success)
      this.#report('register.kind', 'kind', kind);
    const from = this.#date('inForceFrom');
    const to = this.#date('inForceTo');
    if (from && to && from > to) {
      const figures = { from: formatDate(from), to: formatDate(to) };
      this.findings.push({ code: 'register.dates', at: this.#at('inForceTo'), figures });
    }
    if (code === undefined || name === undefined || kind === undefined) return undefined;
    const optional = (column: 'identifier' | 'class' | 'block') => {
      const text = this.#cell(column)?.text;
      return text === undefined ? {} : { [column]: text };
    };
    const unit: RegisteredUnit = {
      code,
      name,
      kind,
      ...optional('identifier'),
      ...optional('class'),
      ...optional('block'),
      attributes: this.#attributesGiven(),
      ...(from && { inForceFrom: from }),
      ...(to && { inForceTo: to }),
      predecessors: [...new Set(this.#listed('predecessors'))],
    };
    return { unit, at: (column) => this.#at(column) };
  }

  #listed(column: Column): readonly string[] {
    const parts = (this.#cell(column)?.text ?? '').split(/[;,]/);
    return parts.map((one) => one.trim()).filter((one) => one !== '');
  }

  #required(column: Column): string | undefined {
    const text = this.#cell(column)?.text;
    if (text !== undefined && text !== '') return text;
    if (this.#columns.has(column)) {
      this.findings.push({
        code: 'register.cell-empty',
        at: this.#at(column),
        figures: { column },
      });
    }
    return undefined;
  }

  #date(column: 'inForceFrom' | 'inForceTo'): IsoDate | undefined {
    const cell = this.#cell(column);
    if (!cell) return undefined;
    if ('value' in cell.date) return cell.date.value;
    this.findings.push({ code: cell.date.fault, at: cell.at, figures: { found: cell.text } });
    return undefined;
  }

  #attributesGiven(): Record<string, string> {
    const given: Record<string, string> = {};
    for (const [attribute, index] of this.#attributes) {
      const text = this.#row.cells[index]?.text;
      if (text !== undefined) given[attribute] = text;
    }
    return given;
  }

  #report(code: 'register.code' | 'register.kind', column: Column, found: string): void {
    this.findings.push({ code, at: this.#at(column), figures: { found } });
  }

  #cell(column: Column): TableCell | undefined {
    const index = this.#columns.get(column);
    return index === undefined ? undefined : this.#row.cells[index];
  }

  #at(column: Column): Finding['at'] {
    return this.#row.placeOf(this.#columns.get(column) ?? 0);
  }
}
