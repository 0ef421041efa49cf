import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import { formOf } from '../criteria/form.ts';
import { isAwaiting } from '../evidence/in-view.ts';
import type { Unit } from '../evidence/submission.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import type { Best } from './methods/method.ts';
import { proofState } from './proof.ts';

/** Best values of each block, for the criteria scored against the block. */
export interface Cohort {
  best(block: string, criterionId: string): Best;
}

const NO_BEST: Best = { waitingFor: [] };

/** For sets without a relative criterion, and for scoring one criterion by itself. */
export const NO_COHORT: Cohort = { best: () => NO_BEST };

export function needsCohort(set: CriteriaSet): boolean {
  return set.leaves.some(({ node }) => node.method.name === 'relative');
}

/** Gathers, unit by unit, the best value of each relative criterion per block. */
export class CohortBuilder implements Cohort {
  readonly #set: CriteriaSet;
  readonly #best = new Map<string, Best>();

  constructor(set: CriteriaSet) {
    this.#set = set;
  }

  /**
   * @param evidence absent when the view has none for the unit: its value is then missing, like one
   *   that awaits appraisal
   */
  add(unit: Unit, evidence: DecidedEvidence | undefined): void {
    for (const onForm of formOf(this.#set, unit.group).criteria) {
      const { node } = onForm.placed;
      if (node.method.name !== 'relative') continue;
      const applies = onForm.applies && evidence?.verdicts[onForm.applies.index]?.outcome;
      if (applies === 'fails' || applies === 'notApplicable') continue;
      const { input, best: prefers, missingUnits } = node.method;
      const soFar = this.best(unit.block, node.id);
      const answered = evidence?.criteria[onForm.leaf];
      const awaits = answered !== undefined && isAwaiting(answered);
      // A unit to be waited for may also turn out not to count at all.
      const proof = evidence ? proofState(this.#set, onForm, evidence).state : 'notAsked';
      // What is forfeited for lack of a document cannot be the bar for the others.
      if (proof === 'absent' && !awaits) continue;
      const unsettled =
        proof === 'awaited' || awaits || (applies === 'undecided' && missingUnits === 'wait');
      const value = unsettled ? undefined : answered?.inputs.get(input);
      if (Decimal.isDecimal(value)) {
        const isBetter = !soFar.value || better(value, soFar.value, prefers);
        this.#best.set(`${unit.block}/${node.id}`, isBetter ? { ...soFar, value } : soFar);
      } else if (missingUnits === 'wait') {
        const waitingFor = [...soFar.waitingFor, unit.code];
        this.#best.set(`${unit.block}/${node.id}`, { ...soFar, waitingFor });
      }
    }
  }

  best(block: string, criterionId: string): Best {
    return this.#best.get(`${block}/${criterionId}`) ?? NO_BEST;
  }
}

function better(value: Decimal, than: Decimal, prefers: 'highest' | 'lowest'): boolean {
  return prefers === 'highest' ? value.gt(than) : value.lt(than);
}
