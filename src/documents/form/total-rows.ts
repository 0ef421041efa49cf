import type { CellStyleName } from '../workbook/cell-styles.ts';
import { decimalsFormat } from '../workbook/sheet-plan.ts';
import { empty, type FormCell, type FormRow, label, worked } from './form-sheet.ts';
import { type Formula, iff, NOTHING, str } from './formula.ts';
import type { Places, ScoreColumn } from './places.ts';
import type { WorkedChain } from './worked-chain.ts';

/** The rows below the criteria: from the groups to the total and the expected grade. */
export function totalRows(
  places: Places,
  first: WorkedChain,
  reviewed: WorkedChain | undefined,
): readonly FormRow[] {
  const { form } = first.chain;
  const { set, labels, words } = form;
  const say = labels.totals;
  const decimals = decimalsFormat(set.rounding.total.decimals);
  const row = (
    title: string,
    cell: (worked: WorkedChain) => FormCell,
    style: CellStyleName = 'section',
  ): FormRow => {
    const cells: Partial<Record<ScoreColumn, FormCell>> = {
      title: label(title, style),
      points: cell(first),
      ...(reviewed && { reviewedPoints: cell(reviewed) }),
    };
    return {
      cells: places.columns.map((name) =>
        name === 'key' ? undefined : (cells[name] ?? empty(style)),
      ),
    };
  };
  const partial = (formula: Formula, format: string): FormCell =>
    worked(iff(`${formula}=${NOTHING}`, str(say.partial), formula), 'numberBold', format);
  const hasShrunk = [...first.chain.criteria.values()].some(
    ({ notApplicable }) => notApplicable === 'rescale',
  );
  return [
    row(say.earned, ({ total }) => partial(total.earned, '0.####')),
    ...(hasShrunk
      ? [
          row(say.applicableMax, ({ total }) => partial(total.applicableMax, '0.##')),
          row(say.base(words.number(set.scale)), ({ total }) => partial(total.base, '0.####')),
        ]
      : []),
    ...(set.bonus ? [row(say.bonus, ({ total }) => partial(total.bonus, '0.####'))] : []),
    ...(set.deduction
      ? [row(say.deduction, ({ total }) => partial(total.deduction, '0.####'))]
      : []),
    row(say.total, ({ total }) => partial(total.points, decimals)),
    row(say.grade(set.gradeWord), (chain) => worked(gradeText(chain), 'numberBold')),
  ];
}

/** The title of the expected grade, that it is not eligible, or that it is still open. */
export function gradeText({ chain, grade }: WorkedChain): Formula {
  const { set, labels } = chain.form;
  const titles = set.grades.map(({ title }, index) => `IF(${grade}=${index + 1},${str(title)},"")`);
  const graded = titles.join('&');
  return iff(
    `${grade}=${NOTHING}`,
    str(labels.totals.partial),
    iff(`${grade}=0`, str(labels.totals.ungraded), graded),
  );
}

/** One line that says the total, or how far it has come and that it is not the whole. */
export function totalSentence(work: WorkedChain): Formula {
  const { chain, total } = work;
  const { labels, set } = chain.form;
  const { cover } = labels;
  const shown = (value: Formula, decimals: number) => `FIXED(${value},${decimals},TRUE)`;
  const gradeWord = cover.grade(set.gradeWord);
  const whole = `${str(`${cover.total}: `)}&${shown(total.points, set.rounding.total.decimals)}&${str(`. ${gradeWord}: `)}&${gradeText(work)}`;
  const [before = '', after = ''] = cover.partial('\u0000').split('\u0000');
  const soFar = `${str(before)}&${total.open}&${str(`${after}. ${cover.soFar}: `)}&${shown(total.soFar, 2)}&"/"&${shown(total.soFarMax, 2)}`;
  return iff(`${total.points}=${NOTHING}`, soFar, whole);
}
