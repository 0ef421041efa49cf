import { TextRun } from 'docx';
import { visibleText } from '../../workbook/visible-text.ts';
import { type Lettering, runOf } from './look.ts';

/** A text as runs, a line break at each line feed; what XML forbids is made visible. */
export function textRuns(text: string, lettering: Lettering): TextRun[] {
  return visibleText(text)
    .split('\n')
    .map(
      (part, index) => new TextRun({ ...runOf(lettering), text: part, ...(index && { break: 1 }) }),
    );
}
