import type { Decimal } from '../../criteria/decimal.ts';
import { decimal, NUMBER } from './phrases/patterns.ts';

/** A grade as the text of an annex says it; the lowest has no bound below. */
export interface DraftGrade {
  readonly title: string;
  readonly from: Decimal | undefined;
}

export interface DraftGrades {
  readonly word: 'xếp loại' | 'phân loại';
  /** Best first; empty where the text says none, or leaves a gap. */
  readonly grades: readonly DraftGrade[];
  /** Points where two grades do not meet. */
  readonly gap?: Decimal;
}

const TITLE = String.raw`^(?:[-–+•*]\s*)?(?:[a-zđ0-9]{1,2}[.)]\s*)?(?:(?:xếp |phân )?loại\s+)?[«"“]?([^:«»"“”\d]{2,80}?)[»"”]?\s*:\s*`;
const SCORE = String.raw`(?:(?:có\s+)?(?:tổng\s+(?:số\s+)?điểm|số điểm|điểm)?\s*(?:đạt(?:\s+được)?)?\s*)?`;
const TAIL = String.raw`(?:\s*điểm)?(?:\s+trở lên)?\s*[.;,]?$`;
const FROM_UP = new RegExp(
  `${TITLE}${SCORE}từ\\s+(?:đủ\\s+)?${NUMBER}(?:\\s*điểm)?\\s+trở lên\\s*[.;,]?$`,
  'iu',
);
const FROM_TO_BELOW = new RegExp(
  `${TITLE}${SCORE}từ\\s+(?:đủ\\s+)?${NUMBER}(?:\\s*điểm)?\\s*(?:đến|tới)\\s+dưới\\s+${NUMBER}${TAIL}`,
  'iu',
);
const FROM_TO = new RegExp(
  `${TITLE}${SCORE}từ\\s+(?:đủ\\s+)?${NUMBER}(?:\\s*điểm)?\\s*(?:đến|tới)\\s+${NUMBER}${TAIL}`,
  'iu',
);
const BELOW = new RegExp(`${TITLE}${SCORE}dưới\\s+${NUMBER}${TAIL}`, 'iu');
const PHRASE = /phân loại/i;

interface Range extends DraftGrade {
  readonly below: Decimal | undefined;
  /** `từ 90 đến 100`: the best grade reaches up to the scale. */
  readonly upTo: Decimal | undefined;
}

/** The grades in running text: a statement each, from the best to `dưới …`. */
export function readGrades(paragraphs: readonly string[], scale: Decimal): DraftGrades {
  const word = paragraphs.some((text) => PHRASE.test(text)) ? 'phân loại' : 'xếp loại';
  const ranges = paragraphs
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => rangeOf(line.trim()) ?? [])
    .sort((a, b) => (b.from && a.from ? b.from.cmp(a.from) : a.from ? -1 : 1));
  if (ranges.length < 2) return { word, grades: [] };
  const gap = gapIn(ranges, scale);
  return gap
    ? { word, grades: [], gap }
    : { word, grades: ranges.map(({ title, from }) => ({ title, from })) };
}

function rangeOf(line: string): Range | undefined {
  const up = FROM_UP.exec(line);
  if (up) return range(up[1], up[2], undefined, undefined);
  const between = FROM_TO_BELOW.exec(line);
  if (between) return range(between[1], between[2], between[3], undefined);
  const to = FROM_TO.exec(line);
  if (to) return range(to[1], to[2], undefined, to[3]);
  const below = BELOW.exec(line);
  return below ? range(below[1], undefined, below[2], undefined) : undefined;
}

function range(title = '', from?: string, below?: string, upTo?: string): Range {
  return {
    title: title.trim().replace(/^./u, (letter) => letter.toUpperCase()),
    from: decimal(from),
    below: decimal(below),
    upTo: decimal(upTo),
  };
}

/** Where a grade does not end at the beginning of the one above. */
function gapIn(ranges: readonly Range[], scale: Decimal): Decimal | undefined {
  for (const [index, { from, below, upTo }] of ranges.entries()) {
    const above = ranges[index - 1];
    if (!above) {
      // The best reaches the top of the scale; an upper bound elsewhere could be meant either way.
      if (below || (upTo && !upTo.eq(scale))) return below ?? upTo;
    } else if (!below || !above.from || !below.eq(above.from)) return above.from ?? from;
  }
  return ranges.at(-1)?.from;
}
