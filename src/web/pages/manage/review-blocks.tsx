import { Alert } from 'antd';
import type { UnitResult } from '../../api/manage.ts';
import type { SetTitles } from '../../api/set-outline.ts';
import { Badge } from '../../parts/badge.tsx';
import { usePoints } from '../../text/use-points.ts';
import { useText } from '../../text/use-text.tsx';
import type { BlockReview } from './compare-results.ts';
import { UnitLinks } from './unit-links.tsx';

/** Per block: how many are ranked with which grades, and whoever is not, is tied, or was moved. */
export function ReviewBlocks({
  blocks,
  round,
  titles,
}: {
  blocks: readonly BlockReview[];
  round: string;
  titles: SetTitles;
}) {
  // As the set lists them: the order people know from its papers.
  const order = (titles.set?.blocks ?? []).map(({ id }) => id);
  const sorted = blocks.toSorted((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
  return sorted.map((block) => (
    <BlockSection key={block.block} of={block} round={round} titles={titles} />
  ));
}

function BlockSection({
  of,
  round,
  titles,
}: {
  of: BlockReview;
  round: string;
  titles: SetTitles;
}) {
  const { publish: say } = useText();
  const points = usePoints();
  const order = (titles.set?.grades ?? []).map(({ id }) => id);
  const grades = [...of.grades].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const rows: readonly (readonly [string, readonly UnitResult[]])[] = [
    [say.states.ungraded, of.ungraded],
    [say.states.undecided, of.undecided],
    [say.states.notAppraised, of.notAppraised],
  ];
  return (
    <section>
      <h3>{titles.block(of.block)}</h3>
      {of.provisional > 0 && (
        <Alert
          type="warning"
          showIcon
          className="notice gap-below"
          title={
            <>
              {say.provisional(of.provisional)} <UnitLinks round={round} units={of.awaited} />
            </>
          }
        />
      )}
      <table className="plain">
        <tbody>
          <tr>
            <th scope="row">{say.states.ranked}</th>
            <td className="number">{of.ranked}</td>
            <td>
              <div className="buttons">
                {grades.map(([grade, count]) => (
                  <Badge key={grade} tone="info">{`${titles.grade(grade)}: ${count}`}</Badge>
                ))}
              </div>
            </td>
          </tr>
          {rows.map(([label, units]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{units.length}</td>
              <td>
                <UnitLinks round={round} units={units} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.ties}</th>
            <td className="number">{of.ties.length}</td>
            <td>
              {of.ties.map((units) => (
                <div key={units[0]?.code}>
                  {say.tie(units[0]?.standing?.place ?? 0, points(units[0]?.standing?.total ?? ''))}{' '}
                  <UnitLinks round={round} units={units} />
                </div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{say.moved}</th>
            <td className="number">{of.moved.length}</td>
            <td>
              {of.moved.map((unit) => (
                <div key={unit.code}>
                  <UnitLinks round={round} units={[unit]} />
                  {': '}
                  {titles.grade(unit.standing?.movedBy?.from ?? '')} →{' '}
                  {titles.grade(unit.standing?.grade ?? '')}
                </div>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
