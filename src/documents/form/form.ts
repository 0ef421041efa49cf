import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Inputs } from '../../evidence/inputs.ts';
import type { Submission, Unit } from '../../evidence/submission.ts';
import type { FormWords } from '../../text/form-words.ts';
import type { Words } from '../../text/words.ts';

/** Who fills the form in: the unit for itself, the appraiser, or the council. */
export type FormKind = 'self' | 'appraisal' | 'council';
export const FORM_KINDS: readonly FormKind[] = ['self', 'appraisal', 'council'];

/** Raised whenever sheets, keys or columns change in a way an older reader would misread. */
export const LAYOUT_VERSION = '1';

/** All that one form is made of. */
export interface FormInput {
  readonly kind: FormKind;
  readonly set: CriteriaSet & { readonly hash: string };
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly notice?: string | undefined;
  };
  readonly unit: Unit;
  /** What is known already: filled in beforehand, and for a reviewer locked. */
  readonly submission?: Submission;
  /** Fingerprint of the answers that the form shows. */
  readonly basis?: string | undefined;
  readonly words: Words;
  readonly labels: FormWords;
  readonly engineVersion: string;
}

/** Values of one criterion before this form is filled in, later givers over earlier ones. */
export function valuesBefore(form: FormInput, criterionId: string): Inputs {
  const { submission, kind } = form;
  const merged = new Map(submission?.external.get(criterionId));
  const layers = [
    submission?.answers.get(criterionId)?.inputs,
    kind === 'council' ? submission?.appraisal?.decisions.get(criterionId)?.inputs : undefined,
  ];
  for (const layer of layers) for (const [name, value] of layer ?? []) merged.set(name, value);
  return merged;
}
