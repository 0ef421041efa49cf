import { readFile, writeFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import type { CriteriaSet } from '../src/criteria/criteria-set.ts';
import { formatDate, type IsoDate } from '../src/criteria/dates.ts';
import { Decimal } from '../src/criteria/decimal.ts';
import type { FactValue } from '../src/criteria/facts.ts';
import { type Input, isGroup } from '../src/criteria/schema/criterion.ts';
import type { Review, Submission } from '../src/evidence/submission.ts';

/** A form as a person has it open: cells found by what stands in the hidden keys. */
export class OpenForm {
  readonly workbook: exceljs.Workbook;
  readonly cover: exceljs.Worksheet;
  readonly scores: exceljs.Worksheet;
  readonly documents: exceljs.Worksheet;

  private constructor(workbook: exceljs.Workbook) {
    const [cover, scores, documents] = workbook.worksheets;
    if (!cover || !scores || !documents) throw new Error('a form has three sheets to fill in');
    this.workbook = workbook;
    this.cover = cover;
    this.scores = scores;
    this.documents = documents;
  }

  static async open(file: string): Promise<OpenForm> {
    const workbook = new exceljs.Workbook();
    const bytes = await readFile(file);
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    return new OpenForm(workbook);
  }

  async save(file: string): Promise<void> {
    await writeFile(file, new Uint8Array(await this.workbook.xlsx.writeBuffer()));
  }

  /** A cell of the scoring sheet by the keys of its row and column. */
  score(key: string, column: string): exceljs.Cell {
    return this.scores.getCell(rowOf(this.scores, key), columnOf(this.scores, column));
  }

  field(name: string): exceljs.Cell {
    return this.cover.getCell(rowOf(this.cover, name), 3);
  }
}

function rowOf(sheet: exceljs.Worksheet, key: string): number {
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, 1).value === key) return row;
  }
  throw new Error(`no row ${key} on ${sheet.name}`);
}

function columnOf(sheet: exceljs.Worksheet, key: string): number {
  for (let column = 1; column <= sheet.columnCount; column++) {
    if (sheet.getCell(1, column).value === key) return column;
  }
  throw new Error(`no column ${key} on ${sheet.name}`);
}

/** Writes a unit's answers into its blank form, as the unit would: documents once, then the figures. */
export function fillIn(form: OpenForm, set: CriteriaSet, submission: Submission): void {
  if (submission.submitted) form.field('submitted').value = dateOf(submission.submitted);
  const codes = fillDocuments(form, set, submission);
  for (const [id, answer] of submission.answers) {
    for (const [name, value] of answer.inputs) fillInput(form, set, id, name, value, 'entry');
    const cited = answer.documents.map((document) => codes.get(document.id) ?? '');
    for (const [index, code] of cited.slice(0, 3).entries()) {
      form.score(`c:${id}`, `document${index + 1}`).value = code;
    }
    if (cited.length > 3) form.score(`c:${id}`, 'documents').value = cited.slice(3).join(', ');
    if (answer.explanation !== undefined) {
      form.score(`c:${id}`, 'explanation').value = answer.explanation;
    }
    if (answer.claimed) form.score(`c:${id}`, 'claimed').value = answer.claimed.toNumber();
  }
}

/** Writes an appraiser's decisions into the form that shows the unit's answers. */
export function fillReview(form: OpenForm, set: CriteriaSet, review: Review): void {
  form.field('by').value = review.by;
  if (review.on) form.field('on').value = dateOf(review.on);
  if (review.acceptRest) form.field('acceptRest').value = 'Có';
  for (const [id, { inputs, points, reason }] of review.decisions) {
    for (const [name, value] of inputs) fillInput(form, set, id, name, value, 'changedEntry');
    if (points) form.score(`c:${id}`, 'changedPoints').value = points.toNumber();
    if (reason !== undefined) form.score(`c:${id}`, 'reason').value = reason;
    if (inputs.size === 0 && !points) form.score(`c:${id}`, 'accept').value = 'Có';
  }
}

function fillDocuments(
  form: OpenForm,
  set: CriteriaSet,
  submission: Submission,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const sheet = form.documents;
  let row = rowOf(sheet, 'd');
  for (const { documents } of submission.answers.values()) {
    for (const document of documents) {
      if (codes.has(document.id)) continue;
      codes.set(document.id, String(sheet.getCell(row, columnOf(sheet, 'id')).value));
      const write = (column: string, value: exceljs.CellValue): void => {
        sheet.getCell(row, columnOf(sheet, column)).value = value;
      };
      write('kind', set.evidenceKinds[document.kind] ?? document.kind);
      write('number', document.number);
      write('date', dateOf(document.date));
      write('issuer', document.issuer);
      write('subject', document.subject);
      if (document.file !== undefined) write('file', document.file);
      if (document.page !== undefined) write('page', document.page);
      row += 1;
    }
  }
  return codes;
}

function fillInput(
  form: OpenForm,
  set: CriteriaSet,
  id: string,
  name: string,
  value: FactValue,
  column: 'entry' | 'changedEntry',
): void {
  const node = set.byId.get(id)?.node;
  const input = node && !isGroup(node) ? node.inputs[name] : undefined;
  if (!input) throw new Error(`criterion ${id} has no input ${name}`);
  if (Array.isArray(value)) {
    for (const option of Object.keys(input.options ?? {})) {
      const cell = form.score(`o:${id}/${name}=${option}`, column);
      cell.value = value.includes(option) ? 'Có' : 'Không';
    }
    return;
  }
  form.score(`i:${id}/${name}`, column).value = typed(input, value);
}

function typed(input: Input, value: FactValue): exceljs.CellValue {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Decimal.isDecimal(value)) return value.toNumber();
  if (input.type === 'date') return dateOf(value as IsoDate);
  return input.type === 'choice' ? (input.options?.[String(value)] ?? null) : String(value);
}

/** Typed as a day, or, as many do, as text. */
function dateOf(date: IsoDate): exceljs.CellValue {
  return Number(date.slice(-1)) % 2 === 0 ? new Date(`${date}T00:00:00Z`) : formatDate(date);
}
