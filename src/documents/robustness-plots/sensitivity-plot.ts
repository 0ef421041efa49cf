import type { CustomSeriesRenderItem } from 'echarts';
import type { BlockRobustness, Estimate } from '../../analysis/robustness/index.ts';
import { sourceText } from '../../text/robustness-text.ts';
import { blockTitle, type RobustnessWorkbook } from '../robustness-workbook/robustness-workbook.ts';
import { BOTTOM, COLOURS, INK, lettering, shortened, TOP, titleOf, WIDTH } from './look.ts';
import type { Plot } from './render-svg.ts';

const NAME = 48;
const LEGEND = 26;
const ROW = 38;
/** Middle of each of the two bars of a row, from the middle of the row. */
const OFFSET = 8;

/** First-order and total index of each source with its interval; nothing where none was estimated. */
export function sensitivityPlot(
  workbook: RobustnessWorkbook,
  { block, sensitivity }: BlockRobustness,
): Plot | undefined {
  if (sensitivity.state === 'notEstimated') return undefined;
  const { say } = workbook;
  const { indices } = sensitivity;
  const bars = (name: string, of: 'first' | 'total', colour: string | undefined) => ({
    type: 'bar',
    name,
    barWidth: 12,
    barGap: '33%',
    itemStyle: { color: colour },
    data: indices.map((index) => Math.max(0, index[of].value)),
  });
  const whiskers = (of: 'first' | 'total', offset: number) => ({
    type: 'custom',
    renderItem: whiskerAt(offset),
    data: indices.map((index, row) => [row, ...ends(index[of])]),
    encode: { x: [1, 2], y: 0 },
    z: 5,
  });
  const most = Math.max(1, ...indices.flatMap(({ first, total }) => [first.high, total.high]));
  return {
    width: WIDTH,
    height: TOP + LEGEND + BOTTOM + ROW * indices.length,
    option: {
      title: titleOf(
        workbook,
        say.plots.sensitivity,
        blockTitle(workbook, block),
        say.plots.sensitivityBelow,
      ),
      legend: {
        top: TOP - 8,
        left: 16,
        textStyle: lettering(),
        selectedMode: false,
        data: [say.sensitivity.first, say.sensitivity.total],
      },
      grid: { top: TOP + LEGEND, bottom: BOTTOM, left: 16, right: 30, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.ceil(most * 10) / 10,
        name: say.plots.index,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: lettering(),
        axisLabel: {
          ...lettering(11),
          formatter: (value: number) => value.toFixed(1).replace('.', decimalMark(workbook)),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: indices.map(({ source }) => shortened(sourceText(say, source), NAME)),
        axisLabel: { ...lettering(), interval: 0 },
        axisTick: { show: false },
      },
      series: [
        bars(say.sensitivity.first, 'first', COLOURS[0]),
        bars(say.sensitivity.total, 'total', COLOURS[2]),
        whiskers('first', -OFFSET),
        whiskers('total', OFFSET),
      ],
    },
  };
}

/** Sampling can carry an estimate below 0, where the plot has no room. */
function ends({ low, high }: Estimate): [number, number] {
  return [Math.max(0, low), Math.max(0, high)];
}

function whiskerAt(offset: number): CustomSeriesRenderItem {
  return (_params, api) => {
    const [x1 = 0, middle = 0] = api.coord([api.value(1), api.value(0)]);
    const [x2 = 0] = api.coord([api.value(2), api.value(0)]);
    const y = middle + offset;
    const line = (shape: { x1: number; y1: number; x2: number; y2: number }) => ({
      type: 'line' as const,
      shape,
      style: { stroke: INK, lineWidth: 1 },
    });
    return {
      type: 'group',
      children: [
        line({ x1, y1: y, x2, y2: y }),
        line({ x1, y1: y - 3, x2: x1, y2: y + 3 }),
        line({ x1: x2, y1: y - 3, x2, y2: y + 3 }),
      ],
    };
  };
}

function decimalMark({ words }: RobustnessWorkbook): string {
  return words.language === 'vi' ? ',' : '.';
}
