import { Grid, Table, type TableColumnsType } from 'antd';
import type { SetTitles } from '../../api/set-outline.ts';
import { Badge } from '../../parts/badge.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitProgress } from './readiness.ts';

/** As much as is drawn at once, of thousands. */
const HEIGHT = 480;
const WIDE = 1100;
const NARROW = 364;
const COLLATOR = new Intl.Collator('vi', { numeric: true });

export function ProgressTable({
  units,
  titles,
  isLate,
  onOpen,
}: {
  units: readonly UnitProgress[];
  titles: SetTitles;
  isLate: (unit: UnitProgress) => boolean;
  onOpen: (code: string) => void;
}) {
  const { manage: say } = useText();
  const isWide = Grid.useBreakpoint().md ?? true;
  const columns: TableColumnsType<UnitProgress> = [
    {
      title: say.code,
      dataIndex: 'code',
      width: isWide ? 84 : 62,
      sorter: (a, b) => COLLATOR.compare(a.code, b.code),
    },
    {
      title: say.unit,
      dataIndex: 'name',
      width: isWide ? 285 : 178,
      ellipsis: true,
      sorter: (a, b) => COLLATOR.compare(a.name, b.name),
      render: (name: string, { code }) => (
        <button
          type="button"
          className="link-button cell-button"
          title={name}
          onClick={() => onOpen(code)}
        >
          {name}
        </button>
      ),
    },
    {
      title: say.block,
      dataIndex: 'block',
      width: 190,
      responsive: ['md'],
      ellipsis: true,
      render: (block: string) => titles.block(block),
    },
    {
      title: say.state,
      dataIndex: 'state',
      width: isWide ? 150 : 124,
      render: (_, unit) => (
        <>
          <UnitStateBadge state={unit.state} label={unit.stateLabel} />
          {!isWide && isLate(unit) && <LateBadge unit={unit} />}
        </>
      ),
    },
    {
      title: say.submitted,
      dataIndex: 'submittedOn',
      width: 175,
      responsive: ['md'],
      sorter: (a, b) => (a.submittedOn ?? '').localeCompare(b.submittedOn ?? ''),
      render: (_, unit) => (
        <>
          {unit.submittedOn && dayText(unit.submittedOn)}{' '}
          {isLate(unit) && <LateBadge unit={unit} />}
        </>
      ),
    },
    {
      title: say.answered,
      dataIndex: 'answered',
      width: 105,
      responsive: ['md'],
      align: 'right',
      sorter: (a, b) => a.answered - b.answered,
      render: (_, { answered, criteria }) => `${answered}/${criteria}`,
    },
    {
      title: say.appraised,
      dataIndex: 'appraised',
      width: 115,
      responsive: ['md'],
      align: 'right',
      sorter: (a, b) => a.appraised - b.appraised,
      render: (_, { appraised, criteria }) => `${appraised}/${criteria}`,
    },
  ];
  return (
    <Table<UnitProgress>
      virtual
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={units}
      pagination={false}
      scroll={{ x: isWide ? WIDE : NARROW, y: HEIGHT }}
      showSorterTooltip={false}
      locale={{ emptyText: say.noneFound }}
    />
  );
}

function LateBadge({ unit: { submittedOn } }: { unit: UnitProgress }) {
  const { manage: say } = useText();
  return <Badge tone="bad">{submittedOn ? say.lateBadge : say.missingBadge}</Badge>;
}
