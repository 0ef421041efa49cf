import { useMemo } from 'react';
import type { RankedBlock, Ranking } from '../../api/ranking.ts';
import { barPlot } from '../../charts/bars.ts';
import { COLOURS } from '../../charts/look.ts';
import { NothingYet } from '../../parts/page-state.tsx';
import { useText } from '../../text/use-text.tsx';
import { FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';
import { lengthOf, useFigures } from './use-figures.ts';

interface ComparisonSectionProps {
  readonly ranking: Ranking;
  readonly block: RankedBlock;
  readonly own: readonly string[];
}

const MOST_UNITS = 20;

/** What units gave themselves against what they got, over the criteria that both decide. */
export function ComparisonSection({ ranking, block, own }: ComparisonSectionProps) {
  const say = useText().ranking;
  const figures = useFigures();
  const head = useHead(ranking);
  const rows = block.comparisons;
  const drawn = rows.slice(0, MOST_UNITS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: head and figures follow the ranking
  const plot = useMemo(() => {
    const bars = (view: 'self' | 'final') =>
      drawn.map((row) => ({ length: lengthOf(row[view]), label: figures.points(row[view]) }));
    return barPlot({
      head: head(say.charts.comparison(block.title)),
      categories: drawn.map(({ code, name }) => `${code} ${name}`),
      series: [
        { name: say.self, colour: COLOURS[2] ?? '', values: bars('self') },
        { name: say.final, colour: COLOURS[0] ?? '', values: bars('final') },
      ],
    });
  }, [ranking, block, say]);
  if (rows.length === 0)
    return (
      <Section
        ranking={ranking}
        heading={say.sections.comparison}
        plot={undefined}
        file="tu-cham"
        wide
      >
        <NothingYet>{say.noComparison}</NothingYet>
      </Section>
    );
  return (
    <Section
      ranking={ranking}
      heading={say.sections.comparison}
      plot={plot}
      file={`tu-cham-va-chinh-thuc-${block.id}`}
      note={
        <>
          {say.comparedHint}{' '}
          {rows.length > drawn.length && say.firstDrawn(drawn.length, rows.length)}
        </>
      }
    >
      <FigureTable
        label={`${say.sections.comparison} – ${block.title}`}
        columns={[
          { id: 'code', title: say.code, width: 90, cell: ({ code }) => code },
          { id: 'unit', title: say.unit, width: 320, header: true, cell: ({ name }) => name },
          {
            id: 'self',
            title: say.self,
            number: true,
            width: 110,
            cell: ({ self }) => figures.points(self),
          },
          {
            id: 'final',
            title: say.final,
            number: true,
            width: 120,
            cell: ({ final }) => figures.points(final),
          },
          {
            id: 'difference',
            title: say.difference,
            number: true,
            width: 120,
            cell: ({ difference }) => <strong>{figures.signed(difference)}</strong>,
          },
          {
            id: 'compared',
            title: say.compared,
            width: 220,
            cell: ({ compared, leftOut }) =>
              leftOut > 0 ? `${compared} ${say.leftOut(leftOut)}` : compared,
          },
        ]}
        rows={rows}
        rowKey={({ code }) => code}
        marked={({ code }) => own.includes(code)}
      />
    </Section>
  );
}
