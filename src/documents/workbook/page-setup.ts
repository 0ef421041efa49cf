import type { HeaderFooter, PageSetup, WorksheetView } from 'exceljs';
import { columnLetters } from './cell-reference.ts';
import type { PagePlan } from './sheet-plan.ts';

const A4 = 9;
const MM_PER_INCH = 25.4;

/** Margins of NĐ 30/2020/NĐ-CP, in millimetres. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 8 };

/** What fits across a landscape page at full size, in characters of the default font. */
export const PAGE_WIDTH = 136;
/** The same upright: 165 of 252 millimetres. */
export const UPRIGHT_PAGE_WIDTH = 89;

export function pageSetup(page: PagePlan): Partial<PageSetup> {
  const { titleRows, titleColumns } = page;
  return {
    paperSize: A4,
    orientation: page.orientation ?? 'landscape',
    margins: inInches(MARGINS),
    fitToPage: true,
    fitToWidth: page.pagesWide,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(titleRows && { printTitlesRow: `${titleRows[0]}:${titleRows[1]}` }),
    ...(titleColumns && { printTitlesColumn: `A:${columnLetters(titleColumns)}` }),
  };
}

/** Page number centred at the top, not on page 1. */
export function headerFooter(page: PagePlan): Partial<HeaderFooter> {
  const number = { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' };
  if (!page.footer) return number;
  const footer = `&C&"Times New Roman,Italic"&10 ${page.footer.replaceAll('&', '&&')}`;
  return { ...number, oddFooter: footer, firstFooter: footer };
}

export function sheetView(page: PagePlan): Partial<WorksheetView> {
  const { frozenRows = 0, frozenColumns = 0 } = page;
  if (frozenRows === 0 && frozenColumns === 0) return { showGridLines: false };
  return {
    state: 'frozen',
    xSplit: frozenColumns,
    ySplit: frozenRows,
    topLeftCell: `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`,
    showGridLines: false,
  };
}

function inInches<K extends string>(margins: Record<K, number>): Record<K, number> {
  const inches = { ...margins };
  for (const side in inches) inches[side] = Math.round((margins[side] / MM_PER_INCH) * 1000) / 1000;
  return inches;
}
