import type { Decimal } from '../criteria/decimal.ts';
import type { Criterion, Giver, Group } from '../criteria/schema/criterion.ts';
import type { Part } from '../criteria/walk.ts';
import type { CriterionEvidence } from '../evidence/in-view.ts';
import type { Unit, View } from '../evidence/submission.ts';
import type { Working } from './methods/index.ts';
import type { Amount } from './points.ts';
import type { Verdict } from './verdict.ts';

/**
 * One unit's score in one view, with all that led to it. Codes and figures only: sentences are made
 * of them in `text/`.
 */
export interface ScoreSheet {
  readonly unit: Unit;
  readonly view: View;
  /** Groups and criteria on the unit's form, in the order of the regulation, parents first. */
  readonly lines: readonly Line[];
  readonly total: Total;
}

export type Line = GroupLine | CriterionLine;

export interface GroupLine {
  readonly kind: 'group';
  readonly node: Group;
  readonly part: Part;
  /** 0 for the outermost. */
  readonly depth: number;
  /** Sum of the children, rounded if the set rounds groups. */
  readonly amount: Amount;
  /** Sum of the maxima that apply to the unit. */
  readonly max: Amount;
}

export interface CriterionLine {
  readonly kind: 'criterion';
  readonly node: Criterion;
  readonly part: Part;
  readonly depth: number;
  readonly state: 'scored' | 'undecided' | 'notApplicable';
  /** Points as they count, rounded if the set rounds criteria. */
  readonly amount: Amount;
  readonly unrounded: Amount;
  /** Maximum that counts: 0 when taken out, an interval while it may still be. */
  readonly max: Amount;
  /** How the points came about; the last word first. */
  readonly how: How;
  /** Whether the criterion applies, when it has such a condition. */
  readonly applies: Verdict | undefined;
  readonly evidence: CriterionEvidence;
  readonly proof: Proof;
  /** What keeps it undecided. */
  readonly missing: readonly Missing[];
}

export type How =
  | { readonly by: 'method'; readonly working: Working }
  | {
      readonly by: 'notApplicable';
      readonly policy: 'rescale' | 'full' | 'zero';
      readonly working?: Working;
    }
  /** A reviewer set the points; what the set gives, its rule on documents included, is kept beside. */
  | {
      readonly by: 'decision';
      readonly points: Decimal;
      readonly reviewer: string;
      readonly reason: string;
      readonly working: Working;
      readonly computed: Amount;
      /** For want of a document nothing is computed. */
      readonly unproven?: true;
    };

/** What became of the rule on documents. */
export type Proof =
  | { readonly state: 'notAsked' }
  | { readonly state: 'given'; readonly documents: number }
  | { readonly state: 'explained' }
  /** No document: no points. */
  | { readonly state: 'absent'; readonly forfeited: Amount }
  /** No document and no explanation yet. */
  | { readonly state: 'awaited' };

export type Missing =
  | { readonly kind: 'input'; readonly fact: string; readonly by: Giver }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'appraisal' }
  /** Other units of the block whose values the criterion is measured against. */
  | { readonly kind: 'units'; readonly units: readonly string[] }
  /** Nothing to measure against: zero assigned, or a best value of zero. */
  | { readonly kind: 'bar' };

/** From the criteria to the total, every step kept. */
export interface Total {
  /** Sum of the groups of the scale. */
  readonly earned: Amount;
  /** Sum of the maxima that apply. */
  readonly applicableMax: Amount;
  /** Whether the sum was brought back to the scale because maxima were taken out. */
  readonly rescaled: boolean;
  readonly base: Amount;
  readonly bonusBeforeCap: Amount;
  readonly bonus: Amount;
  readonly deductionBeforeCap: Amount;
  readonly deduction: Amount;
  /** Base and bonus less deduction, before scale and floor. */
  readonly sum: Amount;
  readonly limited: Amount;
  /** As rounded by the set: what is graded and ranked. */
  readonly points: Amount;
}
