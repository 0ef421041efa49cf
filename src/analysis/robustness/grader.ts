import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { wholeDecimal } from '../../criteria/decimal.ts';
import { type FactState, type Facts, known, MISSING } from '../../criteria/facts.ts';
import { classify } from '../../ranking/classify.ts';
import { resultFacts } from '../../ranking/result-facts.ts';
import type { Graded } from '../../ranking/standing.ts';
import { wholeNumber } from '../../scoring/points.ts';
import type { CriterionLine, ScoreSheet } from '../../scoring/score-sheet.ts';
import type { ConditionEvaluator } from '../../scoring/verdict.ts';
import type { FoldedSet } from './folded-set.ts';

/** By name of count; `undefined` while open. */
type Counted = ReadonlyMap<string, number | undefined>;

/**
 * Grades sheets as the ranking does, many times over. A count is a sum over criteria, so what each
 * line adds to it is asked once and kept as long as the line is: most lines of a draw were there in
 * draws before.
 */
export class Grader {
  readonly #set: CriteriaSet;
  readonly #folded: FoldedSet;
  readonly #evaluator: ConditionEvaluator;
  readonly #counted = new WeakMap<CriterionLine, Counted>();

  constructor(set: CriteriaSet, folded: FoldedSet, evaluator: ConditionEvaluator) {
    this.#set = set;
    this.#folded = folded;
    this.#evaluator = evaluator;
  }

  /**
   * @param sheet of the folded set
   * @param lines the criteria it was added up from; counts look at these, before any weight
   * @param evidence facts of the unit's evidence, which no draw changes
   */
  async grade(
    sheet: ScoreSheet,
    lines: readonly CriterionLine[],
    evidence: Facts,
  ): Promise<Graded> {
    const counts = await this.#counts(sheet, lines, evidence);
    const others = await resultFacts(this.#folded.set, sheet, evidence, this.#evaluator);
    const facts: Facts = { get: (name) => counts.get(name) ?? others.get(name) };
    const grading = await classify(this.#set, sheet.total.points, facts, this.#evaluator);
    return { sheet, grading, tieFacts: facts };
  }

  async #counts(
    sheet: ScoreSheet,
    lines: readonly CriterionLine[],
    evidence: Facts,
  ): Promise<ReadonlyMap<string, FactState>> {
    const facts = new Map<string, FactState>();
    const names = Object.keys(this.#set.counts);
    if (names.length === 0) return facts;
    const sums = new Map<string, number | undefined>(names.map((name) => [name, 0]));
    for (const line of lines) {
      const counted = this.#counted.get(line) ?? (await this.#ofLine(line, sheet, evidence));
      for (const [name, one] of counted) {
        if (one === 0) continue;
        const sum = sums.get(name);
        sums.set(name, one === undefined || sum === undefined ? undefined : sum + one);
      }
    }
    for (const [name, sum] of sums) {
      facts.set(`count.${name}`, sum === undefined ? MISSING : known(wholeDecimal(sum)));
    }
    return facts;
  }

  /** The counts of a sheet that holds nothing but this line. */
  async #ofLine(line: CriterionLine, sheet: ScoreSheet, evidence: Facts): Promise<Counted> {
    const alone = { ...sheet, lines: [line] };
    const facts = await resultFacts(this.#set, alone, evidence, this.#evaluator);
    const counted = new Map<string, number | undefined>();
    for (const name of Object.keys(this.#set.counts)) {
      const fact = facts.get(`count.${name}`);
      const value = fact?.state === 'known' ? fact.value : undefined;
      const isNumber = typeof value === 'object' && 'toNumber' in value;
      counted.set(name, isNumber ? wholeNumber(value, 'down') : undefined);
    }
    this.#counted.set(line, counted);
    return counted;
  }
}
