/** How a row is numbered: the kind says which rows stand on one level. */
export interface RowNumber {
  /** `roman`, `upper`, `digits1`, `digits2` …, `lower`. */
  readonly kind: string;
  /** As a set writes it: `I`, `1.2`, `a`. */
  readonly text: string;
}

const ROMAN = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const NUMBER = /^(?:(?:phần|mục|phụ lục)\s+)?([IVXL]+|[A-Z]|[a-zđ]|\d+(?:\.\d+)*)\s*[.)/:]?$/i;
const LEADING = /^(?:(?:phần|mục)\s+)?([IVXL]+|[A-Z]|[a-zđ]|\d+(?:\.\d+)*)\s*[.)/:]\s+(?=\S)/;

/** The number in a cell of its own: `1.2.`, `a)`, `II`, `Phần A`. */
export function rowNumber(text: string): RowNumber | undefined {
  const match = NUMBER.exec(text.trim());
  return match?.[1] ? kinded(match[1]) : undefined;
}

/** The number at the beginning of a title, and the title behind it. */
export function leadingNumber(
  text: string,
): { readonly number: RowNumber; readonly rest: string } | undefined {
  const match = LEADING.exec(text);
  const number = match?.[1] ? kinded(match[1]) : undefined;
  return match && number ? { number, rest: text.slice(match[0].length) } : undefined;
}

function kinded(written: string): RowNumber {
  if (/^\d/.test(written)) {
    const text = written
      .split('.')
      .map((part) => String(Number(part)))
      .join('.');
    return { kind: `digits${text.split('.').length}`, text };
  }
  const upper = written.toUpperCase();
  if (written === upper && ROMAN.test(written)) return { kind: 'roman', text: written };
  if (written === upper) return { kind: 'upper', text: written };
  return { kind: 'lower', text: written === 'đ' ? 'dd' : written };
}
