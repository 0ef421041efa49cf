import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type AuditWords, type Logged, readSubject } from '../../text/audit-words.ts';
import { across, type RowPlan, type SheetPlan, text } from '../workbook/sheet-plan.ts';

export interface ExportedEntry extends Logged {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
}

export interface AuditTable {
  readonly entries: readonly ExportedEntry[];
  /** Set when older entries were left out: how many there are here. */
  readonly cutAt?: number;
  readonly words: AuditWords;
  readonly nameOf: (person: string) => string;
  readonly setOf: (round: string) => CriteriaSet | undefined;
  readonly timeOf: (at: Date) => string;
}

/** The log as rows of text, a row for each thing that changed. */
export function* auditRows(table: AuditTable): Generator<readonly string[]> {
  const { words, nameOf, setOf, timeOf } = table;
  for (const entry of table.entries) {
    const { round } = readSubject(entry.subject);
    const set = round === undefined ? undefined : setOf(round);
    const lines = words.lines(entry, set);
    for (const { what, from = '', to = '' } of lines.length > 0 ? lines : [{ what: '' }]) {
      yield [
        String(entry.seq),
        timeOf(entry.at),
        nameOf(entry.actor),
        words.action(entry.action),
        words.subject(entry.subject, set, nameOf),
        what,
        from,
        to,
        words.reason(entry) ?? '',
      ];
    }
  }
}

const WIDTHS = [9, 17, 22, 22, 34, 26, 24, 24, 30];
const HEADINGS = 3;

export function auditSheet(table: AuditTable): SheetPlan {
  const { sheet } = table.words.text;
  return {
    name: sheet.name,
    widths: WIDTHS,
    isLongList: true,
    page: {
      pagesWide: 1,
      titleRows: [HEADINGS, HEADINGS],
      frozenRows: HEADINGS,
      filterRow: HEADINGS,
    },
    *rows(): Generator<RowPlan> {
      yield across(sheet.title, 'title', WIDTHS.length);
      const cut = table.cutAt === undefined ? '' : sheet.cut(table.cutAt);
      yield across(cut, 'note', WIDTHS.length);
      yield { cells: sheet.headings.map((heading) => text(heading, 'smallHeading')) };
      for (const row of auditRows(table)) {
        yield { cells: row.map((cell) => text(cell, 'smallText')) };
      }
    },
  };
}
