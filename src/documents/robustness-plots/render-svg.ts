import { BarChart, CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  CustomChart,
  ScatterChart,
  GridComponent,
  LegacyGridContainLabel,
  LegendComponent,
  TitleComponent,
  SVGRenderer,
]);

/** A plot before it is drawn; sizes in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/**
 * Draws a plot as SVG text, without a browser. Only this folder knows echarts; whoever draws loads
 * it, nobody else.
 */
export function renderSvg({ width, height, option }: Plot): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return still(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * Without the rules for a mouse above the plot, and without the numbers echarts gives its plots: the
 * same plot is the same file again.
 */
function still(svg: string): string {
  return svg
    .replace(/<style >[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/\bzr\d+-/g, 'zr-');
}
