import type { Table } from './answer.ts';
import type { Spread } from './samples.ts';

/** 1234.5 → 1,230: three digits tell all there is to tell. */
export function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US');
}

/** Median and the middle half. */
export function withSpread({ median, low, high }: Spread): string {
  return `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
}

export function megabytes(bytes: number): string {
  return `${rounded(bytes / 2 ** 20)} MB`;
}

export function seconds(ms: number): string {
  return `${rounded(ms / 1000)} s`;
}

/** A Markdown table; all columns but the first are aligned right. */
export function markdown({ header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}
