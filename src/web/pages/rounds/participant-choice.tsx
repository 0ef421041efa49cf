import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Grid, Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { type RegisteredUnit, setParticipants } from '../../api/register.ts';
import type { Round } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { FindField } from '../../parts/find-field.tsx';
import { matches } from '../../parts/matches.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';

export interface ParticipantChoiceProps {
  readonly round: Round;
  readonly set: CriteriaSet;
  readonly register: readonly RegisteredUnit[];
  readonly members: readonly { readonly code: string; readonly group: string }[];
}

/** The register with a mark before each unit that takes part, and the group it is scored in. */
export function ParticipantChoice({ round, set, register, members }: ParticipantChoiceProps) {
  const { participants: say, manage } = useText();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  // Group by code of those who take part; blank where none is known yet.
  const isWide = Grid.useBreakpoint().md ?? true;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () => new Map(members.map(({ code, group }) => [code, group])),
  );
  const [asked, setAsked] = useState('');
  const [kind, setKind] = useState<string>();
  const [inForce, setInForce] = useState(true);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const groups = useMemo(() => new Set(set.unitGroups.map(({ id }) => id)), [set]);
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
    setChosen((known) => {
      const next = new Map(known);
      for (const { code, kind: own } of units) {
        if (!isIn) next.delete(code);
        else if (!next.has(code)) next.set(code, groups.has(own) ? own : '');
      }
      return next;
    });
  const put = (code: string, group: string) =>
    setChosen((known) => new Map(known).set(code, group));
  const without = [...chosen.values()].filter((group) => group === '').length;
  const save = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      const units = [...chosen].map(([code, group]) => ({ code, ...(group && { group }) }));
      await setParticipants(round.id, units);
      await queries.invalidateQueries({ queryKey: ['rounds', round.id] });
      goTo(hrefs.manage(round.id));
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
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
      {fault !== undefined && <ProblemNote error={fault} />}
      <p className="buttons">
        <Button type="primary" loading={busy} onClick={() => void save()}>
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
