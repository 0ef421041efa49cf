import { listedTotal } from '../../../ranking/listed-total.ts';
import { lostPoints } from '../lost-points.ts';
import { column, line, type PaperSection, plainRow, words } from '../paper-plan.ts';
import type { Papers, PaperUnit } from '../papers.ts';
import { amountCell } from '../points-cells.ts';

/** Millimetres; together the width of a portrait page. */
const GRID = [13, 47, 16, 50, 39];
const WRITING_HEIGHT = 14;
const EMPTY_ROWS = { beside: 3, alone: 8 };

/** A form on which the unit answers: a line for each criterion that cost it points, to be written on. */
export function explanationSection(papers: Papers, unit: PaperUnit, name: string): PaperSection {
  const { labels, say, round } = papers;
  const form = say.result.explanation;
  const { columns } = say;
  const hasScore = listedTotal(unit.graded, unit.result.submission) !== undefined;
  const lost = hasScore ? lostPoints(unit.graded.sheet) : [];
  const inOrder = unit.graded.sheet.lines.flatMap(
    (one) => lost.find(({ line: { node } }) => node.id === one.node.id) ?? [],
  );
  const rows = lost.length > 0 ? EMPTY_ROWS.beside : EMPTY_ROWS.alone;
  const empty = Array.from({ length: rows }, () => plainRow());
  const withoutLoss = hasScore ? form.nothing : form.noScore;
  return {
    name,
    orientation: 'portrait',
    grid: GRID,
    blocks: [
      {
        kind: 'letterhead',
        letterhead: {
          issuer: say.letterhead.nobody,
          office: unit.standing.unit.name.toLocaleUpperCase('vi'),
          number: say.letterhead.number,
          nation: labels.letterhead.nation,
          motto: labels.letterhead.motto,
          placeAndDate: say.letterhead.placeAndDate,
        },
      },
      line(form.title, 'title'),
      line(round.title, 'subtitle'),
      line(form.addressee, 'addressee'),
      line(lost.length > 0 ? form.intro : withoutLoss, 'body'),
      {
        kind: 'table',
        headed: true,
        leastHeight: WRITING_HEIGHT,
        columns: [
          column(columns.number, 1, 'center'),
          column(columns.criterion),
          column(columns.lost, 1, 'center'),
          column(form.answer),
          column(form.documents),
        ],
        rows: [
          ...inOrder.map(({ line: { node }, lost: amount }) =>
            plainRow(words(node.id), words(node.title), amountCell(papers, amount, 'criterion')),
          ),
          ...empty,
        ],
      },
      {
        kind: 'closing',
        closing: { authority: form.authority, signature: say.result.closing.signature },
      },
    ],
  };
}
