import { Decimal as DecimalJs } from 'decimal.js';
import { Decimal } from '../src/criteria/decimal.ts';
import type { FactValue } from '../src/criteria/facts.ts';
import type { EvidenceDocument } from '../src/evidence/schema.ts';
import type { Submission } from '../src/evidence/submission.ts';

/** The decimals code by hand calculates with: decimal.js as it comes, to the same 40 digits. */
export const HandDecimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type HandDecimal = DecimalJs;
export const HAND_ZERO: HandDecimal = new HandDecimal(0);

export type HandInputs = ReadonlyMap<string, HandDecimal | Exclude<FactValue, Decimal>>;

/** A unit's own answers with numbers of decimal.js. */
export interface HandUnit {
  readonly code: string;
  readonly answers: ReadonlyMap<
    string,
    { readonly inputs: HandInputs; readonly documents: readonly EvidenceDocument[] }
  >;
}

export function handUnit({ unit, answers }: Submission): HandUnit {
  const converted = [...answers].map(([id, { inputs, documents }]) => {
    const numbers = [...inputs].map(
      ([name, value]) =>
        [name, Decimal.isDecimal(value) ? new HandDecimal(value.toFixed()) : value] as const,
    );
    return [id, { inputs: new Map(numbers), documents }] as const;
  });
  return { code: unit.code, answers: new Map(converted) };
}

/** A number of decimal.js as one of ours, to be held against the others. */
export function asFigure(value: HandDecimal): Decimal {
  return new Decimal(value);
}
