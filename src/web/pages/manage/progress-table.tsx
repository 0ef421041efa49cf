import { Table, type TableColumnsType } from 'antd';
import type { SetTitles } from '../../api/set-outline.ts';
import { Badge } from '../../parts/badge.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitProgress } from './readiness.ts';

/** Row of the table on a page, and what is drawn of thousands. */
const HEIGHT = 480;
const WIDTH = 1120;
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
  const columns: TableColumnsType<UnitProgress> = [
    {
      title: say.code,
      dataIndex: 'code',
      width: 100,
      sorter: (a, b) => COLLATOR.compare(a.code, b.code),
    },
    {
      title: say.unit,
      dataIndex: 'name',
      width: 330,
      ellipsis: true,
      sorter: (a, b) => COLLATOR.compare(a.name, b.name),
      render: (name: string, { code }) => (
        <button type="button" className="link-button" title={name} onClick={() => onOpen(code)}>
          {name}
        </button>
      ),
    },
    {
      title: say.block,
      dataIndex: 'block',
      width: 210,
      ellipsis: true,
      render: (block: string) => titles.block(block),
    },
    {
      title: say.state,
      dataIndex: 'state',
      width: 170,
      render: (_, { state, stateLabel }) => <UnitStateBadge state={state} label={stateLabel} />,
    },
    {
      title: say.submitted,
      dataIndex: 'submittedOn',
      width: 190,
      sorter: (a, b) => (a.submittedOn ?? '').localeCompare(b.submittedOn ?? ''),
      render: (_, unit) => (
        <>
          {unit.submittedOn && dayText(unit.submittedOn)}{' '}
          {isLate(unit) && (
            <Badge tone="bad">{unit.submittedOn ? say.lateBadge : say.missingBadge}</Badge>
          )}
        </>
      ),
    },
    {
      title: say.answered,
      dataIndex: 'answered',
      width: 110,
      align: 'right',
      sorter: (a, b) => a.answered - b.answered,
      render: (_, { answered, criteria }) => `${answered}/${criteria}`,
    },
    {
      title: say.appraised,
      dataIndex: 'appraised',
      width: 120,
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
      scroll={{ x: WIDTH, y: HEIGHT }}
      showSorterTooltip={false}
      locale={{ emptyText: say.noneFound }}
    />
  );
}
