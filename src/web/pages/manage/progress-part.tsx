import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { UNIT_STATES, type UnitState } from '../../../round/index.ts';
import { FilterField } from '../../parts/filter-field.tsx';
import { FindField } from '../../parts/find-field.tsx';
import { matches } from '../../parts/matches.ts';
import { NothingYet } from '../../parts/page-state.tsx';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import type { PartProps } from './part-props.ts';
import { ProgressTable } from './progress-table.tsx';
import { NOT_HANDED_IN, type UnitProgress } from './readiness.ts';
import { UnitDrawer } from './unit-drawer.tsx';

/** How far every unit is: counts, who is late, and the table of all of them. */
export function ProgressPart({ me, round, progress, titles }: PartProps) {
  const { manage: say } = useText();
  const labels = useRoundLabels();
  const [asked, setAsked] = useState('');
  const [block, setBlock] = useState<string>();
  const [state, setState] = useState<UnitState>();
  const [onlyLate, setOnlyLate] = useState(false);
  const [open, setOpen] = useState<string>();
  const { units, states, daysLeft } = progress;
  const over = daysLeft !== undefined && daysLeft < 0;
  const isLate = (unit: UnitProgress) =>
    unit.submittedLate || (over && NOT_HANDED_IN.includes(unit.state));
  const blocks = useMemo(() => [...new Set(units.map((unit) => unit.block))], [units]);
  const shown = units.filter(
    (unit) =>
      matches(`${unit.code} ${unit.name}`, asked) &&
      (block === undefined || unit.block === block) &&
      (state === undefined || unit.state === state) &&
      (!onlyLate || isLate(unit)),
  );
  if (units.length === 0) return <NothingYet>{say.notes['no-units']}</NothingYet>;
  const opened = units.find(({ code }) => code === open);
  return (
    <>
      <dl className="stats">
        <Stat label={say.stats.units} value={units.length} />
        {UNIT_STATES.filter((one) => states[one]).map((one) => (
          <Stat key={one} label={labels.unit[one]} value={states[one] ?? 0} />
        ))}
        <Stat
          label={over ? say.stats.missingLate : say.stats.missing}
          value={progress.outstanding.length}
        />
        <Stat
          label={say.stats.late}
          value={units.filter(({ submittedLate }) => submittedLate).length}
        />
      </dl>
      <div className="row gap-below no-print">
        <FindField id="find-unit" label={say.find} value={asked} onChange={setAsked} />
        <FilterField
          id="of-block"
          label={say.block}
          all={say.all}
          value={block}
          onChange={setBlock}
          options={blocks.map((id) => ({ value: id, label: titles.block(id) }))}
        />
        <FilterField
          id="in-state"
          label={say.state}
          all={say.all}
          value={state}
          onChange={setState}
          options={UNIT_STATES.map((id) => ({ value: id, label: labels.unit[id] }))}
        />
        <Checkbox checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
          {say.onlyLate}
        </Checkbox>
      </div>
      <p role="status" className="quiet">
        {say.shown(shown.length, units.length)}
      </p>
      <ProgressTable units={shown} titles={titles} isLate={isLate} onOpen={setOpen} />
      {opened && (
        <UnitDrawer
          me={me}
          round={round}
          unit={opened}
          titles={titles}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Stat({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
