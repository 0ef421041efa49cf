import type { BlockTable, BlockUnit } from './block-table.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** The two sheets of a block by name, and the rows where a unit stands in each. */
export interface BlockSheets {
  readonly table: BlockTable;
  readonly summaryName: string;
  readonly detailName: string;
  readonly summaryEntries: readonly SummaryEntry[];
  /** Row of the first entry below the headings. */
  readonly summaryFirst: number;
  readonly detailFirst: number;
  /** Column of the total in the summary. */
  readonly summaryTotal: number;
}

/** A row below the headings of the summary: a unit, or the name of those that follow. */
export type SummaryEntry =
  | { readonly kind: 'unit'; readonly unit: BlockUnit; readonly index: number }
  | { readonly kind: 'section'; readonly title: string };

/** Ranked units as they come; before the others, a row that says why they have no place. */
export function summaryEntries(
  { set, labels }: RankingWorkbook,
  units: readonly BlockUnit[],
): readonly SummaryEntry[] {
  const titles = {
    undecided: labels.summary.undecided,
    notAppraised: labels.summary.notAppraised,
    ungraded: set.ranking.ungraded.label,
  };
  const entries: SummaryEntry[] = [];
  let before: BlockUnit['standing']['state'] = 'ranked';
  for (const [index, unit] of units.entries()) {
    const { state } = unit.standing;
    if (state !== 'ranked' && state !== before) {
      entries.push({ kind: 'section', title: titles[state] });
    }
    before = state;
    entries.push({ kind: 'unit', unit, index });
  }
  return entries;
}

/** Row of each unit in the summary, by its place in the ranking. */
export function summaryRows({
  summaryEntries: entries,
  summaryFirst,
}: BlockSheets): readonly number[] {
  return entries.flatMap((entry, index) => (entry.kind === 'unit' ? [summaryFirst + index] : []));
}
