import { Button, Checkbox } from 'antd';
import { Fragment, useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { isGroup } from '../../../criteria/schema/criterion.ts';
import { Article } from '../../parts/article.tsx';
import { Badge } from '../../parts/badge.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAmounts } from '../../text/use-amounts.ts';
import { useText } from '../../text/use-text.tsx';
import { ChangeNotes } from './change-notes.tsx';
import { CriterionDetail } from './criterion-detail.tsx';
import type { ScoreLine, View } from './score-lines.ts';

export interface ScoreTableProps {
  readonly set: CriteriaSet;
  readonly lines: readonly ScoreLine[];
  readonly views: readonly View[];
  /** What stands below a criterion that was changed, such as the unit's explanation. */
  readonly below?: (line: ScoreLine) => React.ReactNode;
}

/** Every criterion side by side as the unit, the appraisers and the council see it. */
export function ScoreTable({ set, lines, views, below }: ScoreTableProps) {
  const { table: say, views: viewNames } = useText().result;
  const [onlyChanges, setOnlyChanges] = useState(false);
  const compares = views.length > 1;
  const shown = onlyChanges ? withAncestors(set, lines) : lines;
  return (
    <>
      <h2>{say.heading}</h2>
      {compares && (
        <p className="no-print">
          <Checkbox checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)}>
            {say.onlyChanges}
          </Checkbox>
        </p>
      )}
      <WideTable label={say.caption}>
        <table className="plain scores">
          <caption className="hidden">{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.criterion}</th>
              <th scope="col" className="number">
                {say.max}
              </th>
              {views.map((view) => (
                <th key={view} scope="col" className="number">
                  {viewNames[view]}
                </th>
              ))}
              {compares && (
                <th scope="col" className="number">
                  {say.difference}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.id} {...{ set, line, views, compares, below }} />
            ))}
          </tbody>
        </table>
      </WideTable>
      {onlyChanges && shown.length === 0 && <p>{say.noChanges}</p>}
    </>
  );
}

/** Changed criteria with the groups they stand in. */
function withAncestors(set: CriteriaSet, lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const wanted = new Set<string>();
  for (const { id, changed } of lines) {
    if (!changed) continue;
    wanted.add(id);
    for (const ancestor of set.byId.get(id)?.ancestors ?? []) wanted.add(ancestor.id);
  }
  return lines.filter(({ id }) => wanted.has(id));
}

interface LineProps extends Pick<ScoreTableProps, 'set' | 'views' | 'below'> {
  readonly line: ScoreLine;
  readonly compares: boolean;
}

function Line({ set, line, views, compares, below }: LineProps) {
  const { table: say } = useText().result;
  const amounts = useAmounts();
  const [open, setOpen] = useState(false);
  const { id, node, part, kind, changed, difference } = line;
  const columns = 2 + views.length + (compares ? 1 : 0);
  const last = views.findLast((view) => line.views[view]);
  const partName = line.depth === 0 ? say.parts[part] : '';
  const under = changed && below?.(line);
  return (
    <Fragment>
      <tr className={kind === 'group' ? 'group' : changed ? 'changed' : undefined} id={`tc-${id}`}>
        <th scope="row" className={`depth-${Math.min(line.depth, 3)}`}>
          <span>
            {id}. {node.title}
          </span>{' '}
          {partName && <Badge>{partName}</Badge>}
          <br />
          <Article set={set} source={node.source} />{' '}
          {kind === 'criterion' && (
            <Button
              type="link"
              size="small"
              aria-expanded={open}
              aria-label={open ? `${say.hide}: ${id}` : say.howOf(id)}
              onClick={() => setOpen(!open)}
            >
              {open ? say.hide : say.how}
            </Button>
          )}
        </th>
        <td className="number">
          {amounts.points((last && line.views[last]?.max) ?? node.max.toFixed())}
        </td>
        {views.map((view) => (
          <td key={view} className="number">
            <Cell line={line} view={view} />
          </td>
        ))}
        {compares && (
          <td className="number">
            {difference && !difference.isZero() && (
              <strong className={difference.isNegative() ? 'less' : 'more'}>
                {amounts.signed(difference)}
              </strong>
            )}
          </td>
        )}
      </tr>
      {(changed || open) && (
        <tr className="under">
          <td colSpan={columns}>
            {changed && <ChangeNotes line={line} />}
            {open && <CriterionDetail line={line} views={views} />}
            {under}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Cell({ line, view }: { line: ScoreLine; view: View }) {
  const { table: say } = useText().result;
  const amounts = useAmounts();
  const shown = line.views[view];
  if (!shown) return null;
  if (shown.kind === 'criterion' && shown.state === 'notApplicable')
    return <Badge>{say.notApplicable}</Badge>;
  if (view === 'self' && isForOthers(line))
    return <span className="quiet">{say.notSelfScored}</span>;
  return <>{amounts.points(shown.amount)}</>;
}

/** Points that only others can give: the unit has nothing to say there. */
function isForOthers({ node }: ScoreLine): boolean {
  if (isGroup(node)) return false;
  const inputs = Object.values(node.inputs);
  return inputs.length > 0 && inputs.every(({ by }) => by !== 'unit');
}
