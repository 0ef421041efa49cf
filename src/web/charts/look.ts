/** How all charts look: told apart by lightness and pattern too, at least 3 : 1 against white. */
export const INK = '#1b232b';
export const LINE = '#c9d0d6';
export const FONT = "'Be Vietnam Pro', Arial, sans-serif";
export const COLOURS = ['#0b4f8a', '#2e7d6b', '#b26a00', '#9b1c15', '#6a4c93', '#5a6570'];
/** For what is not a grade: units without one. */
export const WITHOUT = ['#5a6570', '#76828e', '#8b96a1'];

export const lettering = (fontSize = 14) => ({ fontFamily: FONT, fontSize, color: INK });

/** What stands over a chart, on screen and in the picture that is handed on. */
export interface ChartHead {
  readonly title: string;
  /** The round, what is illustrative, what is not published. */
  readonly lines: readonly string[];
}

const LETTER = 0.6;
const TITLE = 16;
const SMALL = 13;

/** Title and lines broken to the width, and how much room they take. */
export function headOf({ title, lines }: ChartHead, width: number) {
  const rows = (text: string, size: number) =>
    Math.ceil((text.length * size * LETTER) / Math.max(width - 16, 100));
  const small = lines.reduce((sum, line) => sum + rows(line, SMALL), 0);
  const fits = { width: width - 16, overflow: 'break' } as const;
  return {
    top: rows(title, TITLE) * 22 + small * 18 + 26,
    title: {
      left: 0,
      top: 0,
      itemGap: 4,
      text: title,
      subtext: lines.join('\n'),
      textStyle: { ...lettering(TITLE), fontWeight: 600, lineHeight: 22, ...fits },
      subtextStyle: { ...lettering(SMALL), lineHeight: 18, ...fits },
    },
  };
}

const LEGEND_ROW = 24;
const LEGEND_MARK = 46;

/** Room for a legend that is broken into rows to fit the width. */
export function legendHeight(names: readonly string[], width: number): number {
  if (names.length === 0) return 0;
  let [rows, used] = [1, 0];
  for (const name of names) {
    const needed = LEGEND_MARK + name.length * SMALL * LETTER;
    if (used > 0 && used + needed > width) [rows, used] = [rows + 1, 0];
    used += needed;
  }
  return rows * LEGEND_ROW + 10;
}

/** A category cut to so many letters; the table beside has it whole. */
export function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
