import { type Decimal, readDecimal } from '../../criteria/decimal.ts';
import { type AnnexRow, type AnnexTable, cellText } from './annex-document.ts';
import type { Columns } from './columns.ts';
import { leadingNumber, type RowNumber, rowNumber } from './row-number.ts';

/** A row of a criteria table in the roles of its columns. */
export interface ReadRow {
  readonly row: number;
  readonly number: RowNumber | undefined;
  readonly title: string;
  readonly maximum: Decimal | undefined;
  /** What stands where the maximum should, when it is no number. */
  readonly unreadable: string | undefined;
  readonly rule: readonly string[];
  readonly evidence: readonly string[];
  /** The only text of the row. */
  readonly isBanner: boolean;
  /** It goes over several columns: a heading within the table, or text around it. */
  readonly isWide: boolean;
}

const POINTS = /^(?:tối đa\s*:?\s*)?([\d.,]+)\s*(?:điểm|đ)?\.?$/i;

export function readRow(row: AnnexRow, { roles }: Columns): ReadRow | undefined {
  const cell = (role: Parameters<typeof roles.get>[0]) => {
    const column = roles.get(role);
    return column === undefined ? undefined : row.cells[column];
  };
  const filled = row.cells.filter((one) => one !== undefined);
  const [only] = filled;
  if (!only) return undefined;
  const isBanner = filled.length === 1 && (only.columns > 2 || cell('title') === only);
  const written = cellText(isBanner ? only : cell('title')).replaceAll('\n', ' ');
  const numberCell = cell('number');
  const own = numberCell && !isBanner ? rowNumber(cellText(numberCell)) : undefined;
  const leading = own ? undefined : leadingNumber(written);
  const points = cellText(cell('maximum')).replaceAll('\n', ' ').trim();
  const maximum = isBanner || points === '' ? undefined : readPoints(points);
  return {
    row: row.number,
    number: own ?? leading?.number,
    title: leading?.rest ?? written,
    maximum,
    unreadable: !isBanner && points !== '' && !maximum ? points : undefined,
    rule: isBanner ? [] : (cell('rule')?.lines ?? []),
    evidence: isBanner ? [] : (cell('evidence')?.lines ?? []),
    isBanner,
    isWide: isBanner && only.columns > 2,
  };
}

/** `2`, `0,5`, `02`, `2 điểm`, `2đ`. */
export function readPoints(text: string): Decimal | undefined {
  const match = POINTS.exec(text.trim());
  if (!match?.[1]) return undefined;
  const read = readDecimal(match[1].replace(/^0+(?=\d)/, ''));
  return 'value' in read ? read.value : undefined;
}

export function rowsOf(table: AnnexTable, columns: Columns): readonly ReadRow[] {
  const headings = new Set(columns.heading.map((row) => row.number));
  const first = Math.max(...headings);
  return table.rows.flatMap((row) => (row.number <= first ? [] : (readRow(row, columns) ?? [])));
}
