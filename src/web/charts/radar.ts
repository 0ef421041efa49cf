import { type ChartHead, COLOURS, INK, LINE, lettering } from './look.ts';
import type { Plot } from './plot.ts';

export interface RadarPlot {
  readonly head: ChartHead;
  readonly axes: readonly string[];
  /** By axis, 0 to 1. */
  readonly series: readonly { readonly name: string; readonly shares: readonly number[] }[];
}

const MARKS = ['circle', 'rect'];
const WIDEST = 420;
/** Room for the names round it. */
const NAMES = 72;

/** Shares of the maximum round a centre that is zero; each line with its own stroke and marks. */
export function radarPlot({ head, axes, series }: RadarPlot): Plot {
  return {
    head,
    height: (width) => Math.min(width, WIDEST) + 30,
    option: (width, top) => ({
      legend: {
        top: top - 4,
        left: 0,
        selectedMode: false,
        itemWidth: 34,
        textStyle: lettering(13),
      },
      radar: {
        indicator: axes.map((name) => ({ name, max: 1, min: 0 })),
        center: ['50%', top + 30 + Math.min(width, WIDEST) / 2],
        radius: Math.min(width, WIDEST) / 2 - NAMES,
        splitNumber: 4,
        axisName: lettering(13),
        splitArea: { show: false },
        splitLine: { lineStyle: { color: LINE } },
        axisLine: { lineStyle: { color: LINE } },
      },
      series: [
        {
          type: 'radar',
          silent: true,
          data: series.map(({ name, shares }, index) => ({
            name,
            value: shares,
            symbol: MARKS[index % MARKS.length],
            symbolSize: 8,
            lineStyle: {
              width: 3,
              type: index === 0 ? 'solid' : 'dashed',
              color: COLOURS[index === 0 ? 0 : 2],
            },
            itemStyle: { color: COLOURS[index === 0 ? 0 : 2], borderColor: INK },
          })),
        },
      ],
    }),
  };
}
