import { styleOf } from '../workbook/cell-styles.ts';
import { widestWord } from '../workbook/text-lines.ts';
import type { BlockTable } from './block-table.ts';

const [LEAST, MOST] = [7, 14];

/** Width that shows the unit codes of a block on one line, within reason. */
export function codeWidth({ units }: BlockTable): number {
  const style = styleOf('textCentred');
  const widths = units.map(({ standing }) => widestWord(standing.unit.code, style));
  return Math.min(
    MOST,
    widths.reduce((widest, width) => Math.max(widest, width), LEAST),
  );
}
