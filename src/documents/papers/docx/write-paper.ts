import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  type Table,
  TextRun,
} from 'docx';
import { visibleText } from '../../workbook/visible-text.ts';
import { writeTarget } from '../../workbook/write-target.ts';
import type { LineStyle, PaperBlock, PaperPlan, PaperSection } from '../paper-plan.ts';
import { dataTable } from './data-table.ts';
import { closingTable, letterheadTable } from './letterhead-table.ts';
import {
  ACROSS,
  FONT,
  lineLooks,
  MARGINS,
  PAGE,
  runOf,
  SIZE,
  spacing,
  TEXT_WIDTH,
  twips,
  WARNING_FILL,
} from './look.ts';
import { textRuns } from './text-runs.ts';

const LINES_WITH_CLOSING = 3;
const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/**
 * Writes a paper as a Word document. Only this folder knows docx.
 *
 * @param target path of a file, or a stream that is ended when the document is complete
 * @param author shown in the properties of the file
 * @throws what the file system or the stream reports
 */
export async function writePaper(
  target: string | Writable,
  plan: PaperPlan,
  author: string,
): Promise<void> {
  const document = documentOf(plan, author);
  const bytes = await Packer.toBuffer(document);
  await writeTarget(target, (stream) => pipeline([bytes], stream));
}

function documentOf({ title, language, sections, footer }: PaperPlan, author: string): Document {
  const run = {
    font: FONT,
    size: SIZE.body * 2,
    color: '000000',
    language: { value: LOCALES[language] },
  };
  return new Document({
    title: visibleText(title),
    creator: author,
    lastModifiedBy: author,
    styles: { default: { document: { run } } },
    sections: sections.map((section, index) => sectionOf(section, index === 0, footer)),
  });
}

function sectionOf(
  { orientation, grid, blocks }: PaperSection,
  isFirst: boolean,
  footer: string | undefined,
): ISectionOptions {
  const landscape = orientation === 'landscape';
  const footers = footer ? { default: footerOf(footer), first: footerOf(footer) } : {};
  return {
    properties: {
      // The first page of the paper has no number; later sections begin with theirs.
      titlePage: isFirst,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(MARGINS.bottom),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(MARGINS.header),
          footer: twips(MARGINS.footer),
        },
      },
    },
    headers: {
      default: pageNumber(),
      ...(isFirst && { first: new Header({ children: [new Paragraph('')] }) }),
    },
    footers,
    children: blocks.flatMap((block, index) =>
      blockOf(block, TEXT_WIDTH[orientation], grid, leadsToClosing(blocks, index)),
    ),
  };
}

/** The last lines, or the last row, before the signature stay with it: a signature never stands alone on a page. */
function leadsToClosing(blocks: readonly PaperBlock[], index: number): boolean {
  const closing = blocks.findIndex(({ kind }) => kind === 'closing');
  return index < closing && closing - index <= LINES_WITH_CLOSING;
}

function pageNumber(): Header {
  const run = new TextRun({ ...runOf({ size: SIZE.pageNumber }), children: [PageNumber.CURRENT] });
  return new Header({
    children: [new Paragraph({ children: [run], alignment: AlignmentType.CENTER })],
  });
}

function footerOf(text: string): Footer {
  const children = textRuns(text, { size: SIZE.footer, italics: true });
  return new Footer({ children: [new Paragraph({ children, alignment: AlignmentType.CENTER })] });
}

function blockOf(
  block: PaperBlock,
  width: number,
  grid: readonly number[],
  keepNext: boolean,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block.letterhead, width), gap()];
    case 'closing':
      return [gap(true), closingTable(block.closing, width), gap()];
    case 'table':
      return [gap(true), dataTable(block, grid, keepNext), gap(keepNext)];
    case 'line':
      return [lineOf(block.text, block.style, keepNext)];
  }
}

/** Two tables that touch would be one; a closing one would have no paragraph after it. */
function gap(keepNext = false): Paragraph {
  return new Paragraph({
    children: [],
    keepNext,
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
  });
}

function lineOf(text: string, style: LineStyle, keepNext: boolean): Paragraph {
  const look = lineLooks[style];
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 3 };
  const boxed = {
    border: { top: edge, bottom: edge, left: edge, right: edge },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: WARNING_FILL },
    indent: { left: twips(1), right: twips(1) },
  };
  return new Paragraph({
    children: textRuns(text, look),
    alignment: ACROSS[look.across],
    spacing: spacing(look.above, look.below),
    keepNext: keepNext || look.keepNext === true,
    ...(style === 'heading' && { outlineLevel: 0 }),
    ...(look.indent && { indent: { firstLine: twips(look.indent) } }),
    ...(style === 'warning' && boxed),
  });
}
