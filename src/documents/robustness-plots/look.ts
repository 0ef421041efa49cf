import { isIllustrative } from '../../criteria/illustrative.ts';
import type { RobustnessWorkbook } from '../robustness-workbook/index.ts';

/** Fonts with all Vietnamese letters, on Windows, Linux and macOS, then whatever there is. */
export const FONT = "'Times New Roman', 'Liberation Serif', 'Noto Serif', 'DejaVu Serif', serif";

/**
 * Colours that are told apart with any colour vision, and in grey by their lightness (Okabe and Ito
 * 2008, ordered dark to light).
 */
export const COLOURS = ['#0072B2', '#56B4E9', '#E69F00', '#D55E00', '#CC79A7', '#999999'];
export const INK = '#222222';
export const FAINT = '#BBBBBB';

export const WIDTH = 1000;
const TITLE = 17;
const SMALL = 12;
/** Room above the plot for the title, two lines below it and the legend. */
export const TOP = 128;
export const BOTTOM = 60;
export const ROW = 26;

/** Title, block and round; what the marks mean; that this is not the official result. */
export function titleOf(
  workbook: RobustnessWorkbook,
  title: string,
  block: string,
  marks: string,
): object {
  const { set, round, say } = workbook;
  const illustrative = isIllustrative(set) ? ` ${say.illustrative}` : '';
  const notice = round.notice ? ` – ${round.notice}` : '';
  return {
    left: 16,
    top: 10,
    itemGap: 6,
    text: `${title} – ${block}`,
    subtext: [`${round.title}${notice}`, marks, say.notOfficial, illustrative.trim()].join('\n'),
    textStyle: { fontFamily: FONT, fontSize: TITLE, color: INK },
    subtextStyle: { fontFamily: FONT, fontSize: SMALL, color: INK, lineHeight: 17 },
  };
}

export function lettering(size = SMALL): object {
  return { fontFamily: FONT, fontSize: size, color: INK };
}

/** A name cut to fit beside a plot. */
export function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
