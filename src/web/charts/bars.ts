import { type ChartHead, COLOURS, INK, legendHeight, lettering, shortened } from './look.ts';
import type { Plot } from './plot.ts';

/** One series of bars; where a value is absent there is no bar. */
export interface Bars {
  readonly name: string;
  readonly colour?: string;
  /** The length of each bar and what is written at its end, in words of the reader. */
  readonly values: readonly ({ readonly length: number; readonly label: string } | undefined)[];
}

export interface BarPlot {
  readonly head: ChartHead;
  readonly categories: readonly string[];
  readonly series: readonly Bars[];
  /** Each category has a bar of one series only, so that they need no room beside each other. */
  readonly single?: boolean;
  /** End of the scale; what fits when absent. */
  readonly most?: number;
  /** Names of the series above the bars; left out where they are those of the categories. */
  readonly legend?: boolean;
}

const BAR = 20;
const GAP = 12;

/** Bars from zero, the first category at the top, each with its value written at its end. */
export function barPlot({
  head,
  categories,
  series,
  single = false,
  most,
  ...more
}: BarPlot): Plot {
  const { legend: named = series.length > 1 } = more;
  const thick = single ? BAR : BAR * series.length;
  const names = named ? series.map(({ name }) => name) : [];
  const longest = Math.max(
    0,
    ...series.flatMap(({ values }) => values.map((value) => value?.label.length ?? 0)),
  );
  return {
    head,
    height: (width) => categories.length * (thick + GAP) + legendHeight(names, width) + 16,
    option(width, top) {
      const letters = Math.floor(Math.min(width * 0.42, 330) / 7.4);
      const legend = legendHeight(names, width);
      return {
        grid: {
          top: top + legend,
          bottom: 8,
          left: 4,
          right: longest * 7.6 + 14,
          containLabel: true,
        },
        ...(legend > 0 && {
          legend: {
            top: top - 4,
            left: 0,
            type: 'plain',
            selectedMode: false,
            itemWidth: 26,
            textStyle: lettering(13),
          },
        }),
        xAxis: {
          type: 'value',
          min: 0,
          ...(most !== undefined && { max: most }),
          axisLabel: { show: false },
          // Each bar has its value beside it: lines without numbers would say nothing.
          splitLine: { show: false },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: categories.map((name) => shortened(name, letters)),
          axisLabel: { ...lettering(13), interval: 0 },
          axisTick: { show: false },
          axisLine: { lineStyle: { color: INK } },
        },
        series: series.map(({ name, colour, values }, index) => ({
          type: 'bar',
          name,
          ...(single && { stack: 'one' }),
          barWidth: BAR,
          barGap: '0%',
          cursor: 'default',
          emphasis: { disabled: true },
          itemStyle: { color: colour ?? COLOURS[index % COLOURS.length] },
          label: {
            show: true,
            position: 'right',
            ...lettering(13),
            formatter: ({ dataIndex }: { dataIndex: number }) => values[dataIndex]?.label ?? '',
          },
          data: values.map((value) => value?.length ?? null),
        })),
      };
    },
  };
}
