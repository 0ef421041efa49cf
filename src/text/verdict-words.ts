import { isFactReference, type Leaf } from '../criteria/condition.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type FactValue, kindOf } from '../criteria/facts.ts';
import type { Operand } from '../criteria/operators.ts';
import type { Trace, Verdict } from '../scoring/verdict.ts';
import type { Catalogue } from './catalogue/index.ts';
import { capitalised } from './sentences.ts';
import { factTitle, factValue } from './titles.ts';

type LeafTrace = Extract<Trace, { readonly kind: 'leaf' }>;

/** A whole sentence: whether a condition holds, and each part of it with what was found. */
export function verdictSentence(catalogue: Catalogue, set: CriteriaSet, verdict: Verdict): string {
  const condition = traceInWords(catalogue, set, verdict.trace);
  return capitalised(catalogue.conditions.sentence[verdict.outcome](condition));
}

/**
 * A condition with its findings, to stand inside a sentence.
 *
 * @param owner criterion the condition belongs to; its inputs are named without their address
 */
export function traceInWords(
  catalogue: Catalogue,
  set: CriteriaSet,
  trace: Trace,
  owner?: string,
): string {
  const { conditions } = catalogue;
  const inner = (part: Trace): string => {
    const words = traceInWords(catalogue, set, part, owner);
    return part.kind === 'leaf' ? words : `(${words})`;
  };
  switch (trace.kind) {
    case 'leaf':
      return leafInWords(catalogue, set, trace, owner);
    case 'not':
      return conditions.not(inner(trace.part));
    case 'all':
    case 'any': {
      const parts = partsOf(trace.kind, trace);
      const [first, ...others] = parts;
      if (first && others.length === 0) return traceInWords(catalogue, set, first, owner);
      return conditions[trace.kind](parts.map(inner).join('; '));
    }
  }
}

/** The parts of a list, with those of a list of the same kind inside it. */
function partsOf(kind: 'all' | 'any', trace: Trace): readonly Trace[] {
  return trace.kind === kind ? trace.parts.flatMap((part) => partsOf(kind, part)) : [trace];
}

function leafInWords(
  catalogue: Catalogue,
  set: CriteriaSet,
  trace: LeafTrace,
  owner?: string,
): string {
  const { conditions } = catalogue;
  const comparison = comparisonInWords(catalogue, set, trace.leaf, owner);
  return conditions.found[trace.outcome](comparison, foundInWords(catalogue, set, trace));
}

function comparisonInWords(
  catalogue: Catalogue,
  set: CriteriaSet,
  { fact, operator, value }: Leaf,
  owner?: string,
): string {
  const { operators } = catalogue.conditions;
  const comparisons = operators[comparisonOf(set, fact)];
  const title = factTitle(catalogue, set, fact, owner);
  const against = isFactReference(value)
    ? factTitle(catalogue, set, value.fact, owner)
    : operandInWords(catalogue, set, fact, value);
  return `${title} ${comparisons[operator](against)}`;
}

function comparisonOf(set: CriteriaSet, fact: string): 'quantity' | 'date' | 'name' {
  const type = set.facts.get(fact)?.type;
  const kind = type && kindOf(type);
  return kind === 'decimal' ? 'quantity' : kind === 'date' ? 'date' : 'name';
}

function operandInWords(
  catalogue: Catalogue,
  set: CriteriaSet,
  fact: string,
  value: Operand,
): string {
  return Array.isArray(value)
    ? value.map((item: FactValue) => shown(catalogue, set, fact, item)).join(', ')
    : shown(catalogue, set, fact, value as FactValue);
}

function foundInWords(
  catalogue: Catalogue,
  set: CriteriaSet,
  { leaf, outcome, actual, compared }: LeafTrace,
): string | undefined {
  const isAsWritten = leaf.operator === 'equal' && outcome === 'holds';
  if (actual === undefined || isAsWritten) return undefined;
  const found = shown(catalogue, set, leaf.fact, actual);
  if (compared === undefined) return isFactReference(leaf.value) ? undefined : found;
  return catalogue.conditions.both(found, shown(catalogue, set, leaf.fact, compared));
}

/** Answers yes or no are quoted, or they would be read as words of the sentence. */
function shown(catalogue: Catalogue, set: CriteriaSet, fact: string, value: FactValue): string {
  const words = factValue(catalogue, set, fact, value);
  return typeof value === 'boolean' ? catalogue.labels.quoted(words) : words;
}
