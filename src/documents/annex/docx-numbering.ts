import { type Archive, attribute, readXml } from '../intake/parts.ts';

interface Level {
  format: string;
  /** `%1.%2`, the numbers of the levels put in. */
  text: string;
  start: number;
}

const LETTERS = 26;
const SMALL_A = 97;
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The numbers Word puts before paragraphs by itself: they stand in no text of the file. */
export class DocxNumbering {
  readonly #levels: ReadonlyMap<string, readonly Level[]>;
  readonly #abstracts: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number[]>();

  private constructor(
    levels: ReadonlyMap<string, readonly Level[]>,
    abstracts: ReadonlyMap<string, string>,
  ) {
    this.#levels = levels;
    this.#abstracts = abstracts;
  }

  static async read(archive: Archive, part: string | undefined): Promise<DocxNumbering> {
    const levels = new Map<string, Level[]>();
    const abstracts = new Map<string, string>();
    let current: Level[] | undefined;
    let level: Level | undefined;
    let number = '';
    if (part !== undefined) {
      await readXml(archive, part, {
        open(name, attributes) {
          const value = attribute(attributes, 'val') ?? '';
          if (name === 'abstractNum') {
            current = [];
            levels.set(attribute(attributes, 'abstractNumId') ?? '', current);
          } else if (name === 'lvl') {
            level = { format: 'decimal', text: '', start: 1 };
            if (current) current[Number(attribute(attributes, 'ilvl') ?? 0)] = level;
          } else if (name === 'numFmt' && level) level.format = value;
          else if (name === 'lvlText' && level) level.text = value;
          else if (name === 'start' && level) level.start = Number(value);
          else if (name === 'num') number = attribute(attributes, 'numId') ?? '';
          else if (name === 'abstractNumId') abstracts.set(number, value);
        },
      });
    }
    return new DocxNumbering(levels, abstracts);
  }

  /** The number before the next paragraph of a list; nothing where the list is not known. */
  next(numberId: string, depth: number): string {
    const abstract = this.#abstracts.get(numberId) ?? '';
    const levels = this.#levels.get(abstract);
    const level = levels?.[depth];
    if (!levels || !level) return '';
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet') return '-';
    return level.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const other = levels[at];
      return other ? written(counts[at] ?? other.start, other.format) : '';
    });
  }
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    default:
      return String(count);
  }
}

function letters(count: number): string {
  return String.fromCharCode(SMALL_A + ((count - 1) % LETTERS)).repeat(Math.ceil(count / LETTERS));
}

function roman(count: number): string {
  let [rest, text] = [count, ''];
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
