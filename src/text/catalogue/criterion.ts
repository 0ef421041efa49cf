import type { Giver } from '../../criteria/schema/criterion.ts';
import type { RoundedFigures } from './points.ts';

/** What is said of a criterion besides its method. */
export interface CriterionWords {
  applies(because: string): string;
  appliesNot(because: string): string;
  appliesPerhaps(because: string): string;
  readonly notApplicable: Readonly<
    Record<'rescale' | 'full' | 'zero', (figures: { max: string; earned: string }) => string>
  >;
  decided(figures: { reviewer: string; points: string; reason: string }): string;
  /** What the method gives beside the points that were decided. */
  /** @param unproven nothing, for want of a document */
  computedBeside(points: string, unproven: boolean): string;
  /** The points the unit wrote for itself. */
  claimed(points: string): string;
  changed(figures: { reviewer: string; inputs: string; reason: string }): string;
  readonly proof: {
    given(documents: string): string;
    readonly explained: string;
    absent(figures: { kinds: string; dated: boolean; forfeited: string }): string;
    awaited(figures: { kinds: string; dated: boolean }): string;
  };
  rounded(figures: RoundedFigures): string;
  /** Where undecided points can still fall. */
  between(points: string): string;
  readonly missing: {
    readonly input: Readonly<Record<Giver, (title: string) => string>>;
    readonly submission: string;
    readonly evidence: string;
    readonly appraisal: string;
    units(units: string): string;
    readonly bar: string;
  };
}

/** Why points were lost: short enough for a cell of a table. */
export interface LostWords {
  answer(title: string, value: string): string;
  caseTaken(title: string): string;
  rate(figures: { rate: string; target: string }): string;
  /** `74/81 (≈91,36%)`. */
  fraction(figures: { achieved: string; of: string; rate: string }): string;
  band(figures: { value: string; band: string }): string;
  noneAssigned(title: string): string;
  count(figures: { title: string; count: string; each: string }): string;
  unticked(titles: string): string;
  occurrences(occurrences: string): string;
  late(figures: { days: string; deadline: string }): string;
  awarded(points: string, max: string): string;
  survey(score: string, outOf: string): string;
  relative(value: string, best: string): string;
  taken(points: string, title: string): string;
  decided(figures: { reviewer: string; points: string; reason: string }): string;
  readonly noEvidence: string;
  readonly evidenceAwaited: string;
  readonly notApplicable: string;
  inputs(titles: string): string;
  readonly notSubmitted: string;
  readonly notAppraised: string;
  readonly waiting: string;
  readonly noBar: string;
  readonly undecided: string;
}
