import { Alert, Button, Checkbox, Grid, Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Schemas } from '../../api/client.ts';
import type { RegisteredUnit } from '../../api/register.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { FindField } from '../../parts/find-field.tsx';
import { matches } from '../../parts/matches.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceNotes } from './choice-notes.tsx';
import type { ChosenUnits } from './chosen-units.ts';
import { useParticipantChoice } from './use-participant-choice.ts';

export interface ParticipantChoiceProps {
  readonly progress: Schemas['Progress'];
  readonly set: CriteriaSet;
  readonly register: readonly RegisteredUnit[];
}

/** The register with a mark before each unit that takes part, and the group it is scored in. */
export function ParticipantChoice({ progress, set, register }: ParticipantChoiceProps) {
  const { participants: say, manage } = useText();
  const [, goTo] = useLocation();
  const { round } = progress;
  const { chosen: said, renewed, change, save, renew } = useParticipantChoice(progress);
  const isWide = Grid.useBreakpoint().md ?? true;
  const [asked, setAsked] = useState('');
  const [kind, setKind] = useState<string>();
  const [inForce, setInForce] = useState(true);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const groups = useMemo(() => new Set(set.unitGroups.map(({ id }) => id)), [set]);
  // A colleague may have given the round another set, which knows other groups.
  const chosen = useMemo(
    (): ChosenUnits =>
      new Map([...said].map(([code, group]) => [code, groups.has(group) ? group : ''])),
    [said, groups],
  );
  const kinds = useMemo(() => [...new Set(register.map((unit) => unit.kind))], [register]);
  const groupTitle = (id: string) => set.unitGroups.find((one) => one.id === id)?.title ?? id;
  const shown = register.filter(
    (unit) =>
      matches(`${unit.code} ${unit.name}`, asked) &&
      (kind === undefined || unit.kind === kind) &&
      (!inForce || isInForce(unit, round.year)),
  );
  // By the group alone where that decides it; otherwise the unit's attributes do, on the server.
  const blockOf = (group: string | undefined) => {
    if (!group) return '';
    const [block, ...others] = set.blocks.filter(({ groups: of }) => of.includes(group));
    return block && others.length === 0 ? block.title : say.blockLater;
  };
  const choose = (units: readonly RegisteredUnit[], isIn: boolean) =>
    change((known) => {
      const next = new Map(known);
      for (const { code, kind: own } of units) {
        if (!isIn) next.delete(code);
        else if (!next.has(code)) next.set(code, groups.has(own) ? own : '');
      }
      return next;
    });
  const put = (code: string, group: string) => change((known) => new Map(known).set(code, group));
  const without = [...chosen.values()].filter((group) => group === '').length;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  const saveAndLeave = async () => {
    await save(chosen);
    goTo(hrefs.manage(round.id));
  };
  const columns: TableColumnsType<RegisteredUnit> = [
    {
      title: say.takesPart,
      dataIndex: 'code',
      key: 'in',
      width: isWide ? 84 : 64,
      align: 'center',
      render: (_, unit) => (
        <Checkbox
          aria-label={`${unit.code} ${unit.name}`}
          checked={chosen.has(unit.code)}
          onChange={({ target }) => choose([unit], target.checked)}
        />
      ),
    },
    { title: manage.code, dataIndex: 'code', width: isWide ? 78 : 64 },
    { title: manage.unit, dataIndex: 'name', width: isWide ? 310 : 230, ellipsis: isWide },
    {
      title: say.group,
      dataIndex: 'kind',
      width: 260,
      render: (_, { code, kind: own, name }) => {
        const group = chosen.get(code);
        if (groups.has(own) && (group ?? own) === own) return groupTitle(own);
        return (
          <Select
            aria-label={say.groupOf(name)}
            className="wide-field"
            placeholder={say.chooseGroup(own)}
            disabled={group === undefined}
            {...(group && { value: group })}
            onChange={(next: string) => put(code, next)}
            options={set.unitGroups.map(({ id, title }) => ({ value: id, label: title }))}
          />
        );
      },
    },
    {
      title: say.block,
      key: 'block',
      width: 240,
      render: (_, { code }) => blockOf(chosen.get(code)),
    },
    {
      title: say.standing,
      key: 'standing',
      width: 130,
      render: (_, unit) =>
        !isInForce(unit, round.year) && <Badge tone="warn">{say.notInForce}</Badge>,
    },
  ];
  return (
    <>
      <p>{say.hint}</p>
      <div className="row gap-below">
        <FindField id="find-participant" label={manage.find} value={asked} onChange={setAsked} />
        <FilterField
          id="of-kind"
          label={say.kind}
          all={manage.all}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: groupTitle(value) }))}
        />
        <Checkbox checked={inForce} onChange={({ target }) => setInForce(target.checked)}>
          {say.onlyInForce(round.year)}
        </Checkbox>
      </div>
      <div className="buttons gap-below">
        <Button onClick={() => choose(shown, true)}>{say.chooseShown(shown.length)}</Button>
        <Button onClick={() => choose(shown, false)}>{say.leaveShown(shown.length)}</Button>
        <strong role="status">{say.chosen(chosen.size)}</strong>
      </div>
      <Table<RegisteredUnit>
        virtual
        size="small"
        rowKey="code"
        columns={columns}
        dataSource={shown}
        pagination={false}
        scroll={{ x: isWide ? 1102 : 988, y: 420 }}
        locale={{ emptyText: manage.noneFound }}
      />
      {without > 0 && (
        <Alert type="warning" showIcon className="gap-above" title={say.withoutGroup(without)} />
      )}
      <ChoiceNotes
        fault={fault}
        renewed={renewed}
        busy={busy}
        onRenew={() => void attempt(renew)}
      />
      <p className="buttons">
        <Button type="primary" loading={busy} onClick={() => void attempt(saveAndLeave)}>
          {say.save(chosen.size)}
        </Button>
        <Button onClick={() => goTo(hrefs.manage(round.id))}>{say.leave}</Button>
      </p>
    </>
  );
}

/** Whether a unit was there at some time of the year. */
function isInForce({ inForceFrom, inForceTo }: RegisteredUnit, year: number): boolean {
  return (
    (inForceFrom === undefined || inForceFrom <= `${year}-12-31`) &&
    (inForceTo === undefined || inForceTo >= `${year}-01-01`)
  );
}
