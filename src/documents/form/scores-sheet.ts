import { isIllustrative } from '../../criteria/illustrative.ts';
import type { CellStyleName } from '../workbook/cell-styles.ts';
import type { StyledText } from '../workbook/sheet-plan.ts';
import { criterionRow, pointsFormat } from './criterion-row.ts';
import { entryRule } from './entries.ts';
import { editable, hintOf, valueCell } from './entry-cells.ts';
import { valuesBefore } from './form.ts';
import type { FormLine } from './form-lines.ts';
import { empty, type FormCell, type FormRow, type FormSheet, label, worked } from './form-sheet.ts';
import { iff, NOTHING, str } from './formula.ts';
import { SCORE_ROWS, type ScoreColumn, SHEET_MARKS } from './places.ts';
import { shortNotice } from './prompts.ts';
import { highlightsOf } from './score-highlights.ts';
import { totalRows, totalSentence } from './total-rows.ts';
import type { WorkedChain } from './worked-chain.ts';

const WIDTHS: Readonly<Record<ScoreColumn, number>> = {
  key: 4,
  id: 7,
  title: 56,
  max: 8,
  entry: 17,
  points: 9,
  state: 16,
  document1: 9,
  document2: 9,
  document3: 9,
  documents: 11,
  explanation: 24,
  claimed: 10,
  changedEntry: 17,
  changedPoints: 11,
  accept: 8,
  reason: 28,
  reviewedPoints: 10,
  reviewedState: 16,
};

/** Where nothing is entered in a column, or all of it in one. */
const REVIEW_WIDTHS: Readonly<Partial<Record<ScoreColumn, number>>> = {
  title: 50,
  documents: 17,
  explanation: 22,
};

/** The sheet with the criteria: what is asked, what is entered, and the points beside it. */
export class ScoresSheet {
  readonly #first: WorkedChain;
  readonly #reviewed: WorkedChain | undefined;

  /** @param reviewed the chain with the reviewer's changes, on a reviewer's form */
  constructor(first: WorkedChain, reviewed?: WorkedChain) {
    this.#first = first;
    this.#reviewed = reviewed;
  }

  plan(): FormSheet {
    const { form, places } = this.#first.chain;
    const { set, labels } = form;
    const columns = places.columns;
    const isReview = form.kind !== 'self';
    const footer = isIllustrative(set) ? { footer: labels.warning.footer } : {};
    const { title: name } = labels.kinds[form.kind];
    const title = `${name} – ${form.unit.name} (${form.unit.code}) – ${form.round.year}`;
    const notice = shortNotice(form);
    const rows: FormRow[] = [
      {
        cells: columns.map((name) =>
          label(name === 'key' ? SHEET_MARKS.scores : name, 'smallText'),
        ),
        hidden: true,
      },
      this.#wide(label(title, 'title'), 24),
      notice === '' ? { cells: [], hidden: true } : this.#wide(label(notice, 'warning')),
      this.#wide(worked(totalSentence(this.#reviewed ?? this.#first), 'noteBold'), 24),
      {
        cells: columns.map((name) =>
          name === 'key' ? label('', 'heading') : label(this.#heading(name), 'heading'),
        ),
      },
      ...places.lines.map((line) => this.#line(line)),
      ...totalRows(places, this.#first, this.#reviewed),
    ];
    return {
      name: places.sheets.scores,
      widths: columns.map((name) => (isReview && REVIEW_WIDTHS[name]) || WIDTHS[name]),
      hiddenColumns: 1,
      page: {
        pagesWide: 1,
        titleRows: [SCORE_ROWS.headings, SCORE_ROWS.headings],
        frozenRows: SCORE_ROWS.headings,
        frozenColumns: 3,
        ...footer,
      },
      rows,
      highlights: highlightsOf(this.#first.chain),
    };
  }

  #wide(cell: FormCell, height?: number): FormRow {
    const { columns } = this.#first.chain.places;
    const cells = columns.map((_, index) =>
      index === 0 ? undefined : index === 1 ? cell : empty(cell.style),
    );
    return { cells, spans: [[2, columns.length]], ...(height && { height }) };
  }

  #heading(name: Exclude<ScoreColumn, 'key'>): string {
    const { form } = this.#first.chain;
    const { columns } = form.labels;
    const council = form.kind === 'council';
    switch (name) {
      case 'document1':
      case 'document2':
      case 'document3':
        return columns.document(name.slice(-1));
      case 'documents':
        return form.kind === 'self' ? columns.moreDocuments : columns.documents;
      case 'entry':
        return council ? columns.entryCouncil : columns.entry;
      case 'points':
        return council ? columns.pointsCouncil : columns.points;
      default:
        return columns[name];
    }
  }

  #line(line: FormLine): FormRow {
    switch (line.kind) {
      case 'part':
        return this.#partRow(line);
      case 'group':
        return this.#groupRow(line);
      case 'criterion':
        return this.#row(line.key, criterionRow(line.placed, this.#first, this.#reviewed), 'text');
      default:
        return this.#entryRow(line);
    }
  }

  #row(key: string, cells: Partial<Record<ScoreColumn, FormCell>>, style: CellStyleName): FormRow {
    const { columns } = this.#first.chain.places;
    return {
      cells: columns.map((name) =>
        name === 'key' ? label(key, 'smallText') : (cells[name] ?? empty(style)),
      ),
    };
  }

  #partRow({ key, part }: Extract<FormLine, { kind: 'part' }>): FormRow {
    const { form, places } = this.#first.chain;
    const cap = form.set[part]?.cap;
    const title = form.labels.parts[part](cap ? form.words.number(cap) : '');
    const row = this.#row(key, { id: label(title, 'section') }, 'section');
    return { ...row, spans: [[2, places.columns.length]] };
  }

  #groupRow({ key, node }: Extract<FormLine, { kind: 'group' }>): FormRow {
    const { form } = this.#first.chain;
    const pointsOf = ({ total }: WorkedChain): FormCell => {
      const line = total.lines.get(node.id);
      if (!line || !('soFar' in line)) throw new Error(`group ${node.id} has no cells`);
      // Nothing known yet is shown as nothing, not as zero.
      const soFar = iff(`${line.open}=${line.size}`, NOTHING, line.soFar);
      const shown = iff(`${line.points}=${NOTHING}`, soFar, line.points);
      return worked(shown, 'numberBold', pointsFormat(form.set, 'group'));
    };
    const stateOf = ({ total }: WorkedChain): FormCell => {
      const line = total.lines.get(node.id);
      if (!line || !('soFar' in line)) throw new Error(`group ${node.id} has no cells`);
      const [before = '', after = ''] = form.labels.states.open('\u0000').split('\u0000');
      const open = `${str(before)}&${line.open}&${str(after)}`;
      return worked(iff(`${line.open}=0`, str(form.labels.states.done), open), 'textCentred');
    };
    const reviewed = this.#reviewed;
    return this.#row(
      key,
      {
        id: label(node.id, 'numberBold'),
        title: label(node.title, 'section'),
        max: { style: 'numberBold', content: { kind: 'number', value: node.max }, format: '0.##' },
        points: pointsOf(this.#first),
        ...(form.kind === 'self' && { state: stateOf(this.#first) }),
        ...(reviewed && { reviewedPoints: pointsOf(reviewed), reviewedState: stateOf(reviewed) }),
      },
      'section',
    );
  }

  #entryRow(line: Extract<FormLine, { kind: 'input' | 'choices' | 'option' }>): FormRow {
    const { chain } = this.#first;
    const { form } = chain;
    const { criterion, name, input, key } = line;
    const isOption = line.kind === 'option';
    const title = isOption ? `        ${line.title}` : `    – ${input.title}`;
    const hint = isOption ? '' : ` (${hintOf(chain, criterion, input)})`;
    const parts: [StyledText, ...StyledText[]] = [{ text: `${title}${hint}`, style: 'smallText' }];
    const before = valuesBefore(form, criterion.id).get(name);
    const own = form.kind === 'self' && input.by === 'unit';
    const cells: Partial<Record<ScoreColumn, FormCell>> = {
      title: { style: 'text', content: { kind: 'rich', parts } },
    };
    if (line.kind === 'choices') return this.#row(key, cells, 'text');
    const rule = entryRule(form.set, criterion, name, input, form.round.year);
    const fixed = valueCell(chain, rule, input, isOption ? line.option : undefined, before);
    if (own) {
      const invalid = chain.invalid(criterion, name);
      cells.entry = editable(chain, fixed, rule, input);
      if (invalid && line.kind === 'input') {
        cells.state = worked(
          iff(`${invalid}=1`, str(form.labels.states.entry), NOTHING),
          'textCentred',
        );
      }
      return this.#row(key, cells, 'text');
    }
    cells.entry = { ...fixed, style: 'offForm' };
    if (form.kind !== 'self' && input.by !== 'external') {
      const review =
        form.kind === 'appraisal' ? form.submission?.appraisal : form.submission?.council;
      const changed = review?.decisions.get(criterion.id)?.inputs.get(name);
      const cell = valueCell(chain, rule, input, isOption ? line.option : undefined, changed);
      cells.changedEntry = editable(chain, cell, rule, input);
    }
    return this.#row(key, cells, 'text');
  }
}
