import { Table } from 'antd';
import type { ReactNode } from 'react';
import { WideTable } from '../../parts/wide-table.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly number?: boolean;
  /** Sentences stand in it: not to be squeezed to a word a line. */
  readonly wide?: boolean;
  /** In pixels, where only the rows in sight are drawn. */
  readonly width?: number;
  /** Names the row. */
  readonly header?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface FigureTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly marked?: ((row: Row) => boolean) | undefined;
}

/** More rows than this are drawn only while they are in sight. */
const PLAIN_ROWS = 300;
const SIGHT = 560;

/** The figures of a chart as a table: an ordinary one, that prints; of thousands of rows a scrolling one. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  return props.rows.length > PLAIN_ROWS ? <LongTable {...props} /> : <PlainTable {...props} />;
}

function PlainTable<Row>({ label, columns, rows, rowKey, marked }: FigureTableProps<Row>) {
  return (
    <WideTable label={label}>
      <table className="plain figures">
        <caption className="hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, number }) => (
              <th key={id} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={marked?.(row) ? 'own' : undefined}>
              {columns.map(({ id, number, wide, header, cell }) =>
                header ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={number ? 'number' : wide ? 'sentences' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function LongTable<Row>({ label, columns, rows, rowKey, marked }: FigureTableProps<Row>) {
  return (
    <section aria-label={label}>
      <Table<Row>
        virtual
        bordered
        size="small"
        pagination={false}
        scroll={{ x: columns.reduce((sum, { width = 160 }) => sum + width, 0), y: SIGHT }}
        rowKey={rowKey}
        rowClassName={(row) => (marked?.(row) ? 'own' : '')}
        dataSource={rows}
        columns={columns.map(({ id, title, number, width = 160, cell }) => ({
          key: id,
          title,
          width,
          align: number ? ('right' as const) : ('left' as const),
          render: (_: unknown, row: Row) => cell(row),
        }))}
      />
    </section>
  );
}
