import type { Finding, FindingCode, Place } from '../../criteria/finding.ts';
import type { Path } from '../../criteria/located.ts';

/** Plain values as an evidence file holds them: texts, lists and maps of them. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** What one filled form says, each value with the cell it stands in, and what is wrong with the form itself. */
export class FormReading {
  readonly file: string;
  /** Parts of the evidence file that this kind of form owns. */
  readonly parts: Record<string, Plain> = {};
  readonly findings: Finding[] = [];
  /** Documents that were told already, so that citing them is not told again. */
  readonly faultyDocuments = new Set<string>();
  readonly #places = new Map<string, Place>();

  constructor(file: string) {
    this.file = file;
  }

  at(path: Path, place: Place): void {
    this.#places.set(keyOf(path), place);
  }

  report(code: FindingCode, at: Place, figures: Record<string, string> = {}): void {
    this.findings.push({ code, at, figures });
  }

  /** The cell of a value, or of the nearest value around it. */
  place(path: Path): Place | undefined {
    for (let length = path.length; length > 0; length--) {
      const place = this.#places.get(keyOf(path.slice(0, length)));
      if (place) return place;
    }
    return undefined;
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
