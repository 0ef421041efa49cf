import { useMemo } from 'react';
import type { RankedBlock, Ranking } from '../../api/ranking.ts';
import { barPlot } from '../../charts/bars.ts';
import { useText } from '../../text/use-text.tsx';
import { FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';
import { lengthOf, useFigures } from './use-figures.ts';

/** What the units of a block reached on average in each group; those not counted are told. */
export function GroupsSection({ ranking, block }: { ranking: Ranking; block: RankedBlock }) {
  const say = useText().ranking;
  const figures = useFigures();
  const head = useHead(ranking);
  // biome-ignore lint/correctness/useExhaustiveDependencies: head and figures follow the ranking
  const plot = useMemo(
    () =>
      barPlot({
        head: head(say.charts.groups(block.title)),
        categories: block.groups.map(({ id, title }) => say.groupNamed(id, title)),
        single: true,
        most: 1,
        series: [
          {
            name: say.share,
            values: block.groups
              .map(
                ({ share }) =>
                  share !== undefined && { length: lengthOf(share), label: figures.share(share) },
              )
              .map((value) => value || undefined),
          },
        ],
      }),
    [ranking, block, say],
  );
  const left = (group: RankedBlock['groups'][number]) =>
    [
      group.undecided > 0 ? say.leftUndecided(group.undecided) : '',
      group.notApplicable > 0 ? say.leftNotApplicable(group.notApplicable) : '',
      group.unscored > 0 ? say.leftUnscored(group.unscored) : '',
    ]
      .filter(Boolean)
      .join(', ');
  const max = new Map(ranking.groups.map((group) => [group.id, group.max]));
  return (
    <Section
      ranking={ranking}
      heading={say.sections.groups}
      plot={plot}
      file={`trung-binh-nhom-${block.id}`}
      note={say.rounded}
    >
      <FigureTable
        label={`${say.sections.groups} – ${block.title}`}
        columns={[
          {
            id: 'group',
            title: say.group,
            header: true,
            cell: ({ id, title }) => say.groupNamed(id, title),
          },
          {
            id: 'max',
            title: say.max,
            number: true,
            cell: ({ id }) => figures.points(max.get(id)),
          },
          {
            id: 'points',
            title: say.average,
            number: true,
            cell: ({ points }) => figures.points(points),
          },
          {
            id: 'share',
            title: say.share,
            number: true,
            cell: ({ share }) => figures.share(share),
          },
          { id: 'counted', title: say.counted, number: true, cell: ({ counted }) => counted },
          { id: 'left', title: say.left, cell: left },
        ]}
        rows={block.groups}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
