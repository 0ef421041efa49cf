import { useNames } from '../../api/names.ts';
import { useAmounts } from '../../text/use-amounts.ts';
import { useText } from '../../text/use-text.tsx';
import type { ScoreLine } from './score-lines.ts';

/** Who changed the points of a criterion, to what and why; the article stands above, with the criterion. */
export function ChangeNotes({ line }: { line: ScoreLine }) {
  const { change: say } = useText().result;
  const amounts = useAmounts();
  const nameOf = useNames(line.changes.map(({ by }) => by));
  if (line.changes.length === 0) return <p className="tight">{say.recalculated}</p>;
  return (
    <ul className="change-notes">
      {line.changes.map(({ part, points, inputs, reason, by }) => {
        const name = nameOf(by);
        const what = [
          points !== undefined && say.points(amounts.points(points.replace(',', '.'))),
          inputs && say.inputs,
        ].filter(Boolean);
        return (
          <li key={part}>
            <strong>{say[part]}</strong>
            {name !== by && ` (${name})`} {what.join(', ')}: {reason ?? say.noReason}
          </li>
        );
      })}
    </ul>
  );
}
