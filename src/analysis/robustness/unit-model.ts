import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { FactState, Facts } from '../../criteria/facts.ts';
import { formOf } from '../../criteria/form.ts';
import { evidenceOf } from '../../evidence/evidence-of.ts';
import type { Submission } from '../../evidence/submission.ts';
import type { Graded } from '../../ranking/standing.ts';
import { addUp } from '../../scoring/add-up.ts';
import { decideEvidence } from '../../scoring/decided-evidence.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { ConditionEvaluator } from '../../scoring/verdict.ts';
import type { FoldedSet } from './folded-set.ts';
import type { Grader } from './grader.ts';
import { GroupSums } from './group-sums.ts';
import { reweighed } from './reweigh.ts';
import { outermost } from './source.ts';

/**
 * One unit as the draws see it: its criteria as they were scored, and a way from other criteria to
 * another total and grade, by the same functions that made the first.
 */
export class UnitModel {
  /** The result that was ranked. */
  readonly result: Graded;
  /** Criteria on the unit's form, in the order of the regulation. */
  readonly lines: readonly CriterionLine[];
  readonly #folded: FoldedSet;
  readonly #grader: Grader;
  readonly #evidence: Facts;
  readonly #sums: GroupSums;

  constructor(
    set: CriteriaSet,
    folded: FoldedSet,
    grader: Grader,
    result: Graded,
    evidence: Facts,
  ) {
    const { unit, view, lines } = result.sheet;
    this.result = result;
    this.lines = lines.filter((line) => line.kind === 'criterion');
    this.#folded = folded;
    this.#grader = grader;
    this.#evidence = kept(evidence);
    const groupOf = (line: CriterionLine) => outermost(set, line.node.id).id;
    this.#sums = new GroupSums(folded, unit, view, this.lines, groupOf);
  }

  /**
   * The unit with other criteria. On its sheet folded groups stand as one line.
   *
   * @param lines as many as `this.lines`, each in the place of its criterion
   * @param factors weights of the outermost groups by id; left alone when absent
   */
  with(lines: readonly CriterionLine[], factors?: ReadonlyMap<string, Decimal>): Promise<Graded> {
    const { set } = this.#folded;
    const { unit, view } = this.result.sheet;
    const summed = this.#sums.summed(lines);
    const weighed = factors ? reweighed(set, summed, factors) : summed;
    const scored = formOf(set, unit.group).criteria.flatMap(
      ({ placed }) => weighed.get(placed.node.id) ?? [],
    );
    const sheet = addUp(set, unit, view, scored);
    return this.#grader.grade(sheet, lines, this.#evidence);
  }
}

/** The facts grades may look at besides points; the draws leave them as they are. */
export async function factsBehind(
  set: CriteriaSet,
  submission: Submission,
  { sheet }: Graded,
  year: number,
  evaluator: ConditionEvaluator,
): Promise<Facts> {
  const evidence = evidenceOf(set, submission, sheet.view, year);
  return (await decideEvidence(set, evidence, evaluator)).facts;
}

/** Each fact is found once. */
function kept(facts: Facts): Facts {
  const found = new Map<string, FactState | undefined>();
  return {
    get(name) {
      if (!found.has(name)) found.set(name, facts.get(name));
      return found.get(name);
    },
  };
}
