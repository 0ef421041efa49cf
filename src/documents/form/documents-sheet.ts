import type { EvidenceDocument } from '../../evidence/schema.ts';
import type { Chain } from './chain.ts';
import { documentCode } from './entry-cells.ts';
import { empty, type FormCell, type FormRow, type FormSheet, label } from './form-sheet.ts';
import { optionTitles } from './option-titles.ts';
import {
  DOCUMENT_COLUMN_KEYS,
  DOCUMENT_ROW_KEY,
  DOCUMENT_ROWS,
  type DocumentColumn,
  SHEET_MARKS,
} from './places.ts';

const WIDTHS: Readonly<Record<DocumentColumn, number>> = {
  key: 4,
  id: 10,
  kind: 24,
  number: 18,
  date: 13,
  issuer: 26,
  subject: 44,
  file: 24,
  page: 9,
};

/** Rows for documents besides those that are there already. */
const SPARE_ROWS = 40;
const FEWEST_ROWS = 60;

/** How many rows the register has: enough, and some to spare. */
export function registerRows(documents: number): number {
  return Math.max(FEWEST_ROWS, documents + SPARE_ROWS);
}

/** The documents of a submission, each once, in the order they are first cited. */
export function documentsOf({ form }: Pick<Chain, 'form'>): readonly EvidenceDocument[] {
  const found = new Map<string, EvidenceDocument>();
  for (const { documents } of form.submission?.answers.values() ?? []) {
    for (const document of documents) found.set(document.id, document);
  }
  return [...found.values()];
}

/** The register: each document once, under the code by which criteria refer to it. */
export function documentsSheet(chain: Chain, documents: readonly EvidenceDocument[]): FormSheet {
  const { form, places, lists } = chain;
  const { documents: say, validation } = form.labels;
  const isOpen = form.kind === 'self';
  const kinds = optionTitles(form.set.evidenceKinds);
  const list = lists.offer(kinds);
  const width = DOCUMENT_COLUMN_KEYS.length;
  const taken = new Set(documents.map(({ id }) => id));
  const fresh = freshCodes(taken);
  const rowOf = (index: number): FormRow => {
    const document = documents[index];
    const id = document?.id ?? fresh.next().value ?? '';
    const text = (value: string | undefined, left = true): FormCell => ({
      style: isOpen ? (left ? 'entryText' : 'entry') : 'text',
      format: '@',
      ...(value && { content: { kind: 'text', text: value } }),
      ...(isOpen && { entry: {} }),
    });
    const cells: Record<DocumentColumn, FormCell> = {
      key: label(DOCUMENT_ROW_KEY, 'smallText'),
      id: label(documentCode(id), 'textCentred'),
      kind: {
        ...text(document && (kinds.get(document.kind) ?? document.kind)),
        ...(isOpen && {
          entry: {
            rule: { type: 'choice', options: form.set.evidenceKinds },
            list,
            prompt: validation.kind,
          },
        }),
      },
      number: text(document?.number),
      date: {
        style: isOpen ? 'entry' : 'textCentred',
        format: 'dd/mm/yyyy',
        ...(document && { content: { kind: 'date', date: document.date } }),
        ...(isOpen && { entry: { rule: { type: 'date' }, prompt: validation.date } }),
      },
      issuer: text(document?.issuer),
      subject: text(document?.subject),
      file: text(document?.file),
      page: text(document?.page, false),
    };
    return { cells: DOCUMENT_COLUMN_KEYS.map((name) => cells[name]) };
  };
  const wide = (cell: FormCell): FormRow => ({
    cells: DOCUMENT_COLUMN_KEYS.map((_, index) =>
      index === 0 ? undefined : index === 1 ? cell : empty(cell.style),
    ),
    spans: [[2, width]],
  });
  return {
    name: places.sheets.documents,
    widths: DOCUMENT_COLUMN_KEYS.map((name) => WIDTHS[name]),
    hiddenColumns: 1,
    page: {
      pagesWide: 1,
      titleRows: [DOCUMENT_ROWS.headings, DOCUMENT_ROWS.headings],
      frozenRows: DOCUMENT_ROWS.headings,
    },
    rows: [
      {
        cells: DOCUMENT_COLUMN_KEYS.map((name) =>
          label(name === 'key' ? SHEET_MARKS.documents : name, 'smallText'),
        ),
        hidden: true,
      },
      wide(label(say.title, 'title')),
      wide(label(say.hint, 'note')),
      {
        cells: DOCUMENT_COLUMN_KEYS.map((name) =>
          name === 'key' ? label('', 'heading') : label(say[name], 'heading'),
        ),
      },
      ...Array.from({ length: places.documentCount }, (_, index) => rowOf(index)),
    ],
    highlights: isOpen ? [lackingHighlight(places.documentCount)] : [],
  };
}

/** A document begun has all its cells from kind to subject. */
function lackingHighlight(count: number): FormSheet['highlights'][number] {
  const first = DOCUMENT_ROWS.first;
  const last = first + count - 1;
  return {
    range: `C${first}:G${last}`,
    formula: `AND(COUNTA($C${first}:$I${first})>0,LEN(TRIM(C${first}))=0)`,
    colour: 'missing',
  };
}

function* freshCodes(taken: ReadonlySet<string>): Generator<string, string> {
  for (let number = 1; ; number += 1) {
    const id = `tl${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) yield id;
  }
}
