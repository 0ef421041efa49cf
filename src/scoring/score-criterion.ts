import { ZERO } from '../criteria/decimal.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import type { PlacedNode } from '../criteria/walk.ts';
import { applyMethod, type Working } from './methods/index.ts';
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

/** Scores one criterion of one unit. Nothing here looks at any other criterion. */
export function scoreCriterion(context: UnitContext, placed: PlacedNode<Criterion>): CriterionLine {
  const criterion = placed.node;
  context.turnTo(criterion);
  const { change, awaitsAppraisal } = context.evidence;
  const applies = criterion.applies && context.verdict(criterion.applies);
  const isOut = applies?.outcome === 'fails' || applies?.outcome === 'notApplicable';
  if (isOut && !change?.points) {
    return lineOf(context, placed, applies, NOT_ASKED, inapplicable(criterion), NOTHING_MISSING);
  }
  const worked = applyMethod(criterion.method, context);
  if ('inapplicable' in worked && !change?.points) {
    const result = inapplicable(criterion, worked.working);
    return lineOf(context, placed, applies, NOT_ASKED, result, NOTHING_MISSING);
  }
  const computed = 'inapplicable' in worked ? NOTHING : worked.amount;
  if (change?.points) {
    const how: How = {
      by: 'decision',
      points: change.points,
      reviewer: change.by,
      reason: change.reason ?? '',
      working: worked.working,
      computed,
    };
    const result = { amount: exactly(change.points), max: exactly(criterion.max), how };
    return lineOf(context, placed, applies, NOT_ASKED, result, NOTHING_MISSING);
  }

  const found = proofOf(context, computed);
  // Proof is spoken of once there are points to prove; until then its lack only opens the bottom.
  const proof = isDecided(computed) ? found : NOT_ASKED;
  const how: How = { by: 'method', working: worked.working };
  const max = exactly(criterion.max);
  if (awaitsAppraisal) {
    const result = { amount: between(ZERO, criterion.max), max, how };
    return lineOf(context, placed, applies, proof, result, AWAITS_APPRAISAL);
  }
  const amount = afterProof(computed, found);
  const perhapsOut = 'perhapsInapplicable' in worked && worked.perhapsInapplicable === true;
  const result =
    applies?.outcome === 'undecided' || perhapsOut
      ? { ...perhaps(criterion, amount), how }
      : { amount, max, how };
  return lineOf(context, placed, applies, proof, result, whatIsMissing(context, computed, proof));
}

interface Result {
  readonly amount: Amount;
  readonly max: Amount;
  readonly how: How;
}

function lineOf(
  { set, evidence }: UnitContext,
  { node, part, ancestors }: PlacedNode<Criterion>,
  applies: Verdict | undefined,
  proof: Proof,
  { amount: unrounded, max, how }: Result,
  missing: readonly Missing[],
): CriterionLine {
  const amount = roundAmount(unrounded, set.rounding.criterion);
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
function inapplicable(criterion: Criterion, working?: Working): Result {
  const policy = criterion.notApplicable;
  if (!policy) throw new Error('a criterion that may not apply passed the checks without a policy');
  const how: How = { by: 'notApplicable', policy, ...(working && { working }) };
  if (policy === 'rescale') return { amount: NOTHING, max: NOTHING, how };
  const amount = policy === 'full' ? exactly(criterion.max) : NOTHING;
  return { amount, max: exactly(criterion.max), how };
}

/** Whether it applies is itself undecided. With `rescale` the amount stays that of applying. */
function perhaps(criterion: Criterion, ifApplies: Amount): { amount: Amount; max: Amount } {
  const { amount, max } = inapplicable(criterion);
  const takenOut = max.high.isZero();
  return {
    amount: takenOut ? ifApplies : spanning(ifApplies, amount),
    max: spanning(exactly(criterion.max), max),
  };
}

function proofOf(context: UnitContext, computed: Amount): Proof {
  const { set, criterion, decided } = context;
  if (!criterion.evidence || computed.high.isZero()) return NOT_ASKED;
  // Asked for again here so that what keeps the rule itself open is noted as missing.
  if (criterion.evidence.when) context.verdict(criterion.evidence.when);
  const proof = proofState(set, criterion, decided);
  return proof.state === 'absent' ? { state: 'absent', forfeited: computed } : proof;
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
