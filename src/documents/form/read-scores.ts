import type { Finding } from '../../criteria/finding.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import type { FormKind } from './form.ts';
import type { FormLine } from './form-lines.ts';
import type { FormReading, Plain } from './form-reading.ts';
import { cellOf, type KeyedRow, type KeyedSheet, placeOf } from './keyed-sheet.ts';
import { keyOfTitle } from './option-titles.ts';
import { DOCUMENT_COLUMNS, type ScoreColumn, scoreColumns } from './places.ts';
import { keyedRows } from './rows-by-key.ts';
import { plainText } from './written-text.ts';

/** Columns people write in, by kind of form. */
const ENTRY_COLUMNS: Readonly<Record<'self' | 'review', readonly ScoreColumn[]>> = {
  self: ['entry', ...DOCUMENT_COLUMNS, 'explanation', 'claimed'],
  review: ['changedEntry', 'changedPoints', 'accept', 'reason'],
};

/** Reads the rows of the scoring sheet: answers into `parts.answers`, or decisions, which are returned. */
export function readScores(
  reading: FormReading,
  sheet: KeyedSheet,
  lines: readonly FormLine[],
  kind: FormKind,
): Record<string, Plain> {
  return new ScoresReader(reading, sheet, lines, kind).read();
}

class ScoresReader {
  readonly #reading: FormReading;
  readonly #sheet: KeyedSheet;
  readonly #lines: readonly FormLine[];
  readonly #kind: FormKind;
  readonly #rows: ReadonlyMap<string, readonly KeyedRow[]>;
  readonly #columns: readonly ScoreColumn[];

  constructor(reading: FormReading, sheet: KeyedSheet, lines: readonly FormLine[], kind: FormKind) {
    this.#reading = reading;
    this.#sheet = sheet;
    this.#lines = lines;
    this.#kind = kind;
    this.#rows = keyedRows(sheet);
    this.#columns = ENTRY_COLUMNS[kind === 'self' ? 'self' : 'review'];
  }

  read(): Record<string, Plain> {
    if (!this.#hasColumns()) return {};
    this.#strayRows();
    const answers: Record<string, Plain> = {};
    for (const line of this.#lines) {
      if (line.kind !== 'criterion') continue;
      const { id } = line.placed.node;
      const own = this.#lines.filter(
        (one) => 'criterion' in one && one.criterion.id === id,
      ) as readonly EntryLine[];
      const read =
        this.#kind === 'self' ? this.#answer(id, line.key, own) : this.#decision(id, line.key, own);
      if (Object.keys(read).length > 0) answers[id] = read;
    }
    if (this.#kind !== 'self') return answers;
    this.#reading.parts.answers = answers;
    return {};
  }

  #hasColumns(): boolean {
    const needed = scoreColumns(this.#kind).filter((name) => this.#columns.includes(name));
    const missing = needed.filter((name) => !this.#sheet.columns.has(name));
    for (const column of missing) {
      const at = { file: this.#sheet.file, sheet: this.#sheet.name };
      this.#reading.report('form.column-missing', at, { column });
    }
    return missing.length === 0;
  }

  /** Entries in rows that are not of the form: whoever wrote them believes they count. */
  #strayRows(): void {
    const known = new Set(this.#lines.map(({ key }) => key));
    const first = this.#sheet.rows.find(({ key }) => known.has(key))?.row ?? Infinity;
    for (const { row, key } of this.#sheet.rows) {
      if (known.has(key) || row < first) continue;
      for (const column of this.#columns) {
        const text = plainText(cellOf(this.#sheet, row, column));
        if (text === '') continue;
        this.#reading.report('form.stray', placeOf(this.#sheet, row, column), { found: text });
      }
    }
  }

  /** The row of a key. One that was copied counts once, if only one of the two says something. */
  #row(key: string, told: string): number | undefined {
    const rows = this.#rows.get(key) ?? [];
    const says = ({ row }: KeyedRow): string =>
      JSON.stringify(this.#columns.map((name) => plainText(cellOf(this.#sheet, row, name))));
    const blank = JSON.stringify(this.#columns.map(() => ''));
    const different = new Map(rows.map((row) => [says(row), row]));
    if (different.size > 1) different.delete(blank);
    const [found, other] = [...different.values()];
    if (found && other) {
      const figures = { row: told, first: String(found.row) };
      this.#reading.report('form.row-duplicate', this.#place(other.row, 'title'), figures);
    }
    if (!found) {
      const at = { file: this.#sheet.file, sheet: this.#sheet.name };
      this.#reading.report('form.row-missing', at, { row: told });
    }
    return found?.row;
  }

  #place(row: number, column: ScoreColumn): Finding['at'] {
    return placeOf(this.#sheet, row, column);
  }

  #text(row: number, column: ScoreColumn): string {
    return plainText(cellOf(this.#sheet, row, column));
  }

  /** What an entry says, its place kept; nothing when it is a fault. */
  #value(
    row: number,
    column: ScoreColumn,
    type: InputType,
    path: readonly PropertyKey[],
  ): string | undefined {
    const place = this.#place(row, column);
    this.#reading.at(path, place);
    const cell = cellOf(this.#sheet, row, column);
    const isMerged = cell !== undefined && cell.row !== row && plainText(cell) !== '';
    if (!isMerged) return this.#reading.read(cell, place, type);
    // One value over several rows: nobody can say which of them it answers.
    this.#reading.report('form.merged', place, { found: plainText(cell) });
    return undefined;
  }

  #answer(id: string, key: string, own: readonly EntryLine[]): Record<string, Plain> {
    const row = this.#row(key, id);
    const path = ['answers', id];
    const inputs = this.#inputs(
      own.filter(({ input }) => input.by === 'unit'),
      'entry',
      path,
    );
    if (row === undefined) return {};
    this.#reading.at(path, this.#place(row, 'id'));
    const documents: string[] = [];
    for (const column of DOCUMENT_COLUMNS) {
      for (const code of this.#text(row, column).split(/[\s,;]+/)) {
        const document = code.toLowerCase();
        if (document === '' || documents.includes(document)) continue;
        this.#reading.at([...path, 'documents', documents.length], this.#place(row, column));
        documents.push(document);
      }
    }
    const explanation = this.#value(row, 'explanation', 'text', [...path, 'explanation']);
    const claimed = this.#value(row, 'claimed', 'points', [...path, 'claimed']);
    return {
      ...(Object.keys(inputs).length > 0 && { inputs }),
      ...(documents.length > 0 && { documents }),
      ...(explanation && { explanation }),
      ...(claimed && { claimed }),
    };
  }

  #decision(id: string, key: string, own: readonly EntryLine[]): Record<string, Plain> {
    const row = this.#row(key, id);
    const path = [this.#kind, 'decisions', id];
    const theirs = own.filter(({ input }) => input.by !== 'external');
    const inputs = this.#inputs(theirs, 'changedEntry', path);
    if (row === undefined) return {};
    this.#reading.at(path, this.#place(row, 'id'));
    const accept = this.#value(row, 'accept', 'yesNo', [...path, 'accept']);
    const points = this.#value(row, 'changedPoints', 'points', [...path, 'points']);
    const reason = this.#value(row, 'reason', 'text', [...path, 'reason']);
    return {
      ...(accept && { accept }),
      ...(Object.keys(inputs).length > 0 && { inputs }),
      ...(points && { points }),
      ...(reason && { reason }),
    };
  }

  #inputs(
    own: readonly EntryLine[],
    column: 'entry' | 'changedEntry',
    path: readonly PropertyKey[],
  ): Record<string, Plain> {
    const inputs: Record<string, Plain> = {};
    for (const line of own) {
      if (line.kind === 'option') continue;
      const { name, input } = line;
      const at = [...path, 'inputs', name];
      if (line.kind === 'choices') {
        const options = own.filter((one) => one.kind === 'option' && one.name === name);
        const chosen = this.#chosen(line, options, column, at);
        if (chosen) inputs[name] = chosen;
        continue;
      }
      const row = this.#row(line.key, input.title);
      if (row === undefined) continue;
      const text = this.#value(row, column, input.type, at);
      if (!text) continue;
      inputs[name] =
        input.type === 'choice' ? (keyOfTitle(input.options ?? {}, text) ?? text) : text;
    }
    return inputs;
  }

  /** The options answered yes; nothing when none was answered; a fault when only some were. */
  #chosen(
    { criterion, input }: EntryLine,
    options: readonly EntryLine[],
    column: 'entry' | 'changedEntry',
    path: readonly PropertyKey[],
  ): readonly string[] | undefined {
    let isSound = true;
    const answers = options.flatMap((line) => {
      const title = 'title' in line ? line.title : '';
      const row = this.#row(line.key, title);
      if (row === undefined) return [];
      const text = this.#value(row, column, 'yesNo', path);
      // What is neither yes nor no was told; here it only must not count as unanswered.
      if (text === undefined) isSound = false;
      return [{ option: 'option' in line ? line.option : '', row, text }];
    });
    const [first] = answers;
    if (first) this.#reading.at(path, this.#place(first.row, column));
    if (!isSound || answers.every(({ text }) => text === '')) return undefined;
    for (const { row, text } of answers) {
      if (text !== '') continue;
      const figures = { input: input.title, criterion: criterion.id };
      this.#reading.report('form.choices-partial', this.#place(row, column), figures);
    }
    return answers.flatMap(({ option, text }) => (text === 'có' ? [option] : []));
  }
}

type EntryLine = Extract<FormLine, { kind: 'input' | 'choices' | 'option' }>;
