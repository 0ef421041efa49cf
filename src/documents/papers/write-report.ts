import type { Writable } from 'node:stream';
import { writePaper } from './docx/write-paper.ts';
import type { Papers } from './papers.ts';
import { reportPaper } from './report/report-paper.ts';

/**
 * Writes the report of a round with its annexes as a Word document.
 *
 * @param target path of a file, or a stream that is ended when the document is complete
 * @throws what the file system or the stream reports
 */
export async function writeReport(target: string | Writable, papers: Papers): Promise<void> {
  await writePaper(target, reportPaper(papers), `Thang Điểm ${papers.engineVersion}`);
}
