import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type IsoDate, isWithin } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { periodOf } from '../../evidence/period.ts';
import { type Amount, isDecided } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { Middle } from './middle.ts';

/**
 * How far from the median of its block a score is far, as a share of the maximum. Where a criterion
 * has up to four levels, as most have, one level is 1/3 of the maximum or more and is told; where it
 * is finer, only the distance of several levels is.
 */
export const FAR_FROM_MEDIAN: Decimal = new Decimal('0.3');

/** Below this many units the middle says more about chance than about the block. */
export const ENOUGH_FOR_MEDIAN = 5;

/** Where else the very same file was handed in. */
export interface FileElsewhere {
  readonly round: string;
  readonly unit: string;
  readonly document: string;
}

/** Something to look at closely before deciding. None of them changes a point by itself. */
export type Warning =
  /** Points are claimed, documents are asked for, none is cited. */
  | {
      readonly code: 'no-evidence';
      readonly points: Decimal;
      /** The unit wrote why there is none. */
      readonly explained: boolean;
    }
  /** The criterion asks for documents of its period. */
  | {
      readonly code: 'document-outside-period';
      readonly document: string;
      readonly date: IsoDate;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  /** The criterion asks for documents of other kinds. */
  | { readonly code: 'document-of-other-kind'; readonly document: string; readonly kind: string }
  | {
      readonly code: 'same-file-elsewhere';
      readonly document: string;
      readonly uses: readonly FileElsewhere[];
    }
  /** The unit's own score, beside those of its block. */
  | {
      readonly code: 'far-from-median';
      readonly points: Decimal;
      readonly median: Decimal;
      readonly units: number;
    };

export interface Surroundings {
  readonly year: number;
  /** Of the unit's block, in the view of the line. */
  readonly middle: Middle | undefined;
  /** By document: the same file under another unit, or under another document of this one. */
  readonly elsewhere: ReadonlyMap<string, readonly FileElsewhere[]>;
}

/** What to look at closely in one criterion of one unit, as the unit itself scored it. */
export function warningsOf(
  set: CriteriaSet,
  line: CriterionLine,
  { year, middle, elsewhere }: Surroundings,
): readonly Warning[] {
  return [
    ...unproven(line),
    ...misplaced(set, line, year),
    ...reused(line, elsewhere),
    ...far(line, middle),
  ];
}

function unproven({ proof, amount, evidence }: CriterionLine): readonly Warning[] {
  if (proof.state === 'notAsked' || proof.state === 'given') return [];
  if (evidence.documents.length > 0) return [];
  const claimed: Amount = proof.state === 'absent' ? proof.forfeited : amount;
  if (!claimed.high.gt(0)) return [];
  const explained = proof.state === 'explained';
  return [{ code: 'no-evidence', points: claimed.high, explained }];
}

function misplaced(
  set: CriteriaSet,
  { node, evidence, proof }: CriterionLine,
  year: number,
): readonly Warning[] {
  const rule = node.evidence;
  // Where nothing has to be proved, a document more does no harm.
  if (!rule || proof.state === 'notAsked') return [];
  const { from, to } = periodOf(set, node, year);
  return evidence.documents.flatMap(({ id: document, kind, date }): Warning[] => {
    if (!rule.kinds.includes(kind)) return [{ code: 'document-of-other-kind', document, kind }];
    if (rule.dated === 'anyTime' || isWithin(date, { from, to })) return [];
    return [{ code: 'document-outside-period', document, date, from, to }];
  });
}

function reused(
  { evidence }: CriterionLine,
  elsewhere: Surroundings['elsewhere'],
): readonly Warning[] {
  return evidence.documents.flatMap(({ id: document }): Warning[] => {
    const uses = elsewhere.get(document) ?? [];
    return uses.length > 0 ? [{ code: 'same-file-elsewhere', document, uses }] : [];
  });
}

function far(
  { node, state, amount }: CriterionLine,
  middle: Middle | undefined,
): readonly Warning[] {
  if (!middle || middle.units < ENOUGH_FOR_MEDIAN) return [];
  if (state !== 'scored' || !isDecided(amount)) return [];
  const points = amount.low;
  const distance = points.minus(middle.median).abs();
  if (!distance.gt(node.max.times(FAR_FROM_MEDIAN))) return [];
  return [{ code: 'far-from-median', points, ...middle }];
}
