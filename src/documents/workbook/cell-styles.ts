/** How a kind of cell looks: Times New Roman, black, as NĐ 30/2020/NĐ-CP asks. Sizes in points. */
export interface CellStyle {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly across: 'left' | 'center' | 'right';
  readonly down: 'top' | 'middle' | 'bottom';
  readonly bordered?: true;
  /** RGB in hexadecimal; none is white. */
  readonly fill?: string;
}

const HEADING_FILL = 'E7E6E6';
const GROUP_FILL = 'F2F2F2';
const WARNING_FILL = 'FFF2CC';
/** Cells that people fill in. */
const ENTRY_FILL = 'DEEBF7';

const middle = { across: 'center', down: 'middle' } as const;
const table = { size: 12, down: 'middle', bordered: true } as const;
const small = { size: 11, down: 'middle', bordered: true } as const;

/** Every kind of cell of the product's workbooks; one shared style object is made for each. */
export const cellStyles = {
  issuer: { ...middle, size: 13 },
  issuerBold: { ...middle, size: 13, bold: true },
  nation: { ...middle, size: 13, bold: true },
  motto: { ...middle, size: 14, bold: true },
  line: { ...middle, size: 6, bold: true },
  dateline: { ...middle, size: 13, italic: true },
  title: { ...middle, size: 14, bold: true },
  subtitle: { ...middle, size: 13, bold: true },
  attachedTo: { ...middle, size: 13, italic: true },
  warning: { ...table, across: 'left', bold: true, fill: WARNING_FILL },
  heading: { ...table, across: 'center', bold: true, fill: HEADING_FILL },
  headingMax: { ...table, across: 'center', italic: true, fill: HEADING_FILL },
  section: { ...table, across: 'left', bold: true, fill: GROUP_FILL },
  text: { ...table, across: 'left' },
  textCentred: { ...table, across: 'center' },
  number: { ...table, across: 'center' },
  numberBold: { ...table, across: 'center', bold: true },
  smallHeading: { ...small, across: 'center', bold: true, fill: HEADING_FILL },
  smallHeadingMax: { ...small, across: 'center', italic: true, fill: HEADING_FILL },
  smallText: { ...small, across: 'left' },
  smallKey: { ...small, across: 'left', bold: true },
  smallTextCentred: { ...small, across: 'center' },
  interval: { ...small, size: 10, across: 'center' },
  smallTextBold: { ...small, across: 'center', bold: true },
  smallNumber: { ...small, across: 'center' },
  smallGroup: { ...small, across: 'center', bold: true, fill: GROUP_FILL },
  smallNote: { size: 11, across: 'left', down: 'top', italic: true },
  offForm: { ...small, across: 'center', fill: 'D9D9D9' },
  key: { ...table, across: 'left', down: 'top', bold: true },
  value: { ...table, across: 'left', down: 'top' },
  note: { size: 12, across: 'left', down: 'top' },
  smallWarning: { ...small, across: 'left', bold: true, fill: WARNING_FILL },
  detailTitle: { ...middle, size: 12, bold: true },
  noteBold: { size: 12, across: 'left', down: 'middle', bold: true },
  recipients: { size: 12, across: 'left', down: 'top', bold: true, italic: true },
  recipient: { size: 11, across: 'left', down: 'top' },
  signatory: { size: 13, across: 'center', down: 'top', bold: true },
  entry: { ...table, across: 'center', fill: ENTRY_FILL },
  entryText: { ...table, across: 'left', fill: ENTRY_FILL },
  signatureHint: { size: 13, across: 'center', down: 'top', italic: true },
} satisfies Record<string, CellStyle>;

export type CellStyleName = keyof typeof cellStyles;

export function styleOf(name: CellStyleName): CellStyle {
  return cellStyles[name];
}
