import { BarChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TitleComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { FONT, headOf } from './look.ts';
import type { Plot } from './plot.ts';

// On canvas: what draws SVG writes styles into the page, which its policy does not take.
use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegacyGridContainLabel,
  LegendComponent,
  RadarChart,
  RadarComponent,
  TitleComponent,
]);

/** Pictures are wide enough for a page of a report, and twice as fine as a screen. */
const PICTURE_WIDTH = 1000;
const FINE = 2;

/** Letters of every alphabet part a Vietnamese text is made of: each comes in a file of its own. */
const LETTERS = 'Aàđệ';

/** Once the letters are here: what is measured before would be kept as their width. */
export async function lettersReady(): Promise<void> {
  const needed = [`13px ${FONT}`, `600 16px ${FONT}`];
  await Promise.all(needed.map((font) => document.fonts.load(font, LETTERS)));
}

/** Draws a plot into an element as wide as that is; draws it anew when called again. */
export function draw(into: HTMLElement, plot: Plot, drawn?: ECharts): ECharts {
  const width = into.clientWidth;
  const { height, option } = laidOut(plot, width);
  into.style.height = `${height}px`;
  const chart = drawn ?? init(into, null, { renderer: 'canvas', width, height });
  if (drawn) chart.resize({ width, height });
  chart.setOption(option, { notMerge: true });
  return chart;
}

/** The plot as a picture of its own, on white, whatever the width of the screen. */
export async function pictureOf(plot: Plot): Promise<Blob> {
  const { height, option } = laidOut(plot, PICTURE_WIDTH);
  const size = { width: PICTURE_WIDTH, height };
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', ...size });
  try {
    chart.setOption({ ...option, backgroundColor: '#fff' });
    const canvas = chart.renderToCanvas({ pixelRatio: FINE, backgroundColor: '#fff' });
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
        'image/png',
      );
    });
  } finally {
    chart.dispose();
  }
}

function laidOut(plot: Plot, width: number) {
  const { title, top } = headOf(plot.head, width);
  return {
    height: top + plot.height(width),
    option: {
      animation: false,
      // Patterns, so that colours need not be told apart; what is read aloud the page says itself.
      aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
      title,
      ...plot.option(width, top),
    },
  };
}
