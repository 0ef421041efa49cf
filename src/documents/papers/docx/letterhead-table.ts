import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Closing, Letterhead } from '../paper-plan.ts';
import { LEFT_SHARE, type Lettering, SIZE, spacing, twips } from './look.ts';
import { textRuns } from './text-runs.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

const NATION = { size: 12, bold: true } as const;
const MOTTO = { size: 13, bold: true } as const;
const PLACE = { size: 13, italics: true } as const;
/** A third of the office, and the whole of the motto, have a line drawn below them. */
const [OFFICE_LINE, MOTTO_LINE] = [0.3, 0.62];
/** Room left for a signature and a seal, in points. */
const SIGNATURE_ROOM = 70;

/** Issuer and number on the left; nation, motto, place and date on the right. */
export function letterheadTable(letterhead: Letterhead, width: number): Table {
  const [left, right] = halves(width);
  const { issuer, office, number, nation, motto, placeAndDate } = letterhead;
  return frame(width, [
    [
      centred(issuer, { size: 12 }),
      centred(office, NATION),
      rule(left, OFFICE_LINE),
      ...(number ? [centred(number, { size: 13 })] : []),
    ],
    [
      centred(nation, NATION),
      centred(motto, MOTTO),
      rule(right, MOTTO_LINE),
      centred(placeAndDate, PLACE),
    ],
  ]);
}

/** Recipients and signatory side by side; the row does not part at the end of a page. */
export function closingTable({ recipients, authority, signature }: Closing, width: number): Table {
  const left = recipients
    ? [
        aligned(recipients.title, { size: 12, bold: true, italics: true }),
        ...recipients.lines.map((text) => aligned(text, { size: 11 })),
      ]
    : [aligned('', { size: 11 })];
  const signatory = { size: SIZE.body, bold: true } as const;
  return frame(width, [
    left,
    [
      centred(authority, signatory),
      centred(signature, { size: 12, italics: true }, SIGNATURE_ROOM),
    ],
  ]);
}

function halves(width: number): readonly [left: number, right: number] {
  const left = Math.round(width * LEFT_SHARE);
  return [left, width - left];
}

function frame(
  width: number,
  [left, right]: readonly [readonly Paragraph[], readonly Paragraph[]],
): Table {
  const widths = halves(width);
  const cells = [left, right].map(
    (children, index) =>
      new TableCell({
        children,
        width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
        borders: NO_BORDERS,
        margins: { left: 0, right: 0 },
        verticalAlign: VerticalAlign.TOP,
      }),
  );
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit: true })],
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map((one) => twips(one)),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
  });
}

function centred(text: string, lettering: Lettering, below = 0): Paragraph {
  return new Paragraph({
    children: textRuns(text, lettering),
    alignment: AlignmentType.CENTER,
    spacing: spacing(0, below),
    keepNext: true,
  });
}

function aligned(text: string, lettering: Lettering): Paragraph {
  return new Paragraph({ children: textRuns(text, lettering), spacing: spacing(0, 0) });
}

/** A drawn line over a share of the width, in the middle. */
function rule(width: number, share: number): Paragraph {
  const side = twips((width * (1 - share)) / 2);
  return new Paragraph({
    children: [],
    indent: { left: side, right: side },
    spacing: { before: 60, after: 80, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}
