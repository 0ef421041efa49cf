import { sheetNames } from '../workbook/sheet-names.ts';
import { CALCULATION_SHEET, Calculation } from './calculation.ts';
import { Chain } from './chain.ts';
import { coverSheet, layOutCover } from './cover-sheet.ts';
import { documentsOf, documentsSheet, registerRows } from './documents-sheet.ts';
import type { FormInput } from './form.ts';
import { FORM_MARK, type FormIdentity, IDENTITY_KEYS, identityOf } from './form-identity.ts';
import { linesOf } from './form-lines.ts';
import { type FormRow, type FormSheet, label, worked } from './form-sheet.ts';
import type { Formula } from './formula.ts';
import { gradeCell } from './grade-formulas.ts';
import { LISTS_SHEET, Lists } from './lists.ts';
import { Places } from './places.ts';
import { ScoresSheet } from './scores-sheet.ts';
import { totalCells } from './total-formulas.ts';
import type { WorkedChain } from './worked-chain.ts';

/** Name of the hidden sheet that says which form this is. */
export const IDENTITY_SHEET = 'NhanDang';

/** A form as sheets of cells, nothing of it written yet. */
export interface FormPlan {
  readonly identity: FormIdentity;
  readonly sheets: readonly FormSheet[];
  readonly places: Places;
  /** Where the results are worked out: before any change, and on a review form with the changes. */
  readonly results: readonly FormResults[];
}

/** References to the cells of one reading of the form. */
export interface FormResults {
  readonly total: Formula;
  /** 1 for the best grade, 0 for none, an empty text while open. */
  readonly grade: Formula;
  /** Points of groups and criteria by their id. */
  readonly points: ReadonlyMap<string, Formula>;
}

/** Lays out a form: what stands in which cell, what may be entered, what is worked out. */
export function planForm(form: FormInput): FormPlan {
  const identity = identityOf(form);
  const { sheets } = form.labels;
  const [cover = '', scores = '', documents = ''] = sheetNames([
    sheets.cover,
    form.kind === 'self' ? sheets.scores : sheets.review,
    sheets.documents,
  ]);
  const listed = documentsOf({ form });
  const places = new Places(
    { cover, scores, documents },
    form.kind,
    linesOf(form),
    registerRows(listed.length),
  );
  layOutCover(form, places);
  const calculation = new Calculation();
  const lists = new Lists();
  const work = (reading: 'before' | 'reviewed'): WorkedChain => {
    const chain = new Chain(form, places, calculation, lists, reading);
    const total = totalCells(chain);
    return { chain, total, grade: gradeCell(chain, total) };
  };
  const first = work('before');
  const reviewed = form.kind === 'self' ? undefined : work('reviewed');
  const { chain } = first;
  const visible = [
    coverSheet(chain, first, reviewed),
    new ScoresSheet(first, reviewed).plan(),
    documentsSheet(chain, listed),
  ];
  const hidden = [listsSheet(lists), calculationSheet(calculation), identitySheet(identity)];
  const results = [first, ...(reviewed ? [reviewed] : [])].map(
    ({ total, grade }): FormResults => ({
      total: total.points,
      grade,
      points: new Map([...total.lines].map(([id, line]) => [id, line.points])),
    }),
  );
  return { identity, sheets: [...visible, ...hidden], places, results };
}

const PLAIN = { pagesWide: 1 } as const;

function hiddenSheet(name: string, widths: readonly number[], rows: readonly FormRow[]): FormSheet {
  return { name, hidden: true, widths, hiddenColumns: 0, page: PLAIN, rows, highlights: [] };
}

function listsSheet(lists: Lists): FormSheet {
  const { all } = lists;
  const longest = Math.max(0, ...all.map(({ titles }) => titles.length));
  const rows = Array.from(
    { length: longest },
    (_, index): FormRow => ({
      cells: all.flatMap(({ titles, keys }) =>
        [titles[index], keys[index]].map((text) =>
          text === undefined ? undefined : label(text, 'recipient'),
        ),
      ),
      height: 15,
    }),
  );
  return hiddenSheet(
    LISTS_SHEET,
    all.flatMap(() => [30, 12]),
    rows,
  );
}

function calculationSheet({ steps }: Calculation): FormSheet {
  const rows = steps.map(
    ({ label: text, formula }): FormRow => ({
      cells: [label(text, 'recipient'), worked(formula, 'recipient')],
      height: 15,
    }),
  );
  return hiddenSheet(CALCULATION_SHEET, [40, 20], rows);
}

function identitySheet(identity: FormIdentity): FormSheet {
  const rows = [[FORM_MARK, ''], ...IDENTITY_KEYS.map((key) => [key, identity[key]])].map(
    (texts): FormRow => ({
      cells: texts.map((text) => label(text ?? '', 'recipient')),
      height: 15,
    }),
  );
  return hiddenSheet(IDENTITY_SHEET, [20, 70], rows);
}
