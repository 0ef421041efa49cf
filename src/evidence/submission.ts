import type { IsoDate } from '../criteria/dates.ts';
import type { Decimal } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { Inputs } from './inputs.ts';
import type { EvidenceDocument } from './schema.ts';

/** A body that is scored. `block` is where it is ranked, found from the set. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly block: string;
  readonly attributes: ReadonlyMap<string, FactValue>;
}

/** What the unit handed in for one criterion. */
export interface Answer {
  readonly inputs: Inputs;
  readonly documents: readonly EvidenceDocument[];
  readonly explanation?: string;
  /** Points the unit wrote for itself; never used for the score, compared with the computed one. */
  readonly claimed?: Decimal;
}

/** One criterion accepted, or changed for a stated reason. */
export interface Decision {
  readonly inputs: Inputs;
  /** Points set by the reviewer, whatever the method would give. */
  readonly points?: Decimal;
  readonly reason?: string;
}

/** One reading of the whole submission by appraisers or by the council. */
export interface Review {
  readonly by: string;
  readonly on?: IsoDate;
  /** Criteria without a decision of their own are accepted as submitted. */
  readonly acceptRest: boolean;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Everything known of one unit in one round. */
export interface Submission {
  readonly unit: Unit;
  /** Absent when the self-score never arrived. */
  readonly submitted?: IsoDate;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Values brought in from outside, by criterion. */
  readonly external: ReadonlyMap<string, Inputs>;
  readonly appraisal?: Review;
  readonly council?: Review;
}

/** Whose reading of the evidence a score sheet follows. */
export type View = 'self' | 'appraised' | 'final';
export const VIEWS: readonly View[] = ['self', 'appraised', 'final'];
