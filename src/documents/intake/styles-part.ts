import type { Archive } from './archive.ts';
import type { IntakeLimits } from './limits.ts';
import { readXml } from './read-xml.ts';
import { tooMuch } from './refusal.ts';

/** What a cell's format says of its number, and the font of its text. */
export interface CellFormat {
  readonly isDate: boolean;
  readonly isPercent: boolean;
  readonly font: string | undefined;
}

export const PLAIN_FORMAT: CellFormat = { isDate: false, isPercent: false, font: undefined };

/** Numbers of the built-in formats (ECMA-376, part 1, 18.8.30), those of East Asian editions included. */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);
/** Quoted words, escaped letters, fillers, and conditions or colours in brackets say nothing of the kind. */
const DECORATION = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/** The formats of a workbook by the number that cells name. */
export async function cellFormats(
  archive: Archive,
  part: string | undefined,
  { items }: IntakeLimits,
): Promise<readonly CellFormat[]> {
  const fonts: (string | undefined)[] = [];
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  if (part === undefined) return formats;
  const within: string[] = [];
  await readXml(archive, part, {
    open(name, { numFmtId, formatCode, fontId, val }) {
      const [parent] = within.slice(-1);
      if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'font' && parent === 'fonts') fonts.push(undefined);
      // Old writers say `rFont`.
      if ((name === 'name' || name === 'rFont') && parent === 'font' && within.at(-2) === 'fonts') {
        fonts[fonts.length - 1] = val;
      }
      if (name === 'xf' && parent === 'cellXfs') {
        const font = fonts[Number(fontId ?? 0)];
        formats.push({ ...kindOf(Number(numFmtId ?? 0), codes), font });
      }
      if (Math.max(codes.size, fonts.length, formats.length) > items) throw tooMuch('items', items);
      within.push(name);
    },
    close: () => {
      within.pop();
    },
  });
  return formats;
}

function kindOf(
  id: number,
  codes: ReadonlyMap<number, string>,
): Pick<CellFormat, 'isDate' | 'isPercent'> {
  const code = codes.get(id);
  if (code === undefined) {
    const isDate = BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
    return { isDate, isPercent: BUILT_IN_PERCENTS.has(id) };
  }
  const [first = ''] = code.replace(DECORATION, '').split(';');
  return { isDate: /[dy]/i.test(first), isPercent: first.includes('%') };
}
