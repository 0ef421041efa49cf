import { type Condition, isFactReference, type Leaf } from '../criteria/condition.ts';
import type { FactState, Facts } from '../criteria/facts.ts';
import { operators } from '../criteria/operators.ts';
import {
  type ConditionEvaluator,
  missingFacts,
  type Outcome,
  type Trace,
  type Verdict,
} from './verdict.ts';

type Decide = (facts: Facts) => Trace;

const NOTHING_MISSING: readonly string[] = [];

/**
 * Decides conditions at once, with exactly the meaning of the rules engine: each condition is turned
 * into functions the first time it is asked. No `eval`, so it runs under a strict content policy.
 */
export function compiledConditions(): ConditionEvaluator {
  const compiled = new WeakMap<Condition, Decide>();
  return {
    decide(condition, facts): Verdict {
      let decide = compiled.get(condition);
      if (!decide) {
        decide = compile(condition);
        compiled.set(condition, decide);
      }
      const trace = decide(facts);
      const open = trace.outcome === 'undecided';
      const missing = open ? [...new Set(missingFacts(trace))] : NOTHING_MISSING;
      return { outcome: trace.outcome, trace, missing };
    },
  };
}

function compile(condition: Condition): Decide {
  if ('not' in condition) {
    const part = compile(condition.not);
    return (facts) => {
      const trace = part(facts);
      return { kind: 'not', outcome: opposite(trace.outcome), part: trace };
    };
  }
  if ('all' in condition) return compileParts('all', condition.all);
  if ('any' in condition) return compileParts('any', condition.any);
  return compileLeaf(condition);
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'holds') return 'fails';
  return outcome === 'fails' ? 'holds' : outcome;
}

/** One part is enough to settle it (`fails` for all, `holds` for any); parts that do not apply do not count. */
function compileParts(kind: 'all' | 'any', conditions: readonly Condition[]): Decide {
  const [settling, otherwise]: readonly Outcome[] =
    kind === 'all' ? ['fails', 'holds'] : ['holds', 'fails'];
  const parts = conditions.map(compile);
  return (facts) => {
    const traces = parts.map((part) => part(facts));
    let outcome: Outcome = 'notApplicable';
    for (const trace of traces) {
      if (trace.outcome === 'notApplicable') continue;
      if (trace.outcome === settling) {
        outcome = settling;
        break;
      }
      if (trace.outcome === 'undecided') outcome = 'undecided';
      else if (outcome === 'notApplicable' && otherwise) outcome = otherwise;
    }
    return { kind, outcome, parts: traces };
  };
}

function compileLeaf(leaf: Leaf): Decide {
  const holds = operators[leaf.operator];
  const { value } = leaf;
  if (isFactReference(value)) {
    return (facts) => {
      const actual = stateOf(facts, leaf.fact);
      const compared = stateOf(facts, value.fact);
      const trace = {
        kind: 'leaf',
        leaf,
        ...(actual.state === 'known' && { actual: actual.value }),
        ...(compared.state === 'known' && { compared: compared.value }),
      } as const;
      if (actual.state === 'notApplicable' || compared.state === 'notApplicable') {
        return { ...trace, outcome: 'notApplicable' };
      }
      if (actual.state === 'missing' || compared.state === 'missing') {
        return { ...trace, outcome: 'undecided' };
      }
      return { ...trace, outcome: holds(actual.value, compared.value) ? 'holds' : 'fails' };
    };
  }
  return (facts) => {
    const actual = stateOf(facts, leaf.fact);
    if (actual.state === 'known') {
      const outcome = holds(actual.value, value) ? 'holds' : 'fails';
      return { kind: 'leaf', outcome, leaf, actual: actual.value };
    }
    return {
      kind: 'leaf',
      outcome: actual.state === 'missing' ? 'undecided' : 'notApplicable',
      leaf,
    };
  };
}

function stateOf(facts: Facts, name: string): FactState {
  const state = facts.get(name);
  if (!state) throw new Error(`fact ${name} was not laid out`);
  return state;
}
