import type { FactValue } from '../criteria/facts.ts';
import { type Inputs, keptInputs, NO_INPUTS } from './inputs.ts';
import type { Answer, Decision, Review, Submission, View } from './submission.ts';

/**
 * What counts for one criterion in one view: the unit's answer with the decisions laid over it. Where
 * nothing is to be laid over, it is the answer itself.
 */
export interface CriterionEvidence extends Answer {
  /** The decision that speaks last in this view, when one changed something. */
  readonly change?: (Decision & { readonly by: string }) | undefined;
  /** The appraisal has begun and nobody has looked at this criterion yet. */
  readonly awaitsAppraisal?: boolean;
}

/**
 * Whether a view exists for a submission: without an appraisal there is no appraised score. Where
 * nothing was handed in there is nothing to appraise either, and every view shows just that.
 */
export function hasView(submission: Submission, view: View): boolean {
  const handedIn = submission.submitted !== undefined || submission.answers.size > 0;
  return view === 'self' || submission.appraisal !== undefined || !handedIn;
}

/**
 * The evidence of one criterion as seen in a view.
 *
 * @param earlier the same in an earlier view; given back itself when this view changes nothing, so
 *   that what was worked out from it holds here too
 */
export function evidenceInView(
  submission: Submission,
  criterionId: string,
  view: View,
  earlier?: CriterionEvidence,
): CriterionEvidence {
  const reviews = reviewsOf(submission, view);
  if (reviews.length === 0 && !earlier) return asAnswered(submission, criterionId);
  const settled = reviews.length === 0 || reviews.some((review) => covers(review, criterionId));
  const touched = reviews.some((review) => isChange(review.decisions.get(criterionId)));
  if (earlier && !touched && isAwaiting(earlier) === !settled) return earlier;

  const answered = asAnswered(submission, criterionId);
  let { inputs } = answered;
  let change: CriterionEvidence['change'];
  for (const review of reviews) {
    const decision = review.decisions.get(criterionId);
    if (!decision) continue;
    inputs = laidOver(inputs, decision.inputs);
    if (isChange(decision)) change = { ...decision, by: review.by };
  }
  return { ...answered, inputs, change, awaitsAppraisal: !settled };
}

/** What the unit itself said, with what came from outside. */
function asAnswered({ answers, external }: Submission, criterionId: string): CriterionEvidence {
  const answer = answers.get(criterionId) ?? NO_ANSWER;
  const inputs = laidOver(external.get(criterionId) ?? NO_INPUTS, answer.inputs);
  return inputs === answer.inputs ? answer : { ...answer, inputs };
}

/** Whether its points wait for whoever appraises it. */
export function isAwaiting({ awaitsAppraisal = false }: CriterionEvidence): boolean {
  return awaitsAppraisal;
}

function reviewsOf(submission: Submission, view: View): readonly Review[] {
  const { appraisal, council } = submission;
  if (view === 'self' || !appraisal) return NO_REVIEWS;
  return view === 'final' && council ? [appraisal, council] : [appraisal];
}

const NO_REVIEWS: readonly Review[] = [];
const NO_ANSWER: Answer = { inputs: NO_INPUTS, documents: [] };

/** Later values over earlier ones; no copy where there is nothing to lay over. */
function laidOver(earlier: Inputs, later: Inputs): Inputs {
  if (later.size === 0) return earlier;
  return earlier.size === 0
    ? later
    : keptInputs(new Map<string, FactValue>([...earlier, ...later]));
}

function isChange(decision: Decision | undefined): boolean {
  return decision !== undefined && (decision.inputs.size > 0 || decision.points !== undefined);
}

function covers(review: Review, criterionId: string): boolean {
  return review.acceptRest || review.decisions.has(criterionId);
}
