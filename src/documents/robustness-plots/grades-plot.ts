import type { BlockRobustness, UnitRobustness } from '../../analysis/robustness/index.ts';
import { blockTitle, type RobustnessWorkbook } from '../robustness-workbook/robustness-workbook.ts';
import { BOTTOM, COLOURS, lettering, ROW, shortened, TOP, titleOf, WIDTH } from './look.ts';
import type { Plot } from './render-svg.ts';

type Ranked = Extract<UnitRobustness, { state: 'ranked' }>;

const NAME = 34;
const LEGEND = 26;

/** One bar a unit, parted by the share of draws that gave each grade. */
export function gradesPlot(workbook: RobustnessWorkbook, block: BlockRobustness): Plot {
  const { set, say } = workbook;
  const units = block.units.filter((unit): unit is Ranked => unit.state === 'ranked');
  const ungraded = { id: '', title: say.block.ungraded };
  const occurring = [...set.grades, ungraded]
    .map((grade, index) => ({ ...grade, colour: COLOURS[Math.min(index, COLOURS.length - 1)] }))
    .filter(({ id }) => units.some((unit) => shareOf(unit, id) > 0));
  return {
    width: WIDTH,
    height: TOP + LEGEND + BOTTOM + ROW * units.length,
    option: {
      title: titleOf(
        workbook,
        say.plots.grades,
        blockTitle(workbook, block.block),
        say.plots.gradesBelow,
      ),
      legend: { top: TOP - 8, left: 16, textStyle: lettering(), selectedMode: false },
      grid: { top: TOP + LEGEND, bottom: BOTTOM, left: 16, right: 30, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        name: say.plots.share,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: lettering(),
        axisLabel: { ...lettering(11), formatter: '{value}%' },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: units.map(({ unit }) => `${unit.code} ${shortened(unit.name, NAME)}`),
        axisLabel: { ...lettering(), interval: 0 },
        axisTick: { show: false },
      },
      series: occurring.map(({ id, title, colour }) => ({
        type: 'bar',
        name: title,
        stack: 'grades',
        barWidth: 16,
        itemStyle: { color: colour },
        data: units.map((unit) => shareOf(unit, id) * 100),
      })),
    },
  };
}

function shareOf(unit: Ranked, id: string): number {
  return id === '' ? unit.ungraded : (unit.grades.get(id) ?? 0);
}
