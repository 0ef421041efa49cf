import { type AnnexRow, type AnnexTable, cellText } from './annex-document.ts';

/** What the columns of a criteria table hold. */
export type ColumnRole = 'number' | 'title' | 'maximum' | 'rule' | 'evidence' | 'note';

export interface Columns {
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Rows of the heading, to be passed over wherever they are repeated. */
  readonly heading: readonly AnnexRow[];
}

const HEADINGS: readonly (readonly [role: ColumnRole, words: RegExp])[] = [
  ['number', /^(stt|tt|số tt|số thứ tự|mục)$/],
  ['maximum', /^(thang )?điểm( tối đa| chuẩn| tối đa của tiêu chí)?( \(điểm\))?$|^mức điểm/],
  [
    'rule',
    /cách (chấm|tính)|phương pháp (chấm|đánh giá|tính)|hướng dẫn (chấm|đánh giá|cách chấm)|mức (độ )?đánh giá|cách đánh giá/,
  ],
  ['evidence', /kiểm chứng|minh chứng|tài liệu (kèm theo|chứng minh)|hồ sơ chứng minh/],
  ['title', /nội dung|tiêu chí|lĩnh vực/],
  ['note', /ghi chú/],
];

const SEARCHED = 8;

/** Finds the heading of a table; nothing where it is no table of criteria. */
export function columnsOf(table: AnnexTable): Columns | undefined {
  for (let first = 0; first < Math.min(SEARCHED, table.rows.length); first += 1) {
    // A heading may go over two rows, the second naming parts of a cell above.
    for (const depth of [1, 2]) {
      const heading = table.rows.slice(first, first + depth);
      if (rolesOf(heading.slice(0, 1)).size < 2) continue;
      const roles = rolesOf(heading);
      if (roles.has('title') && roles.has('maximum')) return { roles, heading };
    }
  }
  return undefined;
}

export function isHeading(row: AnnexRow, { heading }: Columns): boolean {
  return heading.some((one) => textsOf(one).join('|') === textsOf(row).join('|'));
}

function rolesOf(heading: readonly AnnexRow[]): ReadonlyMap<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  for (const { cells } of heading) {
    for (const [column, cell] of cells.entries()) {
      const text = cellText(cell).replaceAll('\n', ' ').toLowerCase();
      if (text === '' || text.length > 60) continue;
      const role = HEADINGS.find(([, words]) => words.test(text))?.[0];
      if (role && !roles.has(role)) roles.set(role, column);
    }
  }
  return roles;
}

function textsOf({ cells }: AnnexRow): string[] {
  return cells.map((cell) => cellText(cell).toLowerCase());
}
