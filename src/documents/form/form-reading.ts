import type { Finding, FindingCode, Place } from '../../criteria/finding.ts';
import type { Path } from '../../criteria/located.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import type { IntakeCell } from '../intake/index.ts';
import { writtenText } from './written-text.ts';

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

  /** What a cell says as a value of a type; nothing when it is a fault, which is then told. */
  read(cell: IntakeCell | undefined, place: Place, type: InputType): string | undefined {
    const read = writtenText(cell, type);
    if ('value' in read) return read.value;
    this.report(read.code, place, { ...read.figures });
    return undefined;
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
