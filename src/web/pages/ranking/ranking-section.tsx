import { useMemo } from 'react';
import type { RankedBlock, RankedUnit, Ranking } from '../../api/ranking.ts';
import { barPlot } from '../../charts/bars.ts';
import { COLOURS } from '../../charts/look.ts';
import { useText } from '../../text/use-text.tsx';
import { type Column, FigureTable } from './figure-table.tsx';
import { Section, useHead } from './section.tsx';
import { lengthOf, useFigures } from './use-figures.ts';

interface RankingSectionProps {
  readonly ranking: Ranking;
  readonly block: RankedBlock;
  /** Codes of the reader's own units. */
  readonly own: readonly string[];
}

/** A picture of more bars than this can no longer be read. */
const MOST_BARS = 40;
const NAMED = 12;

/** The units of a block by place; those without one after them, each with its reason. */
export function RankingSection({ ranking, block, own }: RankingSectionProps) {
  const say = useText().ranking;
  const figures = useFigures(ranking.set.decimals);
  const head = useHead(ranking);
  const ranked = block.units.filter(({ state }) => state === 'ranked');
  const others = block.units.filter(({ state }) => state !== 'ranked');
  const drawn = ranked.slice(0, MOST_BARS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: head and figures follow the ranking
  const plot = useMemo(
    () =>
      barPlot({
        head: head(say.charts.ranking(block.title)),
        categories: drawn.map(({ place, code, name }) => `${place}. ${code} ${name}`),
        single: true,
        series: ranking.grades.flatMap(({ id, title }, index) => {
          const values = drawn.map((unit) =>
            unit.grade === id && unit.total
              ? { length: lengthOf(unit.total), label: figures.amount(unit.total) }
              : undefined,
          );
          if (!values.some(Boolean)) return [];
          return [{ name: title, colour: COLOURS[index % COLOURS.length] ?? '', values }];
        }),
      }),
    [ranking, block, say],
  );
  const named = others
    .slice(0, NAMED)
    .map(({ code, state }) => say.because(code, say.why[state]))
    .concat(others.length > NAMED ? ['…'] : []);
  return (
    <Section
      wide
      ranking={ranking}
      heading={say.sections.ranking}
      plot={ranked.length > 0 ? plot : undefined}
      file={`xep-hang-${block.id}`}
      note={
        <>
          {ranked.length > drawn.length && say.firstDrawn(drawn.length, ranked.length)}{' '}
          {named.length > 0 && say.notDrawn(named)}
        </>
      }
    >
      {block.provisional && <p className="quiet">{block.provisional}</p>}
      <FigureTable
        label={`${say.sections.ranking} – ${block.title}`}
        columns={useColumns(ranking)}
        rows={block.units}
        rowKey={({ code }) => code}
        marked={({ code }) => own.includes(code)}
      />
      {block.units.some(({ total, self }) => isOpen(total) || isOpen(self)) && (
        <p className="quiet">{say.intervalHint}</p>
      )}
    </Section>
  );
}

function isOpen(amount: RankedUnit['total']): boolean {
  return typeof amount === 'object' && amount !== null;
}

function useColumns({ set, basis }: Ranking): readonly Column<RankedUnit>[] {
  const say = useText().ranking;
  const figures = useFigures(set.decimals);
  return [
    { id: 'place', title: say.place, width: 110, cell: (unit) => <Place unit={unit} /> },
    { id: 'code', title: say.code, width: 90, cell: ({ code }) => code },
    { id: 'unit', title: say.unit, width: 320, header: true, cell: ({ name }) => name },
    ...(basis === 'self'
      ? []
      : [
          {
            id: 'self',
            title: say.self,
            number: true,
            width: 130,
            cell: ({ self }: RankedUnit) => figures.amount(self),
          },
        ]),
    {
      id: 'total',
      title: basis === 'self' ? say.selfTotal : say.total,
      number: true,
      width: 130,
      cell: ({ total }) => <strong>{figures.amount(total)}</strong>,
    },
    {
      id: 'grade',
      title: say.grade(set.gradeWord),
      wide: true,
      width: 200,
      cell: (unit) => unit.gradeLabel,
    },
    { id: 'note', title: say.note, wide: true, width: 380, cell: (unit) => unit.note },
  ];
}

function Place({ unit }: { unit: RankedUnit }) {
  const say = useText().ranking;
  if (unit.place === undefined)
    return (
      <>
        <span aria-hidden="true">{say.noPlaceShort}</span>
        <span className="hidden">{say.noPlace}</span>
      </>
    );
  return (
    <>
      <strong>{unit.place}</strong>
      {unit.tiedWith.length > 0 && <span className="tied"> {say.tied}</span>}
      {unit.provisional && <span className="tied"> {say.provisional}</span>}
    </>
  );
}
