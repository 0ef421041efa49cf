import type { UnitResult } from '../../api/manage.ts';
import type { SetTitles } from '../../api/set-outline.ts';
import { Badge } from '../../parts/badge.tsx';
import { usePoints } from '../../text/use-points.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitChange } from './compare-results.ts';

/** What a correction changes against the last publication: place, grade and total, before and after. */
export function ReviewChanges({
  number,
  changes,
  all,
  titles,
}: {
  number: number;
  changes: readonly UnitChange[];
  all: number;
  titles: SetTitles;
}) {
  const { publish: say } = useText();
  if (changes.length === 0) return <p>{say.noChanges(number)}</p>;
  return (
    <>
      <p>{say.changed(changes.length, all, number)}</p>
      <div className="scroll-x gap-below">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say.unit}</th>
              <th scope="col">{say.place}</th>
              <th scope="col">{say.grade}</th>
              <th scope="col">{say.total}</th>
              <th scope="col">{say.criteria}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.code} of={change} titles={titles} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Standing = UnitResult['standing'] | undefined;

function ChangeRow({ of, titles }: { of: UnitChange; titles: SetTitles }) {
  const { publish: say, shell } = useText();
  const points = usePoints();
  const place = (one: Standing) =>
    one ? (one.place === null ? say.states[one.state] : String(one.place)) : shell.none;
  const grade = (one: Standing) => (one?.grade ? titles.grade(one.grade) : shell.none);
  const total = (one: Standing) => (one?.total ? points(one.total) : shell.none);
  // A group differs because its criteria do: they are what was decided.
  const isCriterion = (id: string) => titles.set?.leaves.some(({ node }) => node.id === id) ?? true;
  const both = (told: (one: Standing) => string) => {
    const [before, after] = [told(of.before), told(of.after)];
    return before === after ? (
      after
    ) : (
      <strong className="nowrap">
        {before} → {after}
      </strong>
    );
  };
  return (
    <tr>
      <th scope="row">
        {of.code} {of.name} {!of.before && <Badge tone="info">{say.isNew}</Badge>}
        {!of.after && <Badge tone="bad">{say.isGone}</Badge>}
      </th>
      <td>{both(place)}</td>
      <td>{both(grade)}</td>
      <td>{both(total)}</td>
      <td>{of.criteria.filter(isCriterion).join(', ')}</td>
    </tr>
  );
}
