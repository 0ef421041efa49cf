import { Decimal } from '../../criteria/decimal.ts';
import { figureText } from '../../text/robustness-text.ts';
import { across, type RowPlan, type SheetPlan, text } from '../workbook/sheet-plan.ts';
import { footerOf, headRows, type RobustnessWorkbook } from './robustness-workbook.ts';

const WIDTHS = [44, 92];
/** Half the width of a 95 % interval in standard errors. */
const NORMAL_95 = 1.96;

/** Everything the analysis can be repeated from, and how to read it. */
export function methodSheet(workbook: RobustnessWorkbook, name: string): SheetPlan {
  const { say, words, robustness } = workbook;
  const { draws } = robustness.plan;
  const error = figureText(words, NORMAL_95 * Math.sqrt(0.25 / draws) * 100, 1);
  return {
    name,
    widths: WIDTHS,
    page: { pagesWide: 1, footer: footerOf(workbook) },
    *rows() {
      yield* headRows(workbook, say.plan.title, WIDTHS.length);
      yield { cells: [], height: 8 };
      yield across(say.plan.plan, 'section', WIDTHS.length);
      for (const [key, value] of planRows(workbook)) yield keyed(key, value);
      yield keyed(say.plan.errorLabel, say.plan.error(error));
      yield { cells: [], height: 8 };
      yield across(say.plan.title, 'section', WIDTHS.length);
      for (const step of say.plan.steps) yield across(step, 'value', WIDTHS.length);
    },
  };
}

function planRows({
  set,
  say,
  words,
  robustness,
  engineVersion,
}: RobustnessWorkbook): readonly (readonly [string, string])[] {
  const { plan } = robustness;
  const { plan: labels } = say;
  const unless0 = (value: Decimal, told: string) => (value.isZero() ? labels.none : told);
  return [
    [labels.draws, words.number(new Decimal(plan.draws))],
    [labels.seed, String(plan.seed)],
    [labels.judged, unless0(plan.judged, labels.judgedBy(words.number(plan.judged)))],
    [labels.points, unless0(plan.points, labels.pointsBy(words.percent(plan.points)))],
    [labels.weights, unless0(plan.weights, labels.weightsBy(words.percent(plan.weights)))],
    [labels.near, labels.nearBy(words.percent(plan.near))],
    [labels.set, `${set.id} ${set.version} (sha256 ${set.hash})`],
    [labels.engine, engineVersion],
  ];
}

function keyed(key: string, value: string): RowPlan {
  return { cells: [text(key, 'key'), text(value, 'value')] };
}
