/**
 * Columns that the tables of the first section share, in millimetres; together the width of a
 * portrait page. Each table takes those that suit it.
 */
export const SUMMARY_GRID = [12, 30, 19, 15, 15, 15, 11, 16, 16, 16];

export const SUMMARY_SPANS = {
  key: 2,
  value: SUMMARY_GRID.length - 2,
  /** Most points lost: criterion after its number, reason after three figures. */
  criterion: 2,
  reason: 4,
  /** Totals: what is added up, then the self-score, which may be an interval. */
  item: 5,
  self: 2,
};
