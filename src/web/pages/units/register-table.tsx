import { Table, type TableColumnsType } from 'antd';
import { type KnownSets, titleOf } from '../../api/known-sets.ts';
import type { RegisteredUnit } from '../../api/register.ts';
import { Badge } from '../../parts/badge.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { isActive } from './in-force.ts';

const COLLATOR = new Intl.Collator('vi', { numeric: true });

export function RegisterTable({
  units,
  all,
  known,
  day,
  onOpen,
}: {
  units: readonly RegisteredUnit[];
  all: readonly RegisteredUnit[];
  known: KnownSets;
  day: string;
  /** Absent for those who may only read. */
  onOpen?: (unit: RegisteredUnit) => void;
}) {
  const { register: say, manage } = useText();
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const columns: TableColumnsType<RegisteredUnit> = [
    {
      title: say.code,
      dataIndex: 'code',
      width: 110,
      sorter: (a, b) => COLLATOR.compare(a.code, b.code),
    },
    {
      title: say.name,
      dataIndex: 'name',
      width: 340,
      ellipsis: true,
      sorter: (a, b) => COLLATOR.compare(a.name, b.name),
      render: (name: string, unit) =>
        onOpen ? (
          <button type="button" className="link-button" title={name} onClick={() => onOpen(unit)}>
            {name}
          </button>
        ) : (
          name
        ),
    },
    {
      title: say.kind,
      dataIndex: 'kind',
      width: 230,
      ellipsis: true,
      render: (kind: string) => titleOf(known.kinds, kind),
    },
    { title: say.identifier, dataIndex: 'identifier', width: 140 },
    { title: say.class, dataIndex: 'class', width: 80 },
    {
      title: say.inForce,
      key: 'force',
      width: 230,
      render: (_, unit) => (
        <>
          {unit.inForceFrom && say.from(dayText(unit.inForceFrom))}{' '}
          {unit.inForceTo && say.to(dayText(unit.inForceTo))}{' '}
          {!isActive(unit, day) && <Badge tone="warn">{say.ended}</Badge>}
        </>
      ),
    },
    {
      title: say.predecessors,
      dataIndex: 'predecessors',
      width: 260,
      ellipsis: true,
      render: (codes: readonly string[] | undefined) => {
        const told = (codes ?? []).map((code) => `${code} ${names.get(code) ?? ''}`.trim());
        return <span title={told.join('; ')}>{told.join('; ')}</span>;
      },
    },
  ];
  return (
    <Table<RegisteredUnit>
      virtual
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={units}
      pagination={false}
      scroll={{ x: 1390, y: 480 }}
      showSorterTooltip={false}
      locale={{ emptyText: manage.noneFound }}
    />
  );
}
