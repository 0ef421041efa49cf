import type { Finding, FindingCode } from '../../criteria/finding.ts';
import type { CodeLabels } from '../../text/catalogue/labels.ts';

/**
 * Ends the reading of a file from wherever it is noticed. Only `openWorkbook` catches it and hands
 * its finding on as a value.
 */
export class Refusal extends Error {
  readonly code: FindingCode;
  readonly figures: Readonly<Record<string, string>>;

  constructor(code: FindingCode, figures: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.figures = figures;
  }

  finding(file: string): Finding {
    return { code: this.code, at: { file }, figures: this.figures };
  }
}

/** What there can be too much of. */
type Excess = keyof CodeLabels['excess'];

export function tooMuch(what: Excess, limit: number): Refusal {
  const amount = what === 'size' || what === 'unpacked' ? limit / 2 ** 20 : limit;
  return new Refusal('workbook.too-large', { what, limit: String(amount) });
}

/** @param part which part of the file, as the archive names it */
export function damaged(part: string): Refusal {
  return new Refusal('workbook.damaged', { part });
}
