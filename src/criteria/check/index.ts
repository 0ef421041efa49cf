import type { CriteriaSet } from '../criteria-set.ts';
import { checkAttributes } from './attributes.ts';
import { checkAwards } from './awards.ts';
import { checkBands } from './bands.ts';
import { checkBlocks } from './blocks.ts';
import { checkCasesReachable } from './cases.ts';
import { checkConfirmed } from './confirmed.ts';
import { checkPeriods } from './dates.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDeductionPart } from './deduction-part.ts';
import { checkFrameReferences } from './frame-references.ts';
import { checkGrades } from './grades.ts';
import { checkGraduated } from './graduated.ts';
import { checkIds } from './ids.ts';
import { checkInputUse } from './input-use.ts';
import { checkInputs } from './inputs.ts';
import { checkMaxima } from './maxima.ts';
import { checkMethodFigures } from './method-figures.ts';
import { checkNodeReferences } from './node-references.ts';
import { checkNotApplicable } from './not-applicable.ts';
import { checkOptions } from './options.ts';
import { checkQuotas } from './quotas.ts';
import { checkRateScale } from './rate-scale.ts';
import { checkRounding } from './rounding.ts';
import type { SetFault } from './set-fault.ts';

type Check = (set: CriteriaSet) => Generator<SetFault>;

const CHECKS: readonly Check[] = [
  checkConfirmed,
  checkIds,
  checkFrameReferences,
  checkNodeReferences,
  checkAttributes,
  checkBlocks,
  checkPeriods,
  checkDeadlines,
  checkMaxima,
  checkInputs,
  checkOptions,
  checkAwards,
  checkBands,
  checkMethodFigures,
  checkGraduated,
  checkRateScale,
  checkNotApplicable,
  checkDeductionPart,
  checkRounding,
  checkGrades,
  checkQuotas,
];

/** Checks that read bound conditions; on a condition that could not be bound they would lie. */
const CHECKS_OF_CONDITIONS: readonly Check[] = [checkInputUse, checkCasesReachable];

/**
 * Every check that looks at a set as a whole. `bound` tells whether all conditions could be bound:
 * checks that evaluate conditions wait until they can.
 */
export function* checkSet(set: CriteriaSet, bound: boolean): Generator<SetFault> {
  for (const check of bound ? [...CHECKS, ...CHECKS_OF_CONDITIONS] : CHECKS) yield* check(set);
}
