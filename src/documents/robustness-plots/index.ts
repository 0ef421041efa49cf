import type { BlockRobustness } from '../../analysis/robustness/index.ts';
import type { RobustnessWorkbook } from '../robustness-workbook/index.ts';
import { gradesPlot } from './grades-plot.ts';
import { ranksPlot } from './ranks-plot.ts';
import { renderSvg } from './render-svg.ts';
import { sensitivityPlot } from './sensitivity-plot.ts';

/** A plot drawn, and the name of the file it is to stand in. */
export interface DrawnPlot {
  readonly file: string;
  readonly svg: string;
}

/** The plots of every block that has ranks: rank intervals, grades, what drives the shifts. */
export function* robustnessPlots(workbook: RobustnessWorkbook): Generator<DrawnPlot> {
  for (const block of workbook.robustness.blocks) {
    if (block.ranks) yield* plotsOf(workbook, block);
  }
}

function* plotsOf(workbook: RobustnessWorkbook, block: BlockRobustness): Generator<DrawnPlot> {
  const { files } = workbook.say.plots;
  const drawn = (file: string, plot: Parameters<typeof renderSvg>[0]): DrawnPlot => ({
    file: `${file}-${block.block}.svg`,
    svg: renderSvg(plot),
  });
  yield drawn(files.ranks, ranksPlot(workbook, block));
  yield drawn(files.grades, gradesPlot(workbook, block));
  const sensitivity = sensitivityPlot(workbook, block);
  if (sensitivity) yield drawn(files.sensitivity, sensitivity);
}
