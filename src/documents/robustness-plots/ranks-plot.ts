import type { CustomSeriesRenderItem } from 'echarts';
import type { BlockRobustness, UnitRobustness } from '../../analysis/robustness/index.ts';
import { blockTitle, type RobustnessWorkbook } from '../robustness-workbook/robustness-workbook.ts';
import {
  BOTTOM,
  COLOURS,
  FAINT,
  FONT,
  INK,
  lettering,
  ROW,
  shortened,
  TOP,
  titleOf,
  WIDTH,
} from './look.ts';
import type { Plot } from './render-svg.ts';

type Ranked = Extract<UnitRobustness, { state: 'ranked' }>;

const NAME = 34;

/** One row a unit in the order of the ranking: where its rank lay in 90 % and in all draws. */
export function ranksPlot(workbook: RobustnessWorkbook, block: BlockRobustness): Plot {
  const { say } = workbook;
  const units = block.units.filter((unit): unit is Ranked => unit.state === 'ranked');
  const worst = Math.max(units.length, ...units.map(({ ranks }) => ranks?.greatest ?? 0));
  const title = blockTitle(workbook, block.block);
  return {
    width: WIDTH,
    height: TOP + BOTTOM + ROW * units.length,
    option: {
      title: titleOf(workbook, say.plots.ranks, title, say.plots.ranksBelow),
      grid: { top: TOP, bottom: BOTTOM, left: 16, right: 30, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0.5,
        max: worst + 0.5,
        interval: 1,
        name: say.plots.rank,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: lettering(),
        axisLabel: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: units.map(({ unit }) => `${unit.code} ${shortened(unit.name, NAME)}`),
        axisLabel: { ...lettering(), interval: 0 },
        axisTick: { show: false },
        splitLine: { show: true, lineStyle: { color: '#EEEEEE' } },
      },
      series: [
        { type: 'custom', renderItem: rankAxis(worst), data: [[0]], silent: true },
        {
          type: 'custom',
          renderItem: drawInterval,
          data: units.flatMap(({ ranks, place }, row) =>
            ranks
              ? [[row, ranks.least, ranks.low, ranks.median, ranks.high, ranks.greatest, place]]
              : [],
          ),
          encode: { x: [1, 5], y: 0 },
        },
      ],
    },
  };
}

/** Whole ranks below the plot, some thirty at most; the axis itself begins and ends at halves. */
function rankAxis(worst: number): CustomSeriesRenderItem {
  const every = Math.max(1, Math.ceil(worst / 30));
  return (_params, api) => {
    const children = [];
    for (let rank = 1; rank <= worst; rank += every) {
      const [x = 0] = api.coord([rank, 0]);
      const text = { x, y: api.getHeight() - BOTTOM + 6, text: String(rank), align: 'center' };
      children.push({ type: 'text' as const, style: { ...text, ...textStyle } });
    }
    return { type: 'group', children } as ReturnType<CustomSeriesRenderItem>;
  };
}

const textStyle = { fontSize: 11, fontFamily: FONT, fill: INK } as const;
const [THIN, THICK, MARK] = [2, 10, 5];

/** Thin bar least–greatest, thick bar 5–95 %, a diamond for the median, a ring for the rank. */
const drawInterval: CustomSeriesRenderItem = (_params, api) => {
  const at = (column: number): [number, number] => {
    const [x = 0, y = 0] = api.coord([api.value(column), api.value(0)]);
    return [x, y];
  };
  const [[least, y], [low], [median], [high], [greatest], [place]] = [
    at(1),
    at(2),
    at(3),
    at(4),
    at(5),
    at(6),
  ];
  const bar = (from: number, to: number, height: number, fill: string) => ({
    type: 'rect' as const,
    // An interval of one rank is drawn as wide as its mark.
    shape: {
      x: Math.min(from, to - MARK),
      y: y - height / 2,
      width: Math.max(to - from, 2 * MARK),
      height,
    },
    style: { fill },
  });
  const diamond: [number, number][] = [
    [median, y - MARK],
    [median + MARK, y],
    [median, y + MARK],
    [median - MARK, y],
  ];
  return {
    type: 'group',
    children: [
      bar(least, greatest, THIN, FAINT),
      bar(low, high, THICK, COLOURS[1] ?? FAINT),
      { type: 'polygon', shape: { points: diamond }, style: { fill: INK } },
      {
        type: 'circle',
        shape: { cx: place, cy: y, r: MARK + 3 },
        style: { fill: 'none', stroke: COLOURS[3], lineWidth: 2 },
      },
    ],
  };
};
