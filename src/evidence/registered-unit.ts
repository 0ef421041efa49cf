import type { IsoDate } from '../criteria/dates.ts';

/** A unit of the province's register, whatever rounds it takes part in. */
export interface RegisteredUnit {
  readonly code: string;
  /** Mã định danh, such as `H23.01`. */
  readonly identifier?: string;
  readonly name: string;
  /** Loại đơn vị: an id such as `so-nganh`, the group of units in a set. */
  readonly kind: string;
  readonly class?: string;
  readonly block?: string;
  /** By the id of the attribute, as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly inForceFrom?: IsoDate;
  readonly inForceTo?: IsoDate;
  /** Codes of the units it came from. */
  readonly predecessors: readonly string[];
}
