import type { Measurement } from '../../scoring/methods/measure.ts';

type Then = Extract<Measurement, { readonly state: 'none' }>['ifNone'];

/**
 * How each method came to its points, step by step as an assessor writes it. `equation` is
 * `4 × 81 ÷ 100 = 3,24 điểm`; `earned` ends the sentence with the points.
 */
export interface MethodWords {
  /** An input and its value, or that it is missing. */
  given(title: string, value: string): string;
  notGiven(title: string): string;
  answered(figures: { title: string; value: string; earned: string }): string;
  awarded(figures: { title: string; points: string; max: string }): string;
  computed(figures: { equation: string }): string;

  readonly cases: {
    passed(figures: { title: string; because: string }): string;
    taken(figures: { title: string; because: string; earned: string }): string;
    open(figures: { title: string; because: string }): string;
    otherwise(figures: { title: string; earned: string }): string;
    possible(options: string): string;
    option(title: string, points: string): string;
  };

  /** `81/100, đạt 81%`. */
  fraction(figures: { achieved: string; of: string; rate: string }): string;
  /** A rate that was given as such. */
  rate(title: string, rate: string): string;
  /** A value that was given as such. */
  value(title: string, value: string): string;
  towardsTarget(figures: { rate: string; target: string; equation: string }): string;
  targetReached(figures: { rate: string; target: string; earned: string }): string;
  byRate(figures: { rate: string; equation: string }): string;
  wholeRate(figures: { rate: string; earned: string }): string;
  readonly noneAssigned: Readonly<
    Record<Then, (figures: { title: string; earned: string }) => string>
  >;

  inBand(figures: { value: string; band: string; earned: string }): string;
  band(from: string | undefined, below: string | undefined): string;

  counted(figures: { title: string; equation: string }): string;
  countedAtMost(figures: { title: string; equation: string; cap: string }): string;

  readonly checklist: {
    ticked(items: string): string;
    unticked(items: string): string;
    unanswered(items: string): string;
    item(title: string, points: string): string;
  };

  readonly deductions: {
    occurrence(figures: { title: string; product: string }): string;
    none(earned: string): string;
    /** More was deducted than the floor allows. */
    floored(figures: { cost: string; floor: string }): string;
    waived(figures: { because: string; earned: string }): string;
    notWaived(because: string): string;
    waiverOpen(because: string): string;
  };

  readonly lateness: {
    inTime(figures: { title: string; submitted: string; deadline: string; earned: string }): string;
    late(figures: {
      title: string;
      submitted: string;
      deadline: string;
      days: string;
      equation: string;
    }): string;
    /** The delay is still within what the set leaves without deduction. */
    spared(figures: {
      title: string;
      submitted: string;
      deadline: string;
      days: string;
      earned: string;
    }): string;
    floored(figures: {
      title: string;
      submitted: string;
      deadline: string;
      days: string;
      cost: string;
      floor: string;
    }): string;
    notGiven(figures: { title: string; deadline: string }): string;
  };

  survey(figures: { title: string; score: string; outOf: string; equation: string }): string;

  readonly relative: {
    readonly best: Readonly<Record<'highest' | 'lowest', (best: string) => string>>;
    computed(figures: { title: string; value: string; best: string; equation: string }): string;
    reached(figures: { title: string; value: string; best: string; earned: string }): string;
    /** Other units may still be better. */
    soFar(figures: { title: string; value: string; best: string }): string;
  };
}
