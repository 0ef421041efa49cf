import type { BlockRobustness, Estimate } from '../../analysis/robustness/index.ts';
import { figureText, sourceText } from '../../text/robustness-text.ts';
import { across, type RowPlan, type SheetPlan, text } from '../workbook/sheet-plan.ts';
import { figure } from './block-sheet.ts';
import { blockTitle, footerOf, headRows, type RobustnessWorkbook } from './robustness-workbook.ts';

const WIDTHS = [66, 14, 20, 14, 20];
const INDEX = '0.00';

/** What drives the shift in rank of each block, or why that cannot be said. */
export function sensitivitySheet(workbook: RobustnessWorkbook, name: string): SheetPlan {
  const { say, robustness } = workbook;
  return {
    name,
    widths: WIDTHS,
    page: { pagesWide: 1, footer: footerOf(workbook) },
    *rows() {
      yield* headRows(workbook, say.sensitivity.title, WIDTHS.length);
      for (const block of robustness.blocks) yield* blockRows(workbook, block);
    },
  };
}

function* blockRows(
  workbook: RobustnessWorkbook,
  { block, sensitivity }: BlockRobustness,
): Generator<RowPlan> {
  const { words, say } = workbook;
  yield { cells: [], height: 8 };
  yield across(blockTitle(workbook, block), 'section', WIDTHS.length);
  if (sensitivity.state === 'notEstimated') {
    const why = say.sensitivity.because[sensitivity.because](String(sensitivity.needed));
    yield across(why, 'smallText', WIDTHS.length);
    return;
  }
  const { source, first, total, interval } = say.sensitivity;
  const headings = [source, first, interval, total, interval];
  yield { cells: headings.map((heading) => text(heading, 'smallHeading')) };
  const between = ({ low, high }: Estimate) =>
    text(`${figureText(words, low)} – ${figureText(words, high)}`, 'smallTextCentred');
  for (const index of sensitivity.indices) {
    yield {
      cells: [
        text(sourceText(say, index.source), 'smallText'),
        figure(index.first.value, INDEX),
        between(index.first),
        figure(index.total.value, INDEX),
        between(index.total),
      ],
    };
  }
  const { rows, evaluations } = sensitivity;
  yield across(say.sensitivity.rows(String(rows), String(evaluations)), 'smallNote', WIDTHS.length);
}
