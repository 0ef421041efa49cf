import { type Condition, factsOfLeaf, leavesOf } from '../criteria/condition.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Facts, sameState } from '../criteria/facts.ts';
import {
  type ConditionalCriterion,
  type FormCondition,
  type FormCriterion,
  formOf,
} from '../criteria/form.ts';
import { evidenceFacts } from '../evidence/evidence-facts.ts';
import type { EvidenceInView } from '../evidence/evidence-of.ts';
import type { ConditionEvaluator, Verdict } from './verdict.ts';

/** A unit's evidence with every condition of its criteria decided: all that the arithmetic needs. */
export interface DecidedEvidence extends EvidenceInView {
  /** By place among the conditions of the unit's form. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Decides the conditions of the criteria. First which criteria apply: what a criterion that does not
 * apply was not asked counts as not applicable in the conditions of the others, not as missing.
 *
 * @param earlier the same unit in an earlier view; verdicts on unchanged facts are taken over
 * @param only the criteria whose own conditions are wanted, where not all of the form are
 */
export async function decideEvidence(
  set: CriteriaSet,
  evidence: EvidenceInView,
  evaluator: ConditionEvaluator,
  earlier?: DecidedEvidence,
  only?: readonly FormCriterion[],
): Promise<DecidedEvidence> {
  const form = formOf(set, evidence.submission.unit.group);
  const verdicts = new Array<Verdict>(form.conditions.size);
  const excused = new Set<number>();
  const facts = evidenceFacts(set, evidence, excused);
  const decide = ({ condition, index }: FormCondition): Verdict | Promise<Verdict> => {
    const before = earlier?.verdicts[index];
    if (before && earlier && sameFacts(condition, facts, earlier.facts)) return before;
    return evaluator.decide(condition, facts);
  };

  let open = form.conditional;
  let without: number[] = [];
  do {
    const undecided: ConditionalCriterion[] = [];
    without = [];
    for (const onForm of open) {
      const answer = decide(onForm.applies);
      // An evaluator that answers at once is not made to wait, here as elsewhere.
      const verdict = answer instanceof Promise ? await answer : answer;
      verdicts[onForm.applies.index] = verdict;
      if (verdict.outcome === 'undecided') undecided.push(onForm);
      else if (verdict.outcome !== 'holds') without.push(onForm.leaf);
    }
    for (const leaf of without) excused.add(leaf);
    // One that does not apply may settle others, whatever their order; what is decided stays so.
    open = undecided;
  } while (without.length > 0 && open.length > 0);

  const inside = only ? only.flatMap((onForm) => onForm.conditions) : form.inside;
  for (const asked of inside) {
    const answer = decide(asked);
    verdicts[asked.index] = answer instanceof Promise ? await answer : answer;
  }
  const { submission, view, year, criteria } = evidence;
  return { submission, view, year, criteria, facts, verdicts };
}

function sameFacts(condition: Condition, facts: Facts, earlier: Facts): boolean {
  return leavesOf(condition).every((leaf) =>
    factsOfLeaf(leaf).every((fact) => sameState(facts.get(fact), earlier.get(fact))),
  );
}
