import type { Finding } from '../criteria/finding.ts';
import type { RefusalCode } from '../round/index.ts';

export type { RefusalCode };

/**
 * A use case that cannot be done, for a reason its user can understand. Thrown, because it has to
 * undo the transaction it is found in; caught in one place, where it becomes a sentence.
 */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly figures: Readonly<Record<string, string>>;
  /** Every fault of what was handed in. */
  readonly findings: readonly Finding[];
  /** How the thing stands now, when somebody else changed it meanwhile. */
  readonly current: unknown;

  constructor(
    code: RefusalCode,
    figures: Readonly<Record<string, string>> = {},
    {
      findings = [],
      current,
    }: { readonly findings?: readonly Finding[]; readonly current?: unknown } = {},
  ) {
    super(code);
    this.code = code;
    this.figures = figures;
    this.findings = findings;
    this.current = current;
  }
}
