import type { BlockRobustness, Margin, UnitRobustness } from '../../analysis/robustness/index.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { deciderText, figureText, shareText } from '../../text/robustness-text.ts';
import {
  across,
  blank,
  type CellPlan,
  decimalsFormat,
  number,
  type RowPlan,
  type SheetPlan,
  text,
} from '../workbook/sheet-plan.ts';
import { blockTitle, footerOf, headRows, type RobustnessWorkbook } from './robustness-workbook.ts';

const WIDTHS = [7, 9, 30, 10, 11, 11, 12, 12, 9, 26, 14, 14, 34];
const PERCENT = '0.0%';

type Ranked = Extract<UnitRobustness, { state: 'ranked' }>;

/** Every unit of a block with what became of it over the draws, in the order of the ranking. */
export function blockSheet(
  workbook: RobustnessWorkbook,
  block: BlockRobustness,
  name: string,
): SheetPlan {
  const { say } = workbook;
  const head = [
    ...headRows(workbook, `${say.title} – ${blockTitle(workbook, block.block)}`, WIDTHS.length),
    ...summaryOf(workbook, block).map((line) => across(line, 'note', WIDTHS.length)),
    { cells: headingsOf(workbook).map((heading) => text(heading, 'smallHeading')) },
  ];
  return {
    name,
    widths: WIDTHS,
    page: {
      pagesWide: 1,
      titleRows: [head.length, head.length],
      frozenRows: head.length,
      footer: footerOf(workbook),
    },
    *rows() {
      yield* head;
      for (const unit of block.units) {
        yield unit.state === 'ranked' ? rankedRow(workbook, unit) : otherRow(workbook, unit);
      }
    },
  };
}

/** What is said of the block as a whole. */
export function summaryOf(
  { say, words }: RobustnessWorkbook,
  { ranks }: BlockRobustness,
): readonly string[] {
  if (!ranks) return [say.block.nobody];
  return [
    say.block.shift(figureText(words, ranks.meanShift)),
    say.block.first(shareText(words, ranks.sameFirst)),
    say.block.firstThree(shareText(words, ranks.sameFirstThree)),
  ];
}

function headingsOf({ say }: RobustnessWorkbook): readonly string[] {
  const { block } = say;
  return [
    block.place,
    block.code,
    block.unit,
    block.total,
    block.keepsGrade,
    block.keepsPlace,
    block.interval,
    block.range,
    block.median,
    block.grades,
    block.distanceUp,
    block.distanceDown,
    `${block.nearest} (${block.beforeQuota})`,
  ];
}

function rankedRow(workbook: RobustnessWorkbook, unit: Ranked): RowPlan {
  const { set, words, say } = workbook;
  const points = decimalsFormat(set.rounding.total.decimals);
  const { ranks, margins } = unit;
  const interval = (low?: number, high?: number) =>
    text(low === undefined || high === undefined ? '' : `${low}–${high}`, 'smallTextCentred');
  const moved = unit.movedFrom ? [say.block.movedFrom(unit.movedFrom.title)] : [];
  const deciders = [margins.up, margins.down].map((margin) => deciderText(say, words, margin));
  return {
    cells: [
      figure(unit.place, '0'),
      text(unit.unit.code, 'smallText'),
      text(unit.unit.name, 'smallText'),
      number(unit.total, points, 'smallNumber'),
      figure(unit.keepsGrade, PERCENT),
      figure(unit.keepsPlace, PERCENT),
      interval(ranks?.low, ranks?.high),
      interval(ranks?.least, ranks?.greatest),
      ranks ? figure(ranks.median, '0') : blank('smallNumber'),
      text([...gradesOf(workbook, unit), ...moved].join('\n'), 'smallText'),
      distance(margins.up, points),
      distance(margins.down, points),
      text(deciders.filter((one) => one !== '').join('\n'), 'smallText'),
    ],
  };
}

/** The grades that occurred, best first, each with its share. */
export function gradesOf({ set, words, say }: RobustnessWorkbook, unit: Ranked): string[] {
  const shares = set.grades.flatMap(({ id, title }) => {
    const share = unit.grades.get(id);
    return share === undefined ? [] : [`${title}: ${shareText(words, share)}`];
  });
  const { ungraded } = unit;
  return ungraded > 0
    ? [...shares, `${say.block.ungraded}: ${shareText(words, ungraded)}`]
    : shares;
}

function otherRow({ say }: RobustnessWorkbook, unit: Exclude<UnitRobustness, Ranked>): RowPlan {
  const rest = WIDTHS.length - 3;
  return {
    cells: [
      blank('smallText'),
      text(unit.unit.code, 'smallText'),
      text(unit.unit.name, 'smallText'),
      text(say.block.state[unit.state], 'smallText'),
      ...Array.from({ length: rest - 1 }, () => blank('smallText')),
    ],
    spans: [[4, WIDTHS.length]],
  };
}

function distance(margin: Margin | undefined, format: string): CellPlan {
  return margin ? number(margin.distance, format, 'smallNumber') : blank('smallNumber');
}

/** A statistic as a cell: a place, a share. */
export function figure(value: number, format: string): CellPlan {
  return number(new Decimal(value), format, 'smallNumber');
}
