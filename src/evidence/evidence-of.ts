import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Facts } from '../criteria/facts.ts';
import { formOf } from '../criteria/form.ts';
import { evidenceFacts, type UnitEvidence } from './evidence-facts.ts';
import { type CriterionEvidence, evidenceInView } from './in-view.ts';
import type { Submission, View } from './submission.ts';

/** One unit's evidence as one view sees it: what each criterion has, and the facts for conditions. */
export interface EvidenceInView extends UnitEvidence {
  readonly view: View;
  readonly facts: Facts;
}

/**
 * Lays out the evidence of a unit for a view. Criteria that its group does not have are left out.
 *
 * @param earlier the same unit in an earlier view, whose unchanged parts are taken over
 */
export function evidenceOf(
  set: CriteriaSet,
  submission: Submission,
  view: View,
  year: number,
  earlier?: EvidenceInView,
): EvidenceInView {
  // Every answer is looked into here, before any is used: the processor fetches them together.
  const criteria = new Array<CriterionEvidence | undefined>(set.leaves.length).fill(undefined);
  for (const { placed, leaf } of formOf(set, submission.unit.group).criteria) {
    criteria[leaf] = evidenceInView(submission, placed.node.id, view, earlier?.criteria[leaf]);
  }
  return {
    submission,
    view,
    year,
    criteria,
    facts: evidenceFacts(set, { submission, year, criteria }),
  };
}
