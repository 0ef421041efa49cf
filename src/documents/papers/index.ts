export type { Papers, PaperUnit } from './papers.ts';
export {
  type PaperFormat,
  type ResultPapersWork,
  type WrittenPaper,
  writeResultPapers,
} from './write-result-papers.ts';
