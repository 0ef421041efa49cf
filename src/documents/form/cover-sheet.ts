import { dateInYear } from '../../criteria/dates.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import { decimalsFormat } from '../workbook/sheet-plan.ts';
import type { Chain } from './chain.ts';
import type { FormInput } from './form.ts';
import { empty, type FormCell, type FormRow, type FormSheet, label, worked } from './form-sheet.ts';
import { iff, NOTHING, str } from './formula.ts';
import { type CoverField, type Places, SHEET_MARKS } from './places.ts';
import { noticesOf } from './prompts.ts';
import { gradeText } from './total-rows.ts';
import type { WorkedChain } from './worked-chain.ts';

const WIDTHS = [4, 34, 96];

/** The fields people fill in on the cover, by who does. */
export function coverFields({ kind }: Pick<FormInput, 'kind'>): readonly CoverField[] {
  return kind === 'self' ? ['submitted'] : ['by', 'on', 'acceptRest'];
}

type Line =
  | { readonly kind: 'wide'; readonly cell: FormCell; readonly height?: number }
  | {
      readonly kind: 'pair';
      readonly key: string;
      readonly value: FormCell;
      readonly field?: CoverField;
    };

/**
 * The first sheet: whose form it is, until when, what to do, and the result so far. Its rows are
 * laid out before anything refers to them, so that formulas know where the day of submission stands.
 */
export function layOutCover(form: FormInput, places: Places): void {
  const heads = headLines(form);
  for (const [index, field] of coverFields(form).entries()) {
    places.coverRows.set(field, 1 + heads.length + 1 + index + 1);
  }
}

export function coverSheet(chain: Chain, first: WorkedChain, reviewed?: WorkedChain): FormSheet {
  const { form, places } = chain;
  const lines: readonly Line[] = [
    ...headLines(form),
    ...entryLines(chain),
    ...resultLines(form, first, reviewed),
    ...stepLines(form),
  ];
  const footer = isIllustrative(form.set) ? { footer: form.labels.warning.footer } : {};
  return {
    name: places.sheets.cover,
    widths: WIDTHS,
    hiddenColumns: 1,
    page: { pagesWide: 1, ...footer },
    onePage: true,
    rows: [
      { cells: [label(SHEET_MARKS.cover, 'smallText')], hidden: true },
      ...lines.map((line): FormRow => {
        if (line.kind === 'wide') {
          const cells = [undefined, line.cell, empty(line.cell.style)];
          return { cells, spans: [[2, 3]], ...(line.height && { height: line.height }) };
        }
        const field = line.field ? label(line.field, 'smallText') : undefined;
        return { cells: [field, label(line.key, 'section'), line.value] };
      }),
    ],
    highlights: coverFields(form).flatMap((field) => {
      const row = places.coverRows.get(field);
      if (row === undefined || field === 'acceptRest') return [];
      return [
        { range: `C${row}:C${row}`, formula: `LEN(TRIM(C${row}))=0`, colour: 'missing' as const },
      ];
    }),
  };
}

function headLines(form: FormInput): readonly Line[] {
  const { set, round, unit, labels, words } = form;
  const say = labels.cover;
  const day = (date: Parameters<typeof dateInYear>[0]) => words.date(dateInYear(date, round.year));
  const document = set.documents[set.instrument.document];
  const pair = (key: string, text: string): Line => ({
    kind: 'pair',
    key,
    value: label(text, 'text'),
  });
  return [
    { kind: 'wide', cell: label(labels.kinds[form.kind].title, 'title'), height: 30 },
    { kind: 'wide', cell: label(round.title, 'subtitle') },
    ...noticesOf(form).map((notice): Line => ({ kind: 'wide', cell: label(notice, 'warning') })),
    pair(say.unit, unit.name),
    pair(say.code, unit.code),
    pair(say.year, String(round.year)),
    pair(say.period, `${day(set.period.from)} – ${day(set.period.to)}`),
    pair(say.set, `${set.title} (${say.version(set.id, set.version)})`),
    ...(document
      ? [pair(say.instrument, `${document.number} – ${document.issuer}: ${document.title}`)]
      : []),
    ...(set.deadlines.length > 0
      ? [
          pair(
            say.deadlines,
            set.deadlines.map(({ title, date }) => `${title}: ${day(date)}`).join('\n'),
          ),
        ]
      : []),
  ];
}

function entryLines({ form, lists }: Chain): readonly Line[] {
  const { labels, submission } = form;
  const say = labels.cover;
  const review = form.kind === 'appraisal' ? submission?.appraisal : submission?.council;
  const isSelf = form.kind === 'self';
  const dateCell = (date: NonNullable<typeof review>['on'], prompt: string): FormCell => ({
    style: 'entryText',
    format: 'dd/mm/yyyy',
    entry: { rule: { type: 'date' }, prompt },
    ...(date && { content: { kind: 'date', date } }),
  });
  const yes = lists.offer(
    new Map([
      ['yes', labels.yes],
      ['no', labels.no],
    ]),
  );
  const cells: Record<CoverField, Line & { kind: 'pair' }> = {
    submitted: {
      kind: 'pair',
      key: say.submitted,
      value: dateCell(submission?.submitted, say.submittedHint),
    },
    by: {
      kind: 'pair',
      key: say.by,
      value: {
        style: 'entryText',
        format: '@',
        entry: {},
        ...(review && { content: { kind: 'text', text: review.by } }),
      },
    },
    on: { kind: 'pair', key: say.on, value: dateCell(review?.on, labels.validation.date) },
    acceptRest: {
      kind: 'pair',
      key: say.acceptRest,
      value: {
        style: 'entryText',
        entry: { rule: { type: 'yesNo' }, list: yes, prompt: say.acceptRestHint },
        ...(review?.acceptRest && { content: { kind: 'text', text: labels.yes } }),
      },
    },
  };
  return [
    { kind: 'wide', cell: label(isSelf ? say.toFill : say.toFillReview, 'section') },
    ...coverFields(form).map((field) => ({ ...cells[field], field })),
  ];
}

function resultLines(
  form: FormInput,
  first: WorkedChain,
  reviewed: WorkedChain | undefined,
): readonly Line[] {
  const { set, labels } = form;
  const say = labels.cover;
  const format = decimalsFormat(set.rounding.total.decimals);
  const last = reviewed ?? first;
  const total = ({ total }: WorkedChain): FormCell => {
    const [before = '', after = ''] = say.partial('\u0000').split('\u0000');
    const open = `${str(before)}&${total.open}&${str(after)}`;
    return worked(iff(`${total.points}=${NOTHING}`, open, total.points), 'text', format);
  };
  const pair = (key: string, value: FormCell): Line => ({ kind: 'pair', key, value });
  const soFar = `FIXED(${last.total.soFar},2,TRUE)&" / "&FIXED(${last.total.soFarMax},2,TRUE)`;
  return [
    { kind: 'wide', cell: label(say.result, 'section') },
    ...(reviewed
      ? [pair(say.totalBefore, total(first)), pair(say.totalReviewed, total(reviewed))]
      : [pair(say.total, total(first))]),
    pair(say.soFar, worked(soFar, 'text')),
    pair(say.grade(set.gradeWord), worked(gradeText(last), 'text')),
    { kind: 'wide', cell: label(say.gradeNote, 'smallNote') },
  ];
}

function stepLines({ kind, labels }: FormInput): readonly Line[] {
  const { steps, selfSteps, reviewSteps } = labels.cover;
  const texts = kind === 'self' ? selfSteps : reviewSteps;
  return [
    { kind: 'wide', cell: label(steps, 'section') },
    ...texts.map(
      (text, index): Line => ({ kind: 'wide', cell: label(`${index + 1}. ${text}`, 'text') }),
    ),
  ];
}
