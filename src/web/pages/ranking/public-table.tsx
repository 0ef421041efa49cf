import { workbookLabelsIn } from '../../../text/workbook-labels.ts';
import type { RankedBlock, RankedUnit, Ranking } from '../../api/ranking.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { dayText } from '../../text/days.ts';
import { useLanguage, useText } from '../../text/use-text.tsx';
import { useFigures } from './use-figures.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The annex of the decision, laid out as NĐ 30/2020/NĐ-CP asks; as the workbook lays it out too. */
export function PublicTable({ ranking }: { ranking: Ranking }) {
  const { ranking: say } = useText();
  const labels = workbookLabelsIn(useLanguage().language);
  const { letterhead, closing, summary, warnings } = labels;
  const { set, round, publication, basis } = ranking;
  const notes = [
    ...(publication ? [] : [say.paper.provisional]),
    ...(basis === 'self' ? [warnings.selfBasis] : []),
    ...(set.illustrative ? [say.paper.illustrative] : []),
    ...(set.notice ? [set.notice] : []),
    ...(round.notice ? [round.notice] : []),
  ];
  return (
    <article className="paper">
      <header>
        <div className="letterhead">
          <p>
            {letterhead.issuer}
            <br />
            <strong className="underlined">{letterhead.office}</strong>
          </p>
          <p>
            <strong>{letterhead.nation}</strong>
            <br />
            <strong className="underlined motto">{letterhead.motto}</strong>
          </p>
        </div>
        <p className="dateline">{letterhead.placeAndDate}</p>
        <h1>
          {letterhead.annex}
          <br />
          {say.paper.heading(set.gradeWord)}
        </h1>
        <p className="centred">
          <strong>{round.title}</strong>
          <br />
          <strong>{summary.yearOf(round.year)}</strong>
          <br />
          <em>{letterhead.attachedTo}</em>
          {publication && (
            <>
              <br />
              {say.publishedNote(publication.number, dayText(publication.publishedAt))}
            </>
          )}
        </p>
        {notes.length > 0 && (
          <ul className="warnings">
            {notes.map((note) => (
              <li key={note}>
                <strong>{warnings.mark}</strong>
                {note.charAt(0).toLocaleUpperCase('vi') + note.slice(1)}
              </li>
            ))}
          </ul>
        )}
      </header>
      {ranking.blocks.map((block, index) => (
        <BlockTable key={block.id} ranking={ranking} block={block} number={ROMAN[index] ?? ''} />
      ))}
      <footer className="closing">
        <p>
          <strong>
            <em>{closing.recipients}</em>
          </strong>
          {closing.recipientLines.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p className="centred">
          <strong>{closing.authority}</strong>
          <br />
          <em>{closing.signature}</em>
        </p>
      </footer>
    </article>
  );
}

interface BlockTableProps {
  readonly ranking: Ranking;
  readonly block: RankedBlock;
  readonly number: string;
}

function BlockTable({ ranking, block, number }: BlockTableProps) {
  const { ranking: say } = useText();
  const { set, basis } = ranking;
  return (
    <section>
      <h2>
        {number}. {block.title} ({say.paper.unitCount(block.grades.units)})
      </h2>
      {block.provisional && <p>{block.provisional}</p>}
      <WideTable label={block.title}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col" className="place">
                {say.place}
              </th>
              <th scope="col" className="unit">
                {say.unit}
              </th>
              <th scope="col" className="number">
                {basis === 'self' ? say.selfTotal : say.total}
              </th>
              <th scope="col" className="grade">
                {say.grade(set.gradeWord)}
              </th>
              <th scope="col">{say.note}</th>
            </tr>
          </thead>
          <tbody>
            {block.units.map((unit) => (
              <UnitRow key={unit.code} unit={unit} decimals={set.decimals} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function UnitRow({ unit, decimals }: { unit: RankedUnit; decimals: number }) {
  const say = useText().ranking;
  const figures = useFigures(decimals);
  return (
    <tr>
      <td className="place">
        {unit.place ?? say.noPlaceShort}
        {unit.provisional && (
          <>
            {' '}
            <em className="tied">{say.provisional}</em>
          </>
        )}
      </td>
      <th scope="row">
        {unit.code} – {unit.name}
      </th>
      <td className="number">{figures.amount(unit.total)}</td>
      <td>{unit.gradeLabel}</td>
      <td>{unit.note}</td>
    </tr>
  );
}
