import { type Condition, isFactReference, type Leaf } from '../criteria/condition.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { FactState, Facts } from '../criteria/facts.ts';
import { oncePer } from '../criteria/once-per.ts';
import {
  isOrdering,
  type Operand,
  type Operator,
  operators,
  orderings,
} from '../criteria/operators.ts';
import {
  type ConditionEvaluator,
  missingFacts,
  type Outcome,
  type Trace,
  type Verdict,
} from './verdict.ts';

type Decide = (facts: Facts) => Outcome;

const NOTHING_MISSING: readonly string[] = [];

/**
 * Decides conditions at once, with exactly the meaning of the rules engine: each condition is turned
 * into functions the first time it is asked. No `eval`, so it runs under a strict content policy.
 */
export function compiledConditions(): ConditionEvaluator {
  const decideOf = oncePer(compile);
  return {
    decide: (condition, facts) => new CompiledVerdict(decideOf(condition)(facts), condition, facts),
    outcomes: (condition, many) => many.map(decideOf(condition)),
  };
}

/** What was found of each part is looked up again only when somebody asks. */
class CompiledVerdict implements Verdict {
  readonly outcome: Outcome;
  readonly #condition: Condition;
  readonly #facts: Facts;

  constructor(outcome: Outcome, condition: Condition, facts: Facts) {
    this.outcome = outcome;
    this.#condition = condition;
    this.#facts = facts;
  }

  get trace(): Trace {
    return traceOf(this.#condition, this.#facts);
  }

  get missing(): readonly string[] {
    return this.outcome === 'undecided' ? [...new Set(missingFacts(this.trace))] : NOTHING_MISSING;
  }

  toJSON(): Verdict {
    return { outcome: this.outcome, trace: this.trace, missing: this.missing };
  }
}

function compile(condition: Condition): Decide {
  if ('not' in condition) {
    const part = compile(condition.not);
    return (facts) => opposite(part(facts));
  }
  if ('all' in condition) return compileParts(condition.all, 'fails', 'holds');
  if ('any' in condition) return compileParts(condition.any, 'holds', 'fails');
  return compileLeaf(condition);
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'holds') return 'fails';
  return outcome === 'fails' ? 'holds' : outcome;
}

/** One part is enough to settle it (`fails` for all, `holds` for any); parts that do not apply do not count. */
function compileParts(
  conditions: readonly Condition[],
  settling: Outcome,
  otherwise: Outcome,
): Decide {
  const parts = conditions.map(compile);
  return (facts) => {
    let outcome: Outcome = 'notApplicable';
    // All are looked at, so that a fact nobody laid out is not overlooked behind a settled part.
    for (const part of parts) outcome = together(outcome, part(facts), settling, otherwise);
    return outcome;
  };
}

/** What the parts so far come to with one more. */
function together(soFar: Outcome, found: Outcome, settling: Outcome, otherwise: Outcome): Outcome {
  if (found === 'notApplicable' || soFar === settling) return soFar;
  if (found === settling || found === 'undecided') return found;
  return soFar === 'notApplicable' ? otherwise : soFar;
}

function compileLeaf({ fact, operator, value }: Leaf): Decide {
  const holds = operators[operator];
  if (isFactReference(value)) {
    return (facts) => {
      const actual = stateOf(facts, fact);
      const compared = stateOf(facts, value.fact);
      if (actual.state === 'known' && compared.state === 'known') {
        return holds(actual.value, compared.value) ? 'holds' : 'fails';
      }
      const isOut = actual.state === 'notApplicable' || compared.state === 'notApplicable';
      return isOut ? 'notApplicable' : 'undecided';
    };
  }
  if (Decimal.isDecimal(value) && isOrdering(operator)) {
    const accepts = orderings[operator];
    return (facts) => {
      const order = facts.order?.(fact, value);
      if (order !== undefined) return accepts(order) ? 'holds' : 'fails';
      return outcomeOf(stateOf(facts, fact), holds, value);
    };
  }
  return (facts) => outcomeOf(stateOf(facts, fact), holds, value);
}

function outcomeOf(actual: FactState, holds: Operator, operand: Operand): Outcome {
  if (actual.state === 'known') return holds(actual.value, operand) ? 'holds' : 'fails';
  return actual.state === 'missing' ? 'undecided' : 'notApplicable';
}

function stateOf(facts: Facts, name: string): FactState {
  const state = facts.get(name);
  if (!state) throw new Error(`fact ${name} was not laid out`);
  return state;
}

/** The condition part by part, each with its outcome and what it found. */
function traceOf(condition: Condition, facts: Facts): Trace {
  if ('not' in condition) {
    const part = traceOf(condition.not, facts);
    return { kind: 'not', outcome: opposite(part.outcome), part };
  }
  if ('all' in condition) return traceOfParts('all', condition.all, facts);
  if ('any' in condition) return traceOfParts('any', condition.any, facts);
  const { fact, value } = condition;
  const actual = stateOf(facts, fact);
  const compared = isFactReference(value) ? stateOf(facts, value.fact) : undefined;
  return {
    kind: 'leaf',
    outcome: compileLeaf(condition)(facts),
    leaf: condition,
    ...(actual.state === 'known' && { actual: actual.value }),
    ...(compared?.state === 'known' && { compared: compared.value }),
  };
}

function traceOfParts(kind: 'all' | 'any', conditions: readonly Condition[], facts: Facts): Trace {
  const parts = conditions.map((part) => traceOf(part, facts));
  const [settling, otherwise] =
    kind === 'all' ? (['fails', 'holds'] as const) : (['holds', 'fails'] as const);
  const outcome = parts.reduce<Outcome>(
    (soFar, part) => together(soFar, part.outcome, settling, otherwise),
    'notApplicable',
  );
  return { kind, outcome, parts };
}
