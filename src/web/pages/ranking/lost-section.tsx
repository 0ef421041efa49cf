import { useMemo } from 'react';
import type { RankedBlock, Ranking } from '../../api/ranking.ts';
import { barPlot } from '../../charts/bars.ts';
import { useText } from '../../text/use-text.tsx';
import { FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';
import { lengthOf, useFigures } from './use-figures.ts';

const MOST_CRITERIA = 10;

/** On which criteria the units of a block lost most points together. */
export function LostSection({ ranking, block }: { ranking: Ranking; block: RankedBlock }) {
  const say = useText().ranking;
  const figures = useFigures();
  const head = useHead(ranking);
  const drawn = block.lost.filter(({ lost }) => lengthOf(lost) > 0).slice(0, MOST_CRITERIA);
  // biome-ignore lint/correctness/useExhaustiveDependencies: head and figures follow the ranking
  const plot = useMemo(
    () =>
      barPlot({
        head: head(say.charts.lost(block.title)),
        categories: drawn.map(({ id, title }) => say.groupNamed(id, title)),
        single: true,
        series: [
          {
            name: say.lost,
            values: drawn.map(({ lost, share }) => ({
              length: lengthOf(lost),
              label: say.lostBar(figures.points(lost), figures.share(share)),
            })),
          },
        ],
      }),
    [ranking, block, say],
  );
  return (
    <Section
      ranking={ranking}
      heading={say.sections.lost}
      plot={drawn.length > 0 ? plot : undefined}
      file={`mat-diem-${block.id}`}
      note={drawn.length > 0 ? say.lostHint : say.nothingLost}
    >
      <FigureTable
        label={`${say.sections.lost} – ${block.title}`}
        columns={[
          {
            id: 'criterion',
            title: say.criterion,
            header: true,
            cell: ({ id, title }) => say.groupNamed(id, title),
          },
          { id: 'lost', title: say.lost, number: true, cell: ({ lost }) => figures.points(lost) },
          { id: 'most', title: say.most, number: true, cell: ({ most }) => figures.points(most) },
          {
            id: 'share',
            title: say.lostShare,
            number: true,
            cell: ({ share }) => figures.share(share),
          },
          { id: 'units', title: say.counted, number: true, cell: ({ units }) => units },
        ]}
        rows={block.lost}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
