import type { Borders, Style } from 'exceljs';
import { type CellStyleName, styleOf } from './cell-styles.ts';

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

  /** The lettering alone, for a part of a text. */
  font(name: CellStyleName): Pick<Style, 'font'> {
    return { font: this.get(name).font ?? {} };
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
