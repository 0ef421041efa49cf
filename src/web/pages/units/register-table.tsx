import { Grid, Table, type TableColumnsType } from 'antd';
import { type KnownSets, titleOf } from '../../api/known-sets.ts';
import type { RegisteredUnit } from '../../api/register.ts';
import { Badge } from '../../parts/badge.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { isActive } from './in-force.ts';

const COLLATOR = new Intl.Collator('vi', { numeric: true });
const HEIGHT = 480;

interface RegisterTableProps {
  readonly units: readonly RegisteredUnit[];
  readonly all: readonly RegisteredUnit[];
  readonly known: KnownSets;
  readonly day: string;
  /** Absent for those who may only read. */
  readonly onOpen?: (unit: RegisteredUnit) => void;
}

/** Units of the register, thousands as smoothly as ten; columns that nobody fills are left out. */
export function RegisterTable({ units, all, known, day, onOpen }: RegisterTableProps) {
  const { register: say, manage } = useText();
  const isNarrow = Grid.useBreakpoint().md === false;
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const kindOf = ({ kind }: RegisteredUnit) => titleOf(known.kinds, kind);
  const nameOf = (unit: RegisteredUnit) =>
    onOpen ? (
      <button type="button" className="link-button" onClick={() => onOpen(unit)}>
        {unit.name}
      </button>
    ) : (
      unit.name
    );
  const force = (unit: RegisteredUnit) => (
    <>
      {unit.inForceFrom && say.from(dayText(unit.inForceFrom))}{' '}
      {unit.inForceTo && say.to(dayText(unit.inForceTo))}{' '}
      {!isActive(unit, day) && <Badge tone="warn">{say.ended}</Badge>}
    </>
  );
  const before = ({ predecessors = [] }: RegisteredUnit) =>
    predecessors.map((code) => `${code} ${names.get(code) ?? ''}`.trim()).join('; ');
  const isUsed = (filled: (unit: RegisteredUnit) => unknown) => all.some(filled);
  const code = {
    title: say.code,
    dataIndex: 'code',
    width: isNarrow ? 90 : 120,
    sorter: (a: RegisteredUnit, b: RegisteredUnit) => COLLATOR.compare(a.code, b.code),
  };
  const byName = (a: RegisteredUnit, b: RegisteredUnit) => COLLATOR.compare(a.name, b.name);
  const wide: TableColumnsType<RegisteredUnit> = [
    code,
    {
      title: say.name,
      dataIndex: 'name',
      width: 380,
      sorter: byName,
      render: (_, unit) => nameOf(unit),
    },
    { title: say.kind, dataIndex: 'kind', width: 300, render: (_, unit) => kindOf(unit) },
    ...(isUsed((unit) => unit.identifier)
      ? [{ title: say.identifier, dataIndex: 'identifier', width: 150 }]
      : []),
    ...(isUsed((unit) => unit.class) ? [{ title: say.class, dataIndex: 'class', width: 90 }] : []),
    { title: say.inForce, key: 'force', width: 210, render: (_, unit) => force(unit) },
    ...(isUsed((unit) => unit.predecessors?.length)
      ? [
          {
            title: say.predecessors,
            key: 'predecessors',
            width: 260,
            render: (_: unknown, unit: RegisteredUnit) => before(unit),
          },
        ]
      : []),
  ];
  const narrow: TableColumnsType<RegisteredUnit> = [
    code,
    {
      title: say.name,
      dataIndex: 'name',
      width: 260,
      sorter: byName,
      render: (_, unit) => (
        <>
          {nameOf(unit)}
          <div className="quiet">{kindOf(unit)}</div>
          {force(unit)}
        </>
      ),
    },
  ];
  const columns = isNarrow ? narrow : wide;
  return (
    <Table<RegisteredUnit>
      virtual
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={units}
      pagination={false}
      scroll={{ x: columns.reduce((sum, { width }) => sum + Number(width), 0), y: HEIGHT }}
      showSorterTooltip={false}
      locale={{ emptyText: manage.noneFound }}
    />
  );
}
