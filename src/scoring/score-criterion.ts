import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { ZERO } from '../criteria/decimal.ts';
import { type Form, type FormCriterion, formOf } from '../criteria/form.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import { isAwaiting } from '../evidence/in-view.ts';
import { methodOf, type Working } from './methods/index.ts';
import type { Apply, MethodScope } from './methods/method.ts';
import {
  type Amount,
  between,
  exactly,
  isDecided,
  NOTHING,
  roundAmount,
  spanning,
} from './points.ts';
import { proofState } from './proof.ts';
import type { CriterionLine, How, Missing, Proof } from './score-sheet.ts';
import type { UnitContext } from './unit-context.ts';
import type { Verdict } from './verdict.ts';

const scorers = new WeakMap<Form, readonly CriterionScorer[]>();

/** A scorer for each criterion on the form of a group of units, in its order; made once a form. */
export function scorersOf(set: CriteriaSet, unitGroup: string): readonly CriterionScorer[] {
  const form = formOf(set, unitGroup);
  let ofForm = scorers.get(form);
  if (!ofForm) {
    ofForm = form.criteria.map((onForm) => new CriterionScorer(set, form, onForm));
    scorers.set(form, ofForm);
  }
  return ofForm;
}

/** Scores one criterion, unit after unit. Nothing here looks at any other criterion. */
export class CriterionScorer {
  readonly onForm: FormCriterion;
  private readonly set: CriteriaSet;
  private readonly criterion: Criterion;
  private readonly apply: Apply<Working>;
  private readonly max: Amount;

  constructor(set: CriteriaSet, form: Form, onForm: FormCriterion) {
    const criterion = onForm.placed.node;
    this.onForm = onForm;
    this.set = set;
    this.criterion = criterion;
    this.apply = methodOf(criterion.method, scopeOf(set, form, criterion));
    this.max = exactly(criterion.max);
  }

  score(context: UnitContext): CriterionLine {
    context.turnTo(this.onForm);
    const { evidence } = context;
    const { change } = evidence;
    const applies = this.onForm.applies && context.verdict(this.onForm.applies);
    const isOut = applies?.outcome === 'fails' || applies?.outcome === 'notApplicable';
    if (isOut && !change?.points) {
      return this.line(context, applies, NOT_ASKED, this.inapplicable(), NOTHING_MISSING);
    }
    const worked = this.apply(context);
    if ('inapplicable' in worked && !change?.points) {
      const result = this.inapplicable(worked.working);
      return this.line(context, applies, NOT_ASKED, result, NOTHING_MISSING);
    }
    const computed = 'inapplicable' in worked ? NOTHING : worked.amount;
    const found = this.proofOf(context, computed);
    if (change?.points) {
      const how: How = {
        by: 'decision',
        points: change.points,
        reviewer: change.by,
        reason: change.reason ?? '',
        working: worked.working,
        computed: afterProof(computed, found),
        ...(found.state === 'absent' && { unproven: true }),
      };
      const result = { amount: exactly(change.points), max: this.max, how };
      return this.line(context, applies, NOT_ASKED, result, NOTHING_MISSING);
    }

    // Proof is spoken of once there are points to prove; until then its lack only opens the bottom.
    const proof = isDecided(computed) ? found : NOT_ASKED;
    const how: How = { by: 'method', working: worked.working };
    if (isAwaiting(evidence)) {
      const result = { amount: between(ZERO, this.criterion.max), max: this.max, how };
      return this.line(context, applies, proof, result, AWAITS_APPRAISAL);
    }
    const amount = afterProof(computed, found);
    const perhapsOut = 'perhapsInapplicable' in worked && worked.perhapsInapplicable === true;
    const result =
      applies?.outcome === 'undecided' || perhapsOut
        ? this.perhaps(amount, how)
        : { amount, max: this.max, how };
    return this.line(context, applies, proof, result, whatIsMissing(context, computed, proof));
  }

  private line(
    { evidence }: UnitContext,
    applies: Verdict | undefined,
    proof: Proof,
    { amount: unrounded, max, how }: Result,
    missing: readonly Missing[],
  ): CriterionLine {
    const { node, part, ancestors } = this.onForm.placed;
    const amount = roundAmount(unrounded, this.set.rounding.criterion);
    const open = !isDecided(amount) || !isDecided(max);
    const state = open ? 'undecided' : how.by === 'notApplicable' ? 'notApplicable' : 'scored';
    return {
      kind: 'criterion',
      node,
      part,
      depth: ancestors.length,
      state,
      amount,
      unrounded,
      max,
      how,
      applies,
      evidence,
      proof,
      missing: open ? missing : NOTHING_MISSING,
    };
  }

  /** The criterion does not apply: what its set says of such criteria. */
  private inapplicable(working?: Working): Result {
    const policy = this.criterion.notApplicable;
    if (!policy)
      throw new Error('a criterion that may not apply passed the checks without a policy');
    const how: How = { by: 'notApplicable', policy, ...(working && { working }) };
    if (policy === 'rescale') return { amount: NOTHING, max: NOTHING, how };
    return { amount: policy === 'full' ? this.max : NOTHING, max: this.max, how };
  }

  /** Whether it applies is itself undecided. With `rescale` the amount stays that of applying. */
  private perhaps(ifApplies: Amount, how: How): Result {
    const { amount, max } = this.inapplicable();
    const takenOut = max.high.isZero();
    return {
      amount: takenOut ? ifApplies : spanning([ifApplies, amount]),
      max: spanning([this.max, max]),
      how,
    };
  }

  private proofOf(context: UnitContext, computed: Amount): Proof {
    if (!this.criterion.evidence || computed.high.isZero()) return NOT_ASKED;
    // Asked for again here so that what keeps the rule itself open is noted as missing.
    if (this.onForm.proof) context.verdict(this.onForm.proof);
    const proof = proofState(this.set, this.onForm, context.decided);
    return proof.state === 'absent' ? { state: 'absent', forfeited: computed } : proof;
  }
}

interface Result {
  readonly amount: Amount;
  readonly max: Amount;
  readonly how: How;
}

function scopeOf(set: CriteriaSet, form: Form, { id, max }: Criterion): MethodScope {
  return {
    max,
    condition(document) {
      const condition = form.conditions.get(document);
      if (!condition) throw new Error(`a condition of ${id} is not on the form`);
      return condition;
    },
    deadline(name) {
      const deadline = set.deadlines.find((candidate) => candidate.id === name);
      if (!deadline) throw new Error(`deadline ${name} passed the checks of the set`);
      return deadline.date;
    },
  };
}

function afterProof(computed: Amount, proof: Proof): Amount {
  if (proof.state === 'absent' && isDecided(computed)) return NOTHING;
  const unproven = proof.state === 'absent' || proof.state === 'awaited';
  return unproven ? between(ZERO, computed.high) : computed;
}

function whatIsMissing(context: UnitContext, computed: Amount, proof: Proof): readonly Missing[] {
  const { missing } = context;
  if (proof.state === 'awaited') return [...missing, { kind: 'evidence' }];
  return !isDecided(computed) && missing.length === 0 ? [{ kind: 'bar' }] : missing;
}

const NOT_ASKED: Proof = { state: 'notAsked' };
const NOTHING_MISSING: readonly Missing[] = [];
const AWAITS_APPRAISAL: readonly Missing[] = [{ kind: 'appraisal' }];
