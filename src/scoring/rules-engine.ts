import { Engine, type TopLevelCondition } from 'json-rules-engine';
import {
  type Condition,
  factsOfLeaf,
  isFactReference,
  type Leaf,
  leavesOf,
} from '../criteria/condition.ts';
import type { Facts, FactValue } from '../criteria/facts.ts';
import { oncePer } from '../criteria/once-per.ts';
import { type Operand, operators } from '../criteria/operators.ts';
import {
  type ConditionEvaluator,
  missingFacts,
  type Outcome,
  type Trace,
  type Verdict,
} from './verdict.ts';

/** A part of json-rules-engine's result tree: the condition itself, with what it found. */
interface EngineResult {
  readonly result?: boolean;
  readonly all?: readonly EngineResult[];
  readonly any?: readonly EngineResult[];
  readonly not?: EngineResult;
}

/** A fact that is always true: stands for a leaf whose own fact is missing. */
const ALWAYS = 'always';

/**
 * The evaluator of record. The engine runs strictly: it is never shown a missing fact, because it
 * would count it as unequal. Leaves about things that do not apply are taken out first. If facts
 * are missing, the engine is asked twice, once with every such leaf in favour of the condition and
 * once against it; where both answers agree the missing facts do not matter.
 */
export function rulesEngine(): ConditionEvaluator {
  const engineOf = oncePer(engineFor);

  const run = async (condition: Condition, facts: Facts): Promise<EngineResult> => {
    const { results, failureResults } = await engineOf(condition).run(factsFor(condition, facts));
    const [result] = [...results, ...failureResults];
    if (!result) throw new Error('json-rules-engine returned no result');
    // The rule's root is the `all` put around every condition, see engineFor.
    const root = result.conditions as unknown as EngineResult;
    const inner = root.all?.[0];
    if (!inner) throw new Error('json-rules-engine returned a result of another shape');
    return inner;
  };

  const decide = async (condition: Condition, facts: Facts): Promise<Verdict> => {
    const leaves = leavesOf(condition);
    const settled = leaves.every((leaf) => stateOf(leaf, facts) === 'known');
    const favourable = settled ? condition : suppose(condition, facts, true);
    if (!favourable) {
      return { outcome: 'notApplicable', trace: annotate(condition, facts), missing: [] };
    }
    const best = await run(favourable, facts);
    const open = leaves.some((leaf) => stateOf(leaf, facts) === 'missing');
    const adverse = open ? suppose(condition, facts, false) : undefined;
    const worst = adverse ? await run(adverse, facts) : best;
    const trace = annotate(condition, facts, best, worst);
    const missing = [...new Set(missingFacts(trace))];
    return { outcome: trace.outcome, trace, missing };
  };
  return {
    decide,
    async outcomes(condition, many) {
      const outcomes: Outcome[] = [];
      for (const facts of many) outcomes.push((await decide(condition, facts)).outcome);
      return outcomes;
    },
  };
}

function engineFor(condition: Condition): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [name, holds] of Object.entries(operators)) {
    engine.addOperator<FactValue, Operand>(name, holds);
  }
  engine.addRule({
    conditions: { all: [condition] } as unknown as TopLevelCondition,
    event: { type: 'decided' },
  });
  return engine;
}

function factsFor(condition: Condition, facts: Facts): Record<string, FactValue> {
  const values: Record<string, FactValue> = { [ALWAYS]: true };
  for (const name of leavesOf(condition).flatMap(factsOfLeaf)) {
    const fact = facts.get(name);
    if (fact?.state === 'known') values[name] = fact.value;
  }
  return values;
}

type LeafState = 'known' | 'missing' | 'notApplicable';

function stateOf(leaf: Leaf, facts: Facts): LeafState {
  const states = factsOfLeaf(leaf).map((name) => {
    const fact = facts.get(name);
    if (!fact && name !== ALWAYS) throw new Error(`fact ${name} was not laid out`);
    return fact?.state ?? 'known';
  });
  if (states.includes('notApplicable')) return 'notApplicable';
  return states.includes('missing') ? 'missing' : 'known';
}

/**
 * The condition without what does not apply, its missing leaves supposed in favour of the whole
 * (or against it); nothing when all of it does not apply.
 */
function suppose(condition: Condition, facts: Facts, inFavour: boolean): Condition | undefined {
  if ('not' in condition) {
    const part = suppose(condition.not, facts, !inFavour);
    return part && { not: part };
  }
  if ('all' in condition) {
    const parts = condition.all.flatMap((part) => suppose(part, facts, inFavour) ?? []);
    return parts.length > 0 ? { all: parts } : undefined;
  }
  if ('any' in condition) {
    const parts = condition.any.flatMap((part) => suppose(part, facts, inFavour) ?? []);
    return parts.length > 0 ? { any: parts } : undefined;
  }
  const state = stateOf(condition, facts);
  if (state === 'notApplicable') return undefined;
  return state === 'known' ? condition : { fact: ALWAYS, operator: 'equal', value: inFavour };
}

/** Reads the outcome of each part off the two runs; parts taken out before are skipped over. */
function annotate(
  condition: Condition,
  facts: Facts,
  best?: EngineResult,
  worst?: EngineResult,
): Trace {
  const outcome: Outcome =
    !best || !worst
      ? 'notApplicable'
      : best.result === worst.result
        ? best.result
          ? 'holds'
          : 'fails'
        : 'undecided';
  if ('not' in condition) {
    return { kind: 'not', outcome, part: annotate(condition.not, facts, best?.not, worst?.not) };
  }
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;
  if (kind) {
    const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
    let next = 0;
    const traces = parts.map((part) => {
      if (!suppose(part, facts, true)) return annotate(part, facts);
      const index = next++;
      return annotate(part, facts, best?.[kind]?.[index], worst?.[kind]?.[index]);
    });
    return { kind, outcome, parts: traces };
  }
  const leaf = condition as Leaf;
  const actual = facts.get(leaf.fact);
  const other = isFactReference(leaf.value) ? facts.get(leaf.value.fact) : undefined;
  return {
    kind: 'leaf',
    outcome,
    leaf,
    ...(actual?.state === 'known' && { actual: actual.value }),
    ...(other?.state === 'known' && { compared: other.value }),
  };
}
