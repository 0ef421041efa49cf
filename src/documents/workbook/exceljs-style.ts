import type { Borders, RichText, Style } from 'exceljs';
import { type CellStyleName, styleOf } from './cell-styles.ts';
import type { StyledText } from './sheet-plan.ts';
import { visibleText } from './visible-text.ts';

const FONT = 'Times New Roman';
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const ALL_SIDES: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** exceljs looks a style up by its object, so each kind of cell has one, made on first use. */
export class SharedStyles {
  /** By name, then by number format. */
  readonly #made = new Map<CellStyleName, Map<string | undefined, Partial<Style>>>();

  get(name: CellStyleName, format?: string): Partial<Style> {
    let formats = this.#made.get(name);
    if (!formats) {
      formats = new Map();
      this.#made.set(name, formats);
    }
    let style = formats.get(format);
    if (!style) {
      style = exceljsStyle(name, format);
      formats.set(format, style);
    }
    return style;
  }

  /** Texts of one cell, each with its lettering, on lines of their own. */
  richText(parts: readonly StyledText[]): RichText[] {
    const last = parts.length - 1;
    return parts.map(({ text, style }, index) => ({
      text: `${visibleText(text)}${index < last ? '\n' : ''}`,
      font: this.get(style).font ?? {},
    }));
  }
}

function exceljsStyle(name: CellStyleName, format: string | undefined): Partial<Style> {
  const { size, bold, italic, across, down, bordered, fill } = styleOf(name);
  return {
    ...(format && { numFmt: format }),
    font: {
      name: FONT,
      size,
      color: { argb: 'FF000000' },
      bold: bold ?? false,
      italic: italic ?? false,
    },
    alignment: { horizontal: across, vertical: down, wrapText: true },
    ...(bordered && { border: ALL_SIDES }),
    ...(fill && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } },
    }),
  };
}
