import { Decimal } from '../../criteria/decimal.ts';
import type { AuditNames, AuditWords, Logged } from '../../text/audit-words.ts';
import { hanoiDayTime } from '../../text/hanoi-time.ts';
import { across, number, type RowPlan, type SheetPlan, text } from '../workbook/sheet-plan.ts';

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
  readonly names: AuditNames;
}

export interface AuditRow {
  readonly entry: ExportedEntry;
  /** In the order of the headings. */
  readonly texts: readonly string[];
}

/** The log as rows of text, a row for each thing that changed. */
export function* auditRows({ words, names, entries }: AuditTable): Generator<AuditRow> {
  for (const entry of entries) {
    const lines = words.lines(entry, names);
    for (const { what, from = '', to = '' } of lines.length > 0 ? lines : [{ what: '' }]) {
      const texts = [
        String(entry.seq),
        hanoiDayTime(entry.at.toISOString()),
        names.person(entry.actor),
        words.deed(entry),
        words.subject(entry.subject, names),
        what,
        from,
        to,
        words.reason(entry) ?? '',
      ];
      yield { entry, texts };
    }
  }
}

const WIDTHS = [9, 17, 22, 22, 34, 26, 24, 24, 30];
const HEADINGS = 3;
/** Of numbers that Excel shows as days with their time, and sorts and filters as such. */
const DAY_TIME = 'dd/mm/yyyy hh:mm';

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
      for (const { entry, texts } of auditRows(table)) {
        const [, , ...rest] = texts;
        const cells = [
          number(new Decimal(entry.seq), '0', 'smallText'),
          number(excelTime(entry.at), DAY_TIME, 'smallText'),
          ...rest.map((cell) => text(cell, 'smallText')),
        ];
        yield { cells };
      }
    },
  };
}

const DAY_MS = 86_400_000;
const HANOI_MS = 7 * 3_600_000;
/** Excel counts days from the end of 1899; this one is the first of 1970. */
const DAY_ZERO = 25_569;

/** Days as Excel counts them, by the clock in Việt Nam; minutes are told, so seconds are dropped. */
function excelTime(at: Date): Decimal {
  const minutes = Math.floor((at.getTime() + HANOI_MS) / 60_000);
  return new Decimal(minutes).div(DAY_MS / 60_000).plus(DAY_ZERO);
}
