import type { Decimal } from '../../criteria/decimal.ts';
import { cellAt } from './cell-reference.ts';
import type { CellStyleName } from './cell-styles.ts';
import type { CellPlan, RowPlan, StyledText } from './sheet-plan.ts';
import { visibleText } from './visible-text.ts';
import { xmlText } from './xml-text.ts';

/** What the cells of a sheet refer to by number. */
export interface CellNumbers {
  style(name: CellStyleName, format?: string): number;
  /** A text that stands once in the workbook; none where a sheet has its texts in its cells. */
  text?(content: string): number;
  richText(parts: readonly StyledText[]): number;
}

/**
 * A row as SpreadsheetML has it (ECMA-376-1, 18.3.1.73); nothing of one without cells and height.
 *
 * @param position of the row, 1-based
 * @param height in points
 */
export function rowXml(
  { cells }: RowPlan,
  position: number,
  height: number,
  numbers: CellNumbers,
): string {
  let xml = '';
  let [first, last] = [0, 0];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) continue;
    last = index + 1;
    if (first === 0) first = last;
    xml += cellXml(cell, cellAt(last, position), numbers);
  }
  const high = height > 0 ? ` ht="${height}" customHeight="1"` : '';
  if (last > 0) return `<row r="${position}"${high} spans="${first}:${last}">${xml}</row>`;
  return high === '' ? '' : `<row r="${position}"${high}/>`;
}

function cellXml(plan: CellPlan, at: string, numbers: CellNumbers): string {
  switch (plan.kind) {
    case 'text': {
      const content = visibleText(plan.text);
      const format = content.length <= LONGEST_AS_TEXT ? AS_TEXT : undefined;
      return textXml(content, `r="${at}" s="${numbers.style(plan.style, format)}"`, numbers);
    }
    case 'rich': {
      const style = numbers.style(plan.parts[0].style, AS_TEXT);
      return `<c r="${at}" s="${style}" t="s"><v>${numbers.richText(plan.parts)}</v></c>`;
    }
    case 'number': {
      const style = numbers.style(plan.style, plan.format);
      return `<c r="${at}" s="${style}"><v>${cellNumber(plan.value)}</v></c>`;
    }
    case 'formula': {
      const style = numbers.style(plan.style, plan.format);
      const worked = `<f>${xmlText(plan.formula)}</f><v>${cellNumber(plan.result)}</v>`;
      return `<c r="${at}" s="${style}">${worked}</c>`;
    }
    case 'blank':
      return `<c r="${at}" s="${numbers.style(plan.style)}"/>`;
  }
}

function textXml(content: string, attributes: string, numbers: CellNumbers): string {
  if (content === '') return `<c ${attributes}/>`;
  return numbers.text
    ? `<c ${attributes} t="s"><v>${numbers.text(content)}</v></c>`
    : `<c ${attributes} t="str"><v>${xmlText(content)}</v></c>`;
}

/** Keeps a text a text when someone edits its cell; old versions of Excel hide long ones. */
const AS_TEXT = '@';
const LONGEST_AS_TEXT = 255;

/** The one place where a point becomes the binary number that a cell holds. */
function cellNumber(value: Decimal): number {
  return value.toNumber();
}
