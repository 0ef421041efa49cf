/** Room lost to the padding of a cell, in pixels at 96 dpi. */
const PADDING = 6;
const PIXELS_PER_WIDTH = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Fonts that stand in for Times New Roman, and printers, run a little wider. */
const SAFETY = 1.06;
const BOLD = 1.07;

export interface Lettering {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * How many lines a text takes in a column of some width. Row heights cannot be left to the reader
 * of a streamed workbook, so they are worked out from the widths of Times New Roman's letters.
 *
 * @param width of the column, in characters of the default font
 */
export function linesNeeded(text: string, width: number, lettering: Lettering): number {
  const em = lettering.size * PIXELS_PER_POINT * SAFETY * (lettering.bold ? BOLD : 1);
  const room = Math.max(1, (width * PIXELS_PER_WIDTH - PADDING) / em);
  if (text.length * WIDEST <= room && !text.includes('\n')) return 1;
  const known = counted.get(room)?.get(text);
  if (known !== undefined) return known;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOf(paragraph, room);
  remember(room, text, lines);
  return lines;
}

/** Long lists say the same of many units; what was counted lately is not counted again. */
const counted = new Map<number, Map<string, number>>();
const MOST_REMEMBERED = 4000;

function remember(room: number, text: string, lines: number): void {
  let ofRoom = counted.get(room);
  if (!ofRoom) {
    ofRoom = new Map();
    counted.set(room, ofRoom);
  }
  if (ofRoom.size >= MOST_REMEMBERED) ofRoom.clear();
  ofRoom.set(text, lines);
}

/** Width, in characters of the default font, of the widest word of a text. */
export function widestWord(text: string, lettering: Lettering): number {
  const em = lettering.size * PIXELS_PER_POINT * SAFETY * (lettering.bold ? BOLD : 1);
  const ems = Math.max(0, ...text.split(BREAKS).map((word) => emsOf(word.trimEnd())));
  return (ems * em + PADDING) / PIXELS_PER_WIDTH;
}

function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(BREAKS)) {
    const ems = emsOf(word.trimEnd());
    if (used + ems <= room) {
      used += emsOf(word);
      continue;
    }
    // A word longer than the column is broken inside.
    if (used > 0) lines += 1;
    const broken = Math.ceil(ems / room) - 1;
    lines += Math.max(0, broken);
    used = emsOf(word) - Math.max(0, broken) * room;
  }
  return lines;
}

function emsOf(word: string): number {
  let ems = 0;
  for (const letter of word) ems += widthOf(letter);
  return ems;
}

/** A line may end after a space, a hyphen or a dash. */
const BREAKS = /(?<=[ \-–])/;
const widths = new Map<string, number>();

function widthOf(letter: string): number {
  let width = widths.get(letter);
  if (width === undefined) {
    // ế is as wide as e: marks take no room of their own.
    const [base] = letter.normalize('NFD');
    width = WIDTHS.find(([letters]) => letters.includes(base ?? letter))?.[1] ?? OTHER;
    widths.set(letter, width);
  }
  return width;
}

const OTHER = 0.6;
/** No letter is wider, in ems. */
const WIDEST = 1;
const WIDTHS: readonly (readonly [letters: string, ems: number])[] = [
  [' .,', 0.25],
  ["ijlt/:;'", 0.28],
  ['f()-rI[]!', 0.333],
  ['sJ?', 0.4],
  ['aceczz"“”', 0.444],
  ['bdghknopquvxyđ0123456789–*_«»', 0.5],
  ['ơưFSP', 0.556],
  ['ELTZ+=<>≥≤', 0.611],
  ['BCR', 0.667],
  ['ADGHKNOQUVXYwĐƠƯ', 0.722],
  ['m', 0.778],
  ['M%', 0.889],
  ['W—…', 1],
];
