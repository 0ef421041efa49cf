import { across, type SheetPlan } from '../workbook/sheet-plan.ts';
import { criteriaOf, documentsOf } from './identity-criteria.ts';
import { identityOf, rulesOf } from './identity-frame.ts';
import { gradeSections } from './identity-grades.ts';
import { IDENTITY_WIDTHS, identityRows } from './identity-section.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { footerOf, warningsOf } from './warnings.ts';

/** Which criteria set gave these results, how near each part is to its source, how to recompute. */
export function identitySheet(workbook: RankingWorkbook, name: string): SheetPlan {
  const { set, labels, engineVersion } = workbook;
  const { identity } = labels;
  const width = IDENTITY_WIDTHS.length;
  const footer = footerOf(workbook);
  const sections = [
    identityOf(workbook),
    rulesOf(workbook),
    ...gradeSections(workbook),
    documentsOf(workbook),
    criteriaOf(workbook),
  ];
  return {
    name,
    widths: IDENTITY_WIDTHS,
    page: { pagesWide: 1, ...(footer && { footer }) },
    *rows() {
      yield across(identity.title, 'title', width);
      for (const warning of warningsOf(workbook)) yield across(warning, 'warning', width);
      for (const section of sections) yield* identityRows(section);
      yield { cells: [], height: 8 };
      yield across(identity.recompute, 'section', width);
      for (const step of identity.recomputeSteps(set.gradeWord, engineVersion, set.hash)) {
        yield across(step, 'value', width);
      }
    },
  };
}
