export type { Papers, PaperUnit } from './papers.ts';
export { reportFigures } from './report/report-paper.ts';
export { writeReport } from './write-report.ts';
export {
  type PaperFormat,
  type ResultPapersWork,
  type WrittenPaper,
  writeResultPapers,
} from './write-result-papers.ts';
