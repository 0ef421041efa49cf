import type { FindingCode } from '../finding.ts';

/** A fault found by a whole-set check, at a key path of `set.yaml`. */
export interface SetFault {
  readonly code: FindingCode;
  readonly path: readonly PropertyKey[];
  readonly figures: Readonly<Record<string, string>>;
  /** Figures that are another place in the file: told by its line. */
  readonly lines?: Readonly<Record<string, readonly PropertyKey[]>>;
}
