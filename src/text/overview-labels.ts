import { overviewWorkbookEn } from './en/overview-workbook.ts';
import { type OverviewWorkbookLabels, overviewWorkbookVi } from './vi/overview-workbook.ts';
import type { Language } from './words.ts';

export type { OverviewWorkbookLabels };

export function overviewLabelsIn(language: Language): OverviewWorkbookLabels {
  return language === 'vi' ? overviewWorkbookVi : overviewWorkbookEn;
}
