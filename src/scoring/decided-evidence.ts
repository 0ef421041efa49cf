import { factsOfLeaf, leavesOf } from '../criteria/condition.ts';
import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { Decimal, ZERO } from '../criteria/decimal.ts';
import { documentsFact, inputFact } from '../criteria/fact-table.ts';
import { type FactState, known, NOT_APPLICABLE } from '../criteria/facts.ts';
import type { ConditionDocument } from '../criteria/schema/condition.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import type { EvidenceInView } from '../evidence/facts-of.ts';
import type { ConditionEvaluator, Outcome, Verdict } from './verdict.ts';

export type Verdicts = ReadonlyMap<ConditionDocument, Verdict>;

/** A unit's evidence with every condition of its criteria decided: all that the arithmetic needs. */
export interface DecidedEvidence extends EvidenceInView {
  readonly verdicts: Verdicts;
}

/**
 * Decides the conditions of the criteria. First which criteria apply: what a criterion that does not
 * apply was not asked counts as not applicable in the conditions of the others, not as missing.
 *
 * @param earlier the same unit in an earlier view; verdicts on unchanged facts are taken over
 */
export async function decideEvidence(
  set: CriteriaSet,
  evidence: EvidenceInView,
  evaluator: ConditionEvaluator,
  earlier?: DecidedEvidence,
): Promise<DecidedEvidence> {
  const verdicts = new Map<ConditionDocument, Verdict>();
  const facts = new Map<string, FactState>(evidence.facts);
  const decide = async (document: ConditionDocument): Promise<Verdict> => {
    const condition = conditionOf(set, document);
    const before = earlier?.verdicts.get(document);
    const unchanged = leavesOf(condition)
      .flatMap(factsOfLeaf)
      .every((fact) => sameState(facts.get(fact), earlier?.facts.get(fact)));
    const verdict = before && unchanged ? before : await evaluator.decide(condition, facts);
    verdicts.set(document, verdict);
    return verdict;
  };

  const present = set.leaves.filter(({ node }) => evidence.criteria.has(node.id));
  let open = present.map(({ node }) => node).filter(({ applies }) => applies !== undefined);
  let excused: readonly Criterion[];
  do {
    const outcomes = new Map<Criterion, Outcome>();
    for (const criterion of open) {
      if (criterion.applies) outcomes.set(criterion, (await decide(criterion.applies)).outcome);
    }
    const found = (...wanted: Outcome[]) =>
      open.filter((criterion) => wanted.some((outcome) => outcomes.get(criterion) === outcome));
    excused = found('fails', 'notApplicable');
    for (const criterion of excused) excuse(criterion, facts);
    // One that does not apply may settle others, whatever their order; what is decided stays so.
    open = found('undecided');
  } while (excused.length > 0 && open.length > 0);
  for (const { node } of present) {
    for (const condition of conditionsInside(node)) await decide(condition);
  }
  return { ...evidence, facts, verdicts };
}

function excuse(criterion: Criterion, facts: Map<string, FactState>): void {
  for (const name of Object.keys(criterion.inputs)) {
    const fact = inputFact(criterion.id, name);
    if (facts.get(fact)?.state === 'missing') facts.set(fact, NOT_APPLICABLE);
  }
  const documents = documentsFact(criterion.id);
  if (sameState(facts.get(documents), known(ZERO))) facts.set(documents, NOT_APPLICABLE);
}

/** The conditions of a criterion besides whether it applies. */
export function conditionsInside({ method, evidence }: Criterion): ConditionDocument[] {
  const conditions = method.name === 'cases' ? method.cases.map((option) => option.when) : [];
  if (method.name === 'deductions' && method.waivedWhen) conditions.push(method.waivedWhen);
  if (evidence?.when) conditions.push(evidence.when);
  return conditions;
}

function sameState(left: FactState | undefined, right: FactState | undefined): boolean {
  if (left?.state !== 'known' || right?.state !== 'known') return left?.state === right?.state;
  const [a, b] = [left.value, right.value];
  return a === b || (Decimal.isDecimal(a) && Decimal.isDecimal(b) && a.eq(b));
}
