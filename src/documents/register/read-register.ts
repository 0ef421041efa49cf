import { readFile, stat } from 'node:fs/promises';
import type { IsoDate } from '../../criteria/dates.ts';
import { formatDate } from '../../criteria/dates.ts';
import type { Finding } from '../../criteria/finding.ts';
import { id } from '../../criteria/schema/scalars.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import { openWorkbook } from '../intake/index.ts';
import { checkRegister } from './check-register.ts';
import { type Column, columnOf, REQUIRED } from './columns.ts';
import { readTextTable } from './read-text.ts';
import { type RegisterTable, type TableCell, tablesOfWorkbook } from './register-table.ts';

export interface RegisterRead {
  /** Complete only when no fault was found. */
  readonly units: readonly RegisteredUnit[];
  readonly findings: readonly Finding[];
}

const MOST_BYTES = 10 * 2 ** 20;
/** A title and the name of the issuing body may stand above the headings. */
const SEARCHED_ROWS = 20;
const TEXT_ENDING = /\.(?:csv|tsv|txt)$/i;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u;

/**
 * Reads a register of units out of an Excel or CSV file. All faults are told, each by its cell, or by
 * its line and column.
 *
 * @param known codes of units that are registered already: predecessors may be among them
 */
export async function readRegister(
  file: string,
  known: ReadonlySet<string>,
): Promise<RegisterRead> {
  const opened = TEXT_ENDING.test(file) ? await openText(file) : await openBook(file);
  if (!opened.table) return { units: [], findings: opened.findings };
  const read = readTable(opened.table);
  const findings = [...opened.findings, ...read.findings];
  findings.push(...checkRegister(read.rows, known));
  return { units: read.rows.map(({ unit }) => unit), findings };
}

type Opened = { readonly table?: RegisterTable; readonly findings: readonly Finding[] };

async function openBook(file: string): Promise<Opened> {
  const opened = await openWorkbook(file);
  if ('findings' in opened) return opened;
  const tables = tablesOfWorkbook(opened.workbook);
  // A sheet of explanations may be longer than the register itself.
  const table = tables.find(({ rows }) => headingRow(rows) >= 0) ?? tables[0];
  return { table: table ?? { file, rows: [] }, findings: opened.workbook.notices };
}

async function openText(file: string): Promise<Opened> {
  const refuse = (code: Finding['code'], figures: Record<string, string>): Opened => ({
    findings: [{ code, at: { file }, figures }],
  });
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return refuse('file.too-large', { limit: String(MOST_BYTES) });
    const read = readTextTable(file, await readFile(file));
    return 'findings' in read ? read : { table: read.table, findings: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse('file.unreadable', { reason: String(error.code) });
  }
}

/** The row that names the columns; -1 when none does. */
function headingRow(rows: RegisterTable['rows']): number {
  return rows.slice(0, SEARCHED_ROWS).findIndex((row) => {
    const found = new Set(row.map((cell) => cell && columnOf(cell.text)));
    return found.has('code') && found.has('name');
  });
}

/** A unit with the cells it was read from. */
export interface RegisterRow {
  readonly unit: RegisteredUnit;
  at(column: Column): Finding['at'];
}

function readTable(table: RegisterTable): {
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
  for (const [index, cell] of headings.entries()) {
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
  for (const cells of table.rows.slice(header + 1)) {
    if (cells.every((cell) => cell === undefined)) continue;
    for (const [index, cell] of cells.entries()) {
      if (!cell || headings[index]) continue;
      findings.push({ code: 'register.stray', at: cell.at, figures: { found: cell.text } });
    }
    const reader = new RowReader(cells, columns, attributes, table.file);
    const row = reader.read();
    findings.push(...reader.findings);
    if (row) rows.push(row);
  }
  if (rows.length === 0 && findings.length === 0) {
    findings.push({ code: 'register.empty', at: { file: table.file }, figures: {} });
  }
  return { rows, findings };
}

class RowReader {
  readonly findings: Finding[] = [];
  readonly #cells: readonly (TableCell | undefined)[];
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #attributes: ReadonlyMap<string, number>;
  readonly #file: string;

  constructor(
    cells: readonly (TableCell | undefined)[],
    columns: ReadonlyMap<Column, number>,
    attributes: ReadonlyMap<string, number>,
    file: string,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.#attributes = attributes;
    this.#file = file;
  }

  read(): RegisterRow | undefined {
    for (const cell of this.#cells) {
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
      const text = this.#cells[index]?.text;
      if (text !== undefined) given[attribute] = text;
    }
    return given;
  }

  #report(code: 'register.code' | 'register.kind', column: Column, found: string): void {
    this.findings.push({ code, at: this.#at(column), figures: { found } });
  }

  #cell(column: Column): TableCell | undefined {
    const index = this.#columns.get(column);
    return index === undefined ? undefined : this.#cells[index];
  }

  /** The cell itself; where it is blank, the first of its row that is not. */
  #at(column: Column): Finding['at'] {
    const cell = this.#cell(column) ?? this.#cells.find((one) => one !== undefined);
    return cell?.at ?? { file: this.#file };
  }
}
