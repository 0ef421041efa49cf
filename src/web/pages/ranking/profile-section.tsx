import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { RankedBlock, Ranking } from '../../api/ranking.ts';
import { radarPlot } from '../../charts/radar.ts';
import { hrefs } from '../../frame/places.ts';
import { useText } from '../../text/use-text.tsx';
import { FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';
import { lengthOf, useFigures } from './use-figures.ts';

interface ProfileSectionProps {
  readonly ranking: Ranking;
  readonly block: RankedBlock;
  readonly own: readonly string[];
  /** Whether the reader may open the result of any unit. */
  readonly seesAll: boolean;
}

const FEWEST_AXES = 3;

/** One unit in each group of criteria, beside the average of its block. */
export function ProfileSection({ ranking, block, own, seesAll }: ProfileSectionProps) {
  const say = useText().ranking;
  const figures = useFigures();
  const head = useHead(ranking);
  const [chosen, setChosen] = useState<string>();
  const unit =
    block.units.find(({ code }) => code === chosen) ??
    block.units.find(({ code }) => own.includes(code)) ??
    block.units[0];
  const rows = ranking.groups.map((group, index) => ({
    ...group,
    reached: unit?.groups[index],
    block: block.groups[index],
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and head follow unit and ranking
  const plot = useMemo(() => {
    const axes = rows.flatMap(({ id, reached, block: average }) =>
      reached?.state === 'known' && average?.share !== undefined
        ? [{ name: say.groupShort(id), own: reached.share, all: average.share }]
        : [],
    );
    if (!unit || axes.length < FEWEST_AXES) return undefined;
    return radarPlot({
      head: head(say.charts.profile(`${unit.code} ${unit.name}`)),
      axes: axes.map(({ name }) => name),
      series: [
        { name: say.ofUnit, shares: axes.map((axis) => lengthOf(axis.own)) },
        { name: say.ofBlock, shares: axes.map((axis) => lengthOf(axis.all)) },
      ],
    });
  }, [ranking, block, unit, say]);
  if (!unit) return null;
  const leftOut = rows.flatMap(({ id, reached }) =>
    reached && reached.state !== 'known'
      ? [say.because(say.groupShort(id), say.groupWhy[reached.state])]
      : [],
  );
  return (
    <>
      <p className="choice no-print">
        <label htmlFor="ho-so-don-vi">{say.chooseUnit}</label>
        <Select
          id="ho-so-don-vi"
          showSearch={{ optionFilterProp: 'label' }}
          value={unit.code}
          onChange={setChosen}
          options={block.units.map(({ code, name }) => ({
            value: code,
            label: `${code} – ${name}`,
          }))}
        />
        {(seesAll || own.includes(unit.code)) && (
          <Link href={hrefs.result(ranking.round.id, unit.code)}>{say.toResult}</Link>
        )}
      </p>
      <Section
        ranking={ranking}
        heading={`${unit.code} – ${unit.name}`}
        plot={plot}
        file={`ho-so-${unit.code}`}
        note={
          <>
            {!plot && say.tooFewAxes} {leftOut.length > 0 && say.axesLeftOut(leftOut)}
          </>
        }
      >
        <p>
          {unit.place !== undefined && (
            <>
              {say.place}: <strong>{unit.place}</strong>
              {unit.tiedWith.length > 0 && ` (${say.tied})`} ·{' '}
            </>
          )}
          {say.grade(ranking.set.gradeWord)}: <strong>{unit.gradeLabel}</strong>
          {unit.note && (
            <>
              <br />
              {unit.note}
            </>
          )}
        </p>
        <FigureTable
          label={say.charts.profile(`${unit.code} ${unit.name}`)}
          columns={[
            {
              id: 'group',
              title: say.group,
              header: true,
              cell: ({ id, title }) => say.groupNamed(id, title),
            },
            {
              id: 'points',
              title: say.points,
              number: true,
              cell: ({ reached }) =>
                reached?.state === 'known' ? figures.points(reached.points) : '–',
            },
            {
              id: 'max',
              title: say.max,
              number: true,
              cell: ({ reached }) =>
                reached?.state === 'known' ? figures.points(reached.max) : '–',
            },
            {
              id: 'unit',
              title: say.ofUnit,
              number: true,
              cell: ({ reached }) =>
                reached?.state === 'known'
                  ? figures.share(reached.share)
                  : say.groupWhy[reached?.state ?? 'unscored'],
            },
            {
              id: 'block',
              title: say.ofBlock,
              number: true,
              cell: ({ block: average }) => figures.share(average?.share),
            },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </Section>
    </>
  );
}
