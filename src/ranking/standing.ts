import type { Facts } from '../criteria/facts.ts';
import type { Grade, Quota } from '../criteria/schema/set.ts';
import type { Unit } from '../evidence/submission.ts';
import type { Amount } from '../scoring/points.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';
import type { GradeOutcome, Grading } from './classify.ts';
import type { Lowering } from './lowered-by.ts';

/** A score sheet with its grade. */
export interface Graded {
  readonly sheet: ScoreSheet;
  readonly grading: Grading;
  /** The facts the tie breakers of the set compare. */
  readonly tieFacts: Facts;
}

/** A unit as it enters the ranking of its block. Without a result it has not been appraised. */
export interface Contender {
  readonly unit: Unit;
  readonly result?: Graded;
}

/** A unit's line in the ranking of its block. */
export interface Standing {
  readonly unit: Unit;
  readonly state: 'ranked' | 'ungraded' | 'undecided' | 'notAppraised';
  readonly result?: Graded;
  /** Only when ranked. */
  readonly place?: number;
  /** Grade after quotas; only when ranked. */
  readonly grade?: Grade;
  /** The quota that moved the unit down, when one did, and the grade it came from. */
  readonly movedBy?: { readonly quota: Quota; readonly from: Grade };
  /** Codes of the units on the same place. */
  readonly tiedWith: readonly string[];
  /** Units of the same total that the tie breakers of the set put before or after this one. */
  readonly tieBroken?: readonly TieBroken[];
  /**
   * Codes of units not settled yet that could still change this place or grade; its own among them
   * where it waits for its own tie breaker.
   */
  readonly dependsOn: readonly string[];
}

/** As much of a standing as words beside it are made of: one just worked out, or one read from a record. */
export interface ToldStanding
  extends Pick<
    Standing,
    'state' | 'place' | 'grade' | 'movedBy' | 'tiedWith' | 'tieBroken' | 'dependsOn'
  > {
  readonly result?: {
    readonly sheet: { readonly total: { readonly points: Amount } };
    readonly grading: Lowering & { readonly outcome: GradeOutcome };
  };
}

/** Units of the same total that one tie breaker put on the other side of a unit. */
export interface TieBroken {
  readonly fact: string;
  /** Where the unit stands against the others. */
  readonly stands: 'above' | 'below';
  readonly with: readonly string[];
}

/** The ranking of one block: ranked units by place, then the others with the reason in `state`. */
export interface BlockRanking {
  readonly block: string;
  readonly standings: readonly Standing[];
}
