import { useMemo } from 'react';
import type { RankedBlock, Ranking } from '../../api/ranking.ts';
import { barPlot } from '../../charts/bars.ts';
import { COLOURS, WITHOUT } from '../../charts/look.ts';
import { useText } from '../../text/use-text.tsx';
import { FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';

/** How many units hold each grade, and how many hold none and why. */
export function GradesSection({ ranking, block }: { ranking: Ranking; block: RankedBlock }) {
  const say = useText().ranking;
  const head = useHead(ranking);
  const rows = [
    ...block.grades.byGrade.map((grade, index) => ({
      ...grade,
      colour: COLOURS[index % COLOURS.length],
    })),
    ...[
      { id: '-ungraded', title: ranking.set.ungradedLabel, units: block.grades.ungraded },
      { id: '-undecided', title: say.undecidedGrade, units: block.grades.undecided },
      { id: '-not-appraised', title: say.notAppraised, units: block.grades.notAppraised },
    ].map((row, index) => ({ ...row, colour: WITHOUT[index] })),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and head follow the ranking
  const plot = useMemo(
    () =>
      barPlot({
        head: head(say.charts.grades(block.title)),
        categories: rows.map(({ title }) => title),
        single: true,
        legend: false,
        series: rows.map(({ title, units, colour = '' }, at) => ({
          name: title,
          colour,
          values: rows.map((_, index) =>
            index === at ? { length: units, label: String(units) } : undefined,
          ),
        })),
      }),
    [ranking, block, say],
  );
  return (
    <Section
      ranking={ranking}
      heading={say.sections.grades}
      plot={plot}
      file={`phan-bo-${block.id}`}
    >
      <FigureTable
        label={`${say.sections.grades} – ${block.title}`}
        columns={[
          {
            id: 'grade',
            title: say.grade(ranking.set.gradeWord),
            header: true,
            cell: ({ title }) => title,
          },
          { id: 'units', title: say.units, number: true, cell: ({ units }) => units },
        ]}
        rows={[...rows, { id: '-all', title: say.allUnits, units: block.grades.units }]}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
