import { rankingWorkbookEn } from './en/ranking-workbook.ts';
import { type RankingWorkbookLabels, rankingWorkbookVi } from './vi/ranking-workbook.ts';
import type { Language } from './words.ts';

export type { RankingWorkbookLabels };

export function workbookLabelsIn(language: Language): RankingWorkbookLabels {
  return language === 'vi' ? rankingWorkbookVi : rankingWorkbookEn;
}
