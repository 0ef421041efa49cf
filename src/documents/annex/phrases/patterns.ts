import { type Decimal, readDecimal } from '../../../criteria/decimal.ts';

/** A number as annexes write it. */
export const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
/** Points: `1,5 điểm`, `1,5đ`, `1,5 đ`. */
export const POINTS = String.raw`${NUMBER}\s*(?:điểm|đ)`;
/** What may stand between a level and its points. */
export const GIVES = String.raw`\s*(?::|=|–|-|,)?\s*(?:thì\s+)?(?:được|đạt|chấm|cho|tính|cộng)?\s*`;

export function decimal(text: string | undefined): Decimal | undefined {
  if (text === undefined) return undefined;
  const read = readDecimal(text);
  return 'value' in read ? read.value : undefined;
}

/** A number for a set: with its percent sign where it is a rate. */
export function figure(text: string): string {
  return text.replace('.', ',').replace(/^0+(?=\d)/, '');
}

/** `Có ban hành kế hoạch` as an option's key, `muc-1`. */
export function optionKey(index: number): string {
  return `muc-${index + 1}`;
}

/**
 * The statements of a rule: lines, and what semicolons and full stops part. A colon, or points at
 * the end, end nothing by themselves.
 */
export function statementsOf(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(/;|\.(?=\s+\p{Lu}|\s*$)|\n/u))
    .map((statement) =>
      statement
        .trim()
        .replace(/^[-–+•*]\s*/, '')
        .replace(/[.,;]+$/, '')
        .trim(),
    )
    .filter((statement) => statement !== '');
}
