export { type LegacyEncoding, legacyEncoding } from './legacy-text.ts';
export { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';
export { type IntakeResult, openWorkbook } from './open-workbook.ts';
export {
  type CellRead,
  cellText,
  readCellCount,
  readCellDate,
  readCellDecimal,
  readCellPercent,
  readCellText,
  readCellYesNo,
} from './typed-cells.ts';
export type { CellValue, IntakeArea, IntakeCell, IntakeSheet, IntakeWorkbook } from './workbook.ts';
