export type { RankingWorkbook } from './ranking-workbook.ts';
export { type RankingWorkbookInput, writeRankingWorkbook } from './write-ranking-workbook.ts';
