import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { Facts } from '../criteria/facts.ts';
import type { Graduated } from '../criteria/schema/method.ts';
import type { Grade, KnockOut } from '../criteria/schema/set.ts';
import type { Amount } from '../scoring/points.ts';
import type { ConditionEvaluator, Outcome, Verdict } from '../scoring/verdict.ts';

/** The grade of one unit and how it was found; before any quota of its block. */
export interface Grading {
  readonly outcome: GradeOutcome;
  /** Grades tried, best first, up to the first that is certain. */
  readonly tried: readonly TriedGrade[];
  /** Every knock-out of the set with its verdict. */
  readonly knockOuts: readonly TriedKnockOut[];
}

export type GradeOutcome =
  | { readonly state: 'graded'; readonly grade: Grade }
  /** Still open between these grades; `perhapsUngraded` when a knock-out is open too. */
  | {
      readonly state: 'undecided';
      readonly among: readonly Grade[];
      readonly perhapsUngraded: boolean;
    }
  | { readonly state: 'ungraded'; readonly because: readonly KnockOut[] };

export interface TriedGrade {
  readonly grade: Grade;
  /** Lowest total of the grade for this unit; none on the lowest grade, nor while its class is not known. */
  readonly threshold: Decimal | undefined;
  readonly reached: Outcome;
  readonly requires: Verdict | undefined;
}

export interface TriedKnockOut {
  readonly knockOut: KnockOut;
  readonly verdict: Verdict;
}

/** Finds the grade of a total, then lets the knock-outs speak: drop one, at most, ungraded. */
export async function classify(
  set: CriteriaSet,
  total: Amount,
  facts: Facts,
  evaluator: ConditionEvaluator,
): Promise<Grading> {
  const tried: TriedGrade[] = [];
  const candidates: number[] = [];
  for (const [index, grade] of set.grades.entries()) {
    const threshold = grade.from && thresholdFor(grade.from, facts);
    const reached = grade.from ? reaches(total, threshold) : 'holds';
    const answer = grade.requires && evaluator.decide(conditionOf(set, grade.requires), facts);
    // An evaluator that answers at once is not made to wait, here as elsewhere.
    const requires = answer instanceof Promise ? await answer : answer;
    tried.push({ grade, threshold, reached, requires });
    const outcome = both(reached, requires?.outcome);
    if (outcome !== 'fails') candidates.push(index);
    if (outcome === 'holds') break;
  }

  const knockOuts: TriedKnockOut[] = [];
  for (const knockOut of set.knockOuts) {
    const answer = evaluator.decide(conditionOf(set, knockOut.when), facts);
    const verdict = answer instanceof Promise ? await answer : answer;
    knockOuts.push({ knockOut, verdict });
  }
  const speaking = knockOuts.filter(speaks);
  const ungrading = speaking.filter(({ knockOut }) => isUngrading(knockOut));
  const holding = ungrading.filter(({ verdict }) => verdict.outcome === 'holds');
  if (holding.length > 0) {
    const because = holding.map(({ knockOut }) => knockOut);
    return { outcome: { state: 'ungraded', because }, tried, knockOuts };
  }

  let possible: readonly number[] = candidates;
  for (const kind of ['dropOne', 'atMost'] as const) {
    for (const one of speaking) possible = moved(set, possible, one, kind);
  }
  const perhapsUngraded = ungrading.length > 0;
  const among = set.grades.filter((_, index) => possible.includes(index));
  const [grade] = among;
  if (!grade)
    throw new Error('the lowest grade has no conditions, so one grade is always possible');
  const outcome: GradeOutcome =
    among.length === 1 && !perhapsUngraded
      ? { state: 'graded', grade }
      : { state: 'undecided', among, perhapsUngraded };
  return { outcome, tried, knockOuts };
}

/** A further condition about things that do not apply asks nothing of the unit. */
function both(reached: Outcome, requires: Outcome | undefined): Outcome {
  if (reached === 'fails' || requires === 'fails') return 'fails';
  return reached === 'undecided' || requires === 'undecided' ? 'undecided' : 'holds';
}

/** Undecided too when the threshold depends on a class that is not known. */
function reaches(total: Amount, threshold: Decimal | undefined): Outcome {
  if (!threshold) return 'undecided';
  if (total.low.gte(threshold)) return 'holds';
  return total.high.lt(threshold) ? 'fails' : 'undecided';
}

function thresholdFor(from: Graduated, facts: Facts): Decimal | undefined {
  if (Decimal.isDecimal(from)) return from;
  if ('value' in from) return from.value;
  const fact = facts.get(from.by);
  return fact?.state === 'known' ? from.values[String(fact.value)] : undefined;
}

function isUngrading(knockOut: KnockOut): boolean {
  return 'ungraded' in knockOut.effect && knockOut.effect.ungraded;
}

/** Whether it holds or still may. */
function speaks({ verdict }: TriedKnockOut): boolean {
  return verdict.outcome === 'holds' || verdict.outcome === 'undecided';
}

/** Grade indices (0 is best) that stay possible after one knock-out of the given kind. */
function moved(
  set: CriteriaSet,
  possible: readonly number[],
  { knockOut: { effect }, verdict }: TriedKnockOut,
  kind: 'dropOne' | 'atMost',
): readonly number[] {
  if (!(kind in effect)) return possible;
  const lowest = set.grades.length - 1;
  const move = (index: number): number => {
    if ('dropOne' in effect) return effect.dropOne ? Math.min(index + 1, lowest) : index;
    if ('atMost' in effect) {
      return Math.max(
        index,
        set.grades.findIndex((grade) => grade.id === effect.atMost),
      );
    }
    return index;
  };
  const after = possible.map(move);
  const all = verdict.outcome === 'holds' ? after : [...possible, ...after];
  return [...new Set(all)].sort((a, b) => a - b);
}
