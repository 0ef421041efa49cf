export type { OverviewWorkbook } from './overview-workbook.ts';
export { writeOverviewWorkbook } from './write-overview-workbook.ts';
