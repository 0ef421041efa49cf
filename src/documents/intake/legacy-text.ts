/** The Vietnamese encodings from before Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

const TCVN3_FONT = /^\.Vn/i;
const VNI_FONT = /^VNI[-_ ]/i;

/**
 * Signs that stand for letters in TCVN3: µ à, ¶ ả, · ã, ¸ á, ¹ ạ, ¨ ă, © â, ª ê, « ô, ¬ ơ, ® đ. Within a
 * word they are letters; quotation marks and footnote signs stand beside one.
 */
const TCVN3_SIGN = /\p{L}([µ¶·¸¹¨©ª«¬])(?=\p{L}|\s|[,.;:]|$)|(®)\p{L}/gu;
/** Signs that also stand between letters in other texts: `kg·m`, `Excel®x`. */
const ELSEWHERE_TOO: ReadonlySet<string> = new Set(['·', '©', '®']);

/**
 * In TCVN3 many small letters lie where Latin-1 keeps capitals: Ë ậ, Õ ế, Ö ệ, Ó ể, Ç ầ, Ê ấ. A capital
 * with a mark right after a small letter is written by nobody else: `vËn`, `kÕt`, `hiÖn`.
 */
const TCVN3_CAPITAL = /\p{Ll}[À-ÖØ-Þ](?=\p{Ll}|\P{L}|$)/u;

/**
 * VNI writes a letter and its mark as two: aù á, aø à, aâ â, aê ă, oû ỏ, öù ứ, ñ đ. Unicode Vietnamese
 * has none of these pairs; it does have oà, uê, uâ and the like, which are left out.
 */
const VNI_PAIR =
  /[aA][âáàãåäêéèúüëùøûõÂÁÀÃÅÄÊÉÈÚÜËÙØÛÕ]|[eE][âáàåãäùøûõïÂÁÀÅÃÄÙØÛÕÏ]|[oO][øïäåâØÏÄÅÂ]|[uU][øûïØÛÏ]|[yY][øûïØÛÏ]|[öÖ][ùøûõïÙØÛÕÏ]|(?<!\p{L})[ñÑ][aeioyuöô]/u;
/** Pairs that French and English words have as well: naïve, goût. One alone proves nothing. */
const VNI_PAIR_ELSEWHERE_TOO = /[aA][ïÏ]|[oO][ûÛ]/gu;

/** Letters that Latin-1 has not: with any of them a text is Unicode. */
const UNICODE_VIETNAMESE = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]|\p{M}/u;
const BEYOND_ASCII = /[\u0080-\u00FF]/;

/**
 * Which old encoding a text is written in, judged by its font where that is known, else by its
 * letters. Errs on the side of seeing none.
 *
 * @example legacyEncoding('C«ng t¸c d©n vËn') // 'TCVN3'
 * @example legacyEncoding('Coâng taùc daân vaän') // 'VNI'
 */
export function legacyEncoding(text: string, font?: string): LegacyEncoding | undefined {
  if (UNICODE_VIETNAMESE.test(text) || !BEYOND_ASCII.test(text)) return undefined;
  if (font !== undefined && TCVN3_FONT.test(font)) return 'TCVN3';
  if (font !== undefined && VNI_FONT.test(font)) return 'VNI';
  if (VNI_PAIR.test(text) || [...text.matchAll(VNI_PAIR_ELSEWHERE_TOO)].length > 1) return 'VNI';
  if (TCVN3_CAPITAL.test(text)) return 'TCVN3';
  const signs = [...text.matchAll(TCVN3_SIGN)].map(([, sign = '', capital = '']) => sign + capital);
  const certain = signs.some((sign) => !ELSEWHERE_TOO.has(sign));
  return certain || signs.length > 1 ? 'TCVN3' : undefined;
}
