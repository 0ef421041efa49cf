import { AlignmentType, type IRunOptions, LineRuleType } from 'docx';
import type { LineStyle } from '../paper-plan.ts';

/** Measures of NĐ 30/2020/NĐ-CP (phụ lục I): A4, margins, Times New Roman, sizes in points. */
export const FONT = 'Times New Roman';
export const PAGE = { width: 210, height: 297 };
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 8 };
export const SIZE = { body: 13, table: 11, footer: 10, pageNumber: 13 };

/** Width between the margins, in millimetres. */
export const TEXT_WIDTH = {
  portrait: PAGE.width - MARGINS.left - MARGINS.right,
  landscape: PAGE.height - MARGINS.left - MARGINS.right,
};

/** Part of the letterhead that the left half takes. */
export const LEFT_SHARE = 0.4;

export const HEADING_FILL = 'E7E6E6';
export const GROUP_FILL = 'F2F2F2';
export const WARNING_FILL = 'FFF2CC';

/** Millimetres to twentieths of a point, to the nearest: A4 cut down by one is a size of its own. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export interface Lettering {
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
}

/** Word counts sizes in half points. */
export function runOf({ size, bold, italics }: Lettering): IRunOptions {
  return { size: size * 2, bold: bold ?? false, italics: italics ?? false };
}

interface LineLook extends Lettering {
  readonly across: 'left' | 'center' | 'both';
  /** First line set in, in millimetres. */
  readonly indent?: number;
  /** Space above and below, in points. */
  readonly above: number;
  readonly below: number;
  readonly keepNext?: true;
}

const { body } = SIZE;

export const lineLooks: Readonly<Record<LineStyle, LineLook>> = {
  title: { size: body, bold: true, across: 'center', above: 6, below: 0, keepNext: true },
  subtitle: { size: body, bold: true, across: 'center', above: 0, below: 0, keepNext: true },
  attachedTo: { size: body, italics: true, across: 'center', above: 0, below: 8, keepNext: true },
  addressee: { size: body, across: 'center', above: 10, below: 10 },
  warning: { size: 12, bold: true, across: 'left', above: 0, below: 0 },
  basis: { size: body, italics: true, across: 'both', indent: 10, above: 6, below: 0 },
  heading: {
    size: body,
    bold: true,
    across: 'both',
    indent: 10,
    above: 6,
    below: 2,
    keepNext: true,
  },
  body: { size: body, across: 'both', indent: 10, above: 6, below: 3 },
  item: { size: body, across: 'both', indent: 10, above: 0, below: 4 },
  note: { size: 12, across: 'left', above: 4, below: 0 },
};

export const ACROSS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

/** Points to the twentieths that Word spaces by. */
export function spacing(above: number, below: number) {
  return { before: above * 20, after: below * 20, line: 240, lineRule: LineRuleType.AUTO };
}
