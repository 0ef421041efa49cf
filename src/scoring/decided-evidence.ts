import { type Condition, factsOfLeaf, leavesOf } from '../criteria/condition.ts';
import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import { type Facts, NOT_APPLICABLE, sameState } from '../criteria/facts.ts';
import { type FormCriterion, formOf } from '../criteria/form.ts';
import type { ConditionDocument } from '../criteria/schema/condition.ts';
import type { EvidenceInView } from '../evidence/evidence-of.ts';
import type { ConditionEvaluator, Verdict } from './verdict.ts';

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
  const excused = new Set<string>();
  const facts = factsWithout(evidence.facts, excused);
  const decide = (document: ConditionDocument): Verdict | Promise<Verdict> => {
    const condition = conditionOf(set, document);
    const before = earlier?.verdicts.get(document);
    if (before && earlier && sameFacts(condition, facts, earlier.facts)) return before;
    return evaluator.decide(condition, facts);
  };

  const { criteria, conditional } = formOf(set, evidence.submission.unit.group);
  let open = conditional;
  let without: string[] = [];
  do {
    const undecided: FormCriterion[] = [];
    without = [];
    for (const onForm of open) {
      const { id, applies } = onForm.placed.node;
      if (!applies) continue;
      const answer = decide(applies);
      // An evaluator that answers at once is not made to wait.
      const verdict = answer instanceof Promise ? await answer : answer;
      verdicts.set(applies, verdict);
      if (verdict.outcome === 'undecided') undecided.push(onForm);
      else if (verdict.outcome !== 'holds') without.push(id);
    }
    for (const id of without) excused.add(id);
    // One that does not apply may settle others, whatever their order; what is decided stays so.
    open = undecided;
  } while (without.length > 0 && open.length > 0);

  for (const { conditions } of criteria) {
    for (const condition of conditions) {
      const answer = decide(condition);
      verdicts.set(condition, answer instanceof Promise ? await answer : answer);
    }
  }
  return { ...evidence, facts, verdicts };
}

/** What criteria that do not apply were not asked is not missing but not applicable. */
function factsWithout(facts: Facts, excused: ReadonlySet<string>): Facts {
  return {
    get(name) {
      const state = facts.get(name);
      if (excused.size === 0 || !state) return state;
      const slash = name.indexOf('/');
      if (slash < 0 || !excused.has(name.slice(0, slash))) return state;
      const noDocuments =
        name.endsWith('/evidence.documents') &&
        state.state === 'known' &&
        Decimal.isDecimal(state.value) &&
        state.value.isZero();
      return state.state === 'missing' || noDocuments ? NOT_APPLICABLE : state;
    },
  };
}

function sameFacts(condition: Condition, facts: Facts, earlier: Facts): boolean {
  return leavesOf(condition).every((leaf) =>
    factsOfLeaf(leaf).every((fact) => sameState(facts.get(fact), earlier.get(fact))),
  );
}
