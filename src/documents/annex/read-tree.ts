import type { Part } from '../../criteria/walk.ts';
import type { AnnexTable } from './annex-document.ts';
import { type ReadRow, readPoints, rowsOf } from './annex-row.ts';
import type { Columns } from './columns.ts';
import type { DraftNode, DraftTable } from './draft-tree.ts';
import { recognise } from './phrases/recognise.ts';

const TOTAL = /^(tổng( cộng| số| điểm| số điểm)?|cộng)\b/i;
const BONUS = /điểm (thưởng|cộng)/i;
const DEDUCTION = /điểm trừ|trừ điểm/i;
/** A level of the criterion above, in a row of its own. */
const LEVEL = /^[-–+•*]\s*/;
const SIGN = /^(?:[-–−]|trừ(?= ))\s*/i;
const NOTE = /^\(?\s*ghi chú/i;

interface OpenNode {
  readonly from: ReadRow;
  readonly kind: string;
  readonly id: string;
  readonly part: Part;
  readonly children: OpenNode[];
  readonly rule: string[];
  readonly notes: string[];
}

/** Builds the tree of a table from its numbering. */
export function readTree(
  table: AnnexTable,
  columns: Columns,
  units: string | undefined,
): DraftTable {
  const reader = new TreeReader();
  for (const row of rowsOf(table, columns)) {
    if (!isRepeated(row, columns)) reader.add(row);
  }
  return {
    number: table.number,
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    ...(units !== undefined && { units }),
    nodes: reader.roots.map(finished),
    ...(reader.total && { total: reader.total }),
  };
}

/** The heading again on another page. */
function isRepeated({ title }: ReadRow, { heading, roles }: Columns): boolean {
  const column = roles.get('title') ?? -1;
  return heading.some(({ cells }) => cells[column]?.lines.join(' ') === title);
}

class TreeReader {
  readonly roots: OpenNode[] = [];
  total: DraftTable['total'];
  readonly #ids = new Set<string>();
  #open: OpenNode[] = [];
  #part: Part = 'base';
  #unnumbered = 0;

  add(read: ReadRow): void {
    const current = this.#open.at(-1);
    if (TOTAL.test(read.title) && !read.number) {
      if (read.maximum) this.total = { row: read.row, points: read.maximum };
      return;
    }
    this.#part = partOf(read, this.#part, this.#open.length === 0 || read.isBanner || !current);
    const row = this.#part === 'deduction' ? withoutSign(read) : read;
    if (NOTE.test(row.title) || (!row.number && !row.maximum && !LEVEL.test(row.title))) {
      // Text over all columns is around the criteria, unless it says that it belongs to them.
      if (current && (!row.isWide || NOTE.test(row.title))) this.#continue(current, row);
      return;
    }
    if (!row.number && current && LEVEL.test(row.title)) {
      this.#continue(current, row);
      return;
    }
    this.#begin(row, row.number?.kind ?? 'unnumbered');
  }

  /** A line of the criterion above: a level with its points, a further line of its rule, a note. */
  #continue(current: OpenNode, row: ReadRow): void {
    const title = row.title.replace(LEVEL, '');
    if (NOTE.test(row.title) || (row.isBanner && !LEVEL.test(row.title))) {
      current.notes.push(row.title);
    } else if (row.maximum) current.rule.push(`${title}: ${row.maximum.toFixed()} điểm`);
    else if (title !== '') current.rule.push(title);
    current.rule.push(...row.rule);
  }

  #begin(row: ReadRow, kind: string): void {
    const level = this.#open.findIndex((one) => one.kind === kind);
    if (level >= 0) this.#open = this.#open.slice(0, level);
    // Another part begins outside of whatever was open.
    if (this.#open[0] && this.#open[0].part !== this.#part) this.#open = [];
    const parent = this.#open.at(-1);
    const node: OpenNode = {
      from: row,
      kind,
      id: this.#idOf(row, parent),
      part: this.#part,
      children: [],
      rule: [...row.rule],
      notes: [],
    };
    (parent?.children ?? this.roots).push(node);
    this.#open.push(node);
  }

  /** Numbers with dots stand for themselves; others count within their parent. */
  #idOf({ number }: ReadRow, parent: OpenNode | undefined): string {
    if (!number) this.#unnumbered += 1;
    const own = number?.text ?? `M${this.#unnumbered}`;
    const stands = number && /^digits[2-9]/.test(number.kind);
    const base = stands || !parent ? own : `${parent.id}.${own}`;
    let id = base;
    for (let copy = 2; this.#ids.has(id); copy += 1) id = `${base}x${copy}`;
    this.#ids.add(id);
    return id;
  }
}

/** `-5` among the points taken away is five of them: the sign says it once more. */
function withoutSign(row: ReadRow): ReadRow {
  const maximum = row.unreadable && readPoints(row.unreadable.replace(SIGN, ''));
  return maximum ? { ...row, maximum, unreadable: undefined } : row;
}

function partOf({ title, number }: ReadRow, before: Part, isOutermost: boolean): Part {
  const begins = isOutermost || number?.kind === 'roman' || number?.kind === 'upper';
  if (!begins) return before;
  if (BONUS.test(title)) return 'bonus';
  if (DEDUCTION.test(title)) return 'deduction';
  return before;
}

function finished(node: OpenNode): DraftNode {
  const { from, children, rule, notes, part, id } = node;
  const isGroup = children.length > 0;
  // What stands beside a group speaks of all its criteria.
  const own = isGroup ? [...notes, ...rule] : notes;
  return {
    id,
    number: from.number?.text ?? '',
    title: from.title,
    part,
    row: from.row,
    maximum: from.maximum,
    unreadable: from.unreadable,
    children: children.map(finished),
    rule: isGroup ? [] : rule,
    evidence: from.evidence,
    notes: own,
    ...(!isGroup && { proposal: recognise(rule, from.maximum, part) }),
  };
}
