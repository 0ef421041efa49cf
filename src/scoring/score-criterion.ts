import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { dateInYear, type IsoDate } from '../criteria/dates.ts';
import { Decimal, ZERO } from '../criteria/decimal.ts';
import { inputFact } from '../criteria/fact-table.ts';
import type { ConditionDocument } from '../criteria/schema/condition.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import type { Graduated } from '../criteria/schema/method.ts';
import type { PlacedNode } from '../criteria/walk.ts';
import { acceptedDocuments } from '../evidence/facts-of.ts';
import type { CriterionEvidence } from '../evidence/in-view.ts';
import type { Cohort } from './cohort.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import { applyMethod, type Working } from './methods/index.ts';
import type { Best, CriterionContext } from './methods/method.ts';
import {
  type Amount,
  between,
  exactly,
  isDecided,
  NOTHING,
  roundAmount,
  spanning,
} from './points.ts';
import type { CriterionLine, How, Missing, Proof } from './score-sheet.ts';
import type { Verdict } from './verdict.ts';

/** Scores one criterion of one unit. Nothing here looks at any other criterion. */
export function scoreCriterion(
  set: CriteriaSet,
  placed: PlacedNode<Criterion>,
  decided: DecidedEvidence,
  cohort: Cohort,
): CriterionLine {
  const criterion = placed.node;
  const evidence = decided.criteria.get(criterion.id);
  if (!evidence) throw new Error(`criterion ${criterion.id} is not on the form of this unit`);
  const scorer = new CriterionScorer(set, criterion, evidence, decided, cohort);
  const score = scorer.score();
  const unrounded = score.amount;
  const amount = roundAmount(unrounded, set.rounding.criterion);
  const open = !isDecided(amount) || !isDecided(score.max);
  return {
    kind: 'criterion',
    node: criterion,
    part: placed.part,
    depth: placed.ancestors.length,
    state: open ? 'undecided' : score.how.by === 'notApplicable' ? 'notApplicable' : 'scored',
    amount,
    unrounded,
    max: score.max,
    how: score.how,
    ...(score.applies && { applies: score.applies }),
    evidence,
    proof: score.proof,
    missing: open ? score.missing : NOTHING_MISSING,
  };
}

interface Score {
  readonly amount: Amount;
  readonly max: Amount;
  readonly how: How;
  readonly applies?: Verdict | undefined;
  readonly proof: Proof;
  readonly missing: readonly Missing[];
}

class CriterionScorer implements CriterionContext {
  readonly #set: CriteriaSet;
  readonly #criterion: Criterion;
  readonly #evidence: CriterionEvidence;
  readonly #decided: DecidedEvidence;
  readonly #cohort: Cohort;
  readonly #missing = new Map<string, Missing>();

  constructor(
    set: CriteriaSet,
    criterion: Criterion,
    evidence: CriterionEvidence,
    decided: DecidedEvidence,
    cohort: Cohort,
  ) {
    this.#set = set;
    this.#criterion = criterion;
    this.#evidence = evidence;
    this.#decided = decided;
    this.#cohort = cohort;
  }

  score(): Score {
    const { change, awaitsAppraisal } = this.#evidence;
    const applies = this.#criterion.applies && this.verdict(this.#criterion.applies);
    if (applies?.outcome === 'fails' || applies?.outcome === 'notApplicable') {
      if (!change?.points) return { ...this.#inapplicable(), applies };
    }
    const worked = applyMethod(this.#criterion.method, this);
    if ('inapplicable' in worked && !change?.points) {
      return { ...this.#inapplicable(worked.working), applies };
    }
    const computed = 'inapplicable' in worked ? NOTHING : worked.amount;
    if (change?.points) return { ...this.#decision(worked.working, computed), applies };

    const found = this.#proof(computed);
    const proven = this.#afterProof(computed, found);
    const how: How = { by: 'method', working: worked.working };
    // Proof is spoken of once there are points to prove; until then its lack only opens the bottom.
    const proof = isDecided(computed) ? found : NOT_ASKED;
    const score = { amount: proven, max: exactly(this.max), how, applies, proof };
    if (awaitsAppraisal) {
      const amount = between(ZERO, this.max);
      return { ...score, amount, missing: [{ kind: 'appraisal' }] };
    }
    const missing = [...this.#missing.values()];
    if (proof.state === 'awaited') missing.push({ kind: 'evidence' });
    if (!isDecided(computed) && missing.length === 0) missing.push({ kind: 'bar' });
    const perhapsOut = 'perhapsInapplicable' in worked && worked.perhapsInapplicable;
    return applies?.outcome === 'undecided' || perhapsOut
      ? { ...score, ...this.#perhaps(proven), missing }
      : { ...score, missing };
  }

  /** The criterion does not apply: what its set says of such criteria. */
  #inapplicable(working?: Working): Score {
    const policy = this.#criterion.notApplicable;
    if (!policy)
      throw new Error('a criterion that may not apply passed the checks without a policy');
    const how: How = { by: 'notApplicable', policy, ...(working && { working }) };
    const nothing = { how, proof: NOT_ASKED, missing: [] };
    if (policy === 'rescale') return { ...nothing, amount: NOTHING, max: NOTHING };
    const amount = policy === 'full' ? exactly(this.max) : NOTHING;
    return { ...nothing, amount, max: exactly(this.max) };
  }

  /** Whether it applies is itself undecided. With `rescale` the amount stays that of applying. */
  #perhaps(ifApplies: Amount): { amount: Amount; max: Amount } {
    const { amount, max } = this.#inapplicable();
    const takenOut = max.high.isZero();
    return {
      amount: takenOut ? ifApplies : spanning(ifApplies, amount),
      max: spanning(exactly(this.max), max),
    };
  }

  #decision(working: Working, computed: Amount): Score {
    const { change } = this.#evidence;
    if (!change?.points) throw new Error('no points were decided');
    const how: How = {
      by: 'decision',
      points: change.points,
      reviewer: change.by,
      reason: change.reason ?? '',
      working,
      computed,
    };
    const amount = exactly(change.points);
    return { amount, max: exactly(this.max), how, proof: NOT_ASKED, missing: [] };
  }

  #proof(computed: Amount): Proof {
    const rule = this.#criterion.evidence;
    if (!rule || computed.high.isZero()) return NOT_ASKED;
    const asked = rule.when ? this.verdict(rule.when).outcome : 'holds';
    if (asked === 'fails' || asked === 'notApplicable') return NOT_ASKED;
    const { documents, explanation } = this.#evidence;
    const accepted = acceptedDocuments(this.#set, this.#criterion, documents, this.#decided.year);
    if (accepted.length > 0) return { state: 'given', documents: accepted.length };
    if (rule.without === 'explanation' && explanation !== undefined) return { state: 'explained' };
    if (rule.without === 'explanation' || asked === 'undecided') return { state: 'awaited' };
    return { state: 'absent', forfeited: computed };
  }

  #afterProof(computed: Amount, proof: Proof): Amount {
    if (proof.state === 'absent' && isDecided(computed)) return NOTHING;
    const unproven = proof.state === 'absent' || proof.state === 'awaited';
    return unproven ? between(ZERO, computed.high) : computed;
  }

  get max(): Decimal {
    return this.#criterion.max;
  }

  input(name: string) {
    const value = this.#evidence.inputs.get(name);
    if (value === undefined) this.#note(inputFact(this.#criterion.id, name));
    return value;
  }

  decimal(name: string): Decimal | undefined {
    const value = this.input(name);
    return Decimal.isDecimal(value) ? value : undefined;
  }

  yesNo(name: string): boolean | undefined {
    const value = this.input(name);
    return typeof value === 'boolean' ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.input(name);
    return typeof value === 'string' ? value : undefined;
  }

  date(name: string): IsoDate | undefined {
    if (name !== 'submission.date') return this.text(name) as IsoDate | undefined;
    const { submitted } = this.#decided.submission;
    if (!submitted) this.#note(name);
    return submitted;
  }

  verdict(condition: ConditionDocument): Verdict {
    const verdict = this.#decided.verdicts.get(condition);
    if (!verdict) throw new Error(`a condition of ${this.#criterion.id} was not decided`);
    for (const fact of verdict.missing) this.#note(fact);
    return verdict;
  }

  graduated(number: Graduated): Decimal {
    if (Decimal.isDecimal(number)) return number;
    if ('value' in number) return number.value;
    const fact = this.#decided.facts.get(number.by);
    const key = fact?.state === 'known' ? String(fact.value) : '';
    const value = number.values[key];
    if (!value)
      throw new Error(`no number for ${number.by} = ${key}, although values were checked`);
    return value;
  }

  deadline(id: string): IsoDate {
    const deadline = this.#set.deadlines.find((candidate) => candidate.id === id);
    if (!deadline) throw new Error(`deadline ${id} passed the checks of the set`);
    return dateInYear(deadline.date, this.#decided.year);
  }

  best(): Best {
    const best = this.#cohort.best(this.#decided.submission.unit.block, this.#criterion.id);
    if (best.waitingFor.length > 0) {
      this.#missing.set('units', { kind: 'units', units: best.waitingFor });
    }
    return best;
  }

  #note(fact: string): void {
    const name = fact.slice(fact.indexOf('/') + 1);
    const owner = this.#set.byId.get(fact.slice(0, Math.max(0, fact.indexOf('/'))))?.node;
    const by = owner && 'inputs' in owner ? owner.inputs[name]?.by : undefined;
    this.#missing.set(fact, { kind: 'input', fact, by: by ?? 'unit' });
  }
}

const NOT_ASKED: Proof = { state: 'notAsked' };

const NOTHING_MISSING: readonly Missing[] = [];
