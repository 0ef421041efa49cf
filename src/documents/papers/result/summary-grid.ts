/**
 * Columns that the tables of the first section share, in millimetres; together the width of a
 * portrait page. Most points lost: number, criterion (2), maximum, points, lost, reason (1).
 */
export const SUMMARY_GRID = [12, 32, 17, 15, 15, 15, 59];

export const SUMMARY_SPANS = { key: 2, all: SUMMARY_GRID.length };
