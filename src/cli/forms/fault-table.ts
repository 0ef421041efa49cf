import Table from 'cli-table3';
import type { Finding } from '../../criteria/finding.ts';
import type { FormWords } from '../../text/form-words.ts';
import { shortPath } from '../findings.ts';
import type { Session } from '../session.ts';

const NARROWEST = 80;
const USUAL = 120;
/** Sheet and cell; what is left is shared by the fault and its remedy. */
const [SHEET, CELL, BORDERS] = [13, 7, 8];

/** Faults file by file: a line with the file, below it a table of sheet, cell, fault, remedy. */
export function* faultTables(
  session: Session,
  findings: readonly Finding[],
  labels: FormWords,
): Generator<string> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    byFile.set(finding.at.file, [...(byFile.get(finding.at.file) ?? []), finding]);
  }
  const width = Math.max(NARROWEST, session.terminal.columns ?? USUAL);
  const half = Math.floor((width - SHEET - CELL - BORDERS) / 2);
  for (const [file, ofFile] of byFile) {
    const rows = new Table({
      head: [...labels.command.faultsHeader],
      colWidths: [SHEET, CELL, half, half],
      wordWrap: true,
      style: { head: [], border: [] },
    });
    for (const finding of ofFile) {
      const { what, remedy } = session.words.finding(finding);
      const { sheet, cell = '', line, column } = finding.at;
      const inText = line === undefined ? '' : session.say.place(line, column);
      rows.push([sheet ?? inText, cell, what, remedy]);
    }
    yield shortPath(file);
    yield rows.toString();
  }
}
