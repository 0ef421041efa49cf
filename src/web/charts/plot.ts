import type { EChartsCoreOption } from 'echarts/core';
import type { ChartHead } from './look.ts';

/** A chart before it is drawn: laid out anew for each width. */
export interface Plot {
  readonly head: ChartHead;
  /** Of what stands below the head, in pixels. */
  readonly height: (width: number) => number;
  readonly option: (width: number, top: number) => EChartsCoreOption;
}
