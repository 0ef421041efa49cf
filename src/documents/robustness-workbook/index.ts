export { noticesOf, type RobustnessWorkbook } from './robustness-workbook.ts';
export { writeRobustnessWorkbook } from './write-robustness-workbook.ts';
