import { Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { StandingBadge } from './live-points.tsx';
import { type FormRow, standingOf } from './unit-work.ts';
import type { UnitWork } from './use-unit-work.ts';

interface CriteriaListProps {
  readonly work: UnitWork;
  readonly rows: readonly FormRow[];
  readonly chosen: string | undefined;
  onChoose(criterion: string): void;
}

/** The tree of criteria with points and how far each is. */
export function CriteriaList({ work, rows, chosen, onChoose }: CriteriaListProps) {
  const say = useText().unit;
  const { live, core } = work;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const shown = rows.filter((row) => {
    if (!onlyOpen || row.kind === 'group') return true;
    const standing = standingOf(live, row.criterion.id);
    return standing === 'missing' || standing === 'faulty' || row.criterion.id === chosen;
  });
  return (
    <div className="criteria-list">
      <Radio.Group
        optionType="button"
        size="small"
        aria-label={say.list}
        value={onlyOpen}
        onChange={(event) => setOnlyOpen(event.target.value)}
        options={[
          { value: false, label: say.filterAll },
          { value: true, label: say.filterOpen },
        ]}
      />
      <ul ref={list}>
        {shown.map((row) =>
          row.kind === 'group' ? (
            <li key={row.group.id} className={`group depth-${row.depth}`}>
              <span>
                {row.group.id}. {row.group.title}
              </span>
              <GroupPoints work={work} group={row.group.id} />
            </li>
          ) : (
            <li key={row.criterion.id}>
              <button
                type="button"
                aria-current={row.criterion.id === chosen}
                onClick={() => onChoose(row.criterion.id)}
              >
                <span className="name">
                  {row.criterion.id}. {row.criterion.title}
                </span>
                <span className="at-end">
                  <span className="number">
                    {pointsOf(work, row.criterion.id)}/{core.words.number(row.criterion.max)}
                  </span>
                  <StandingBadge standing={standingOf(live, row.criterion.id)} />
                </span>
              </button>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function pointsOf({ live, core }: UnitWork, criterion: string): string {
  const found = live?.lines.get(criterion);
  return found ? core.words.amount(found.line.amount) : '…';
}

function GroupPoints({ work: { live, core }, group }: { work: UnitWork; group: string }) {
  const found = live?.groups.get(group);
  if (!found) return null;
  return (
    <span className="number">
      {core.words.amount(found.amount)}/{core.words.amount(found.max)}
    </span>
  );
}
