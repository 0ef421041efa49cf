import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { type Decimal, wholeDecimal } from '../criteria/decimal.ts';
import { type FactState, type Facts, known, MISSING, NOT_APPLICABLE } from '../criteria/facts.ts';
import { formOf } from '../criteria/form.ts';
import { oncePer } from '../criteria/once-per.ts';
import type { Counted } from '../criteria/schema/set.ts';
import {
  type Amount,
  isDecided,
  minus,
  orderOfShare,
  settled,
  settledShareOf,
} from '../scoring/points.ts';
import type { CriterionLine, Line, ScoreSheet } from '../scoring/score-sheet.ts';
import type { ConditionEvaluator, Outcome } from '../scoring/verdict.ts';

/**
 * The facts that grades, knock-outs and tie breakers look at: the evidence, the points and shares
 * of each group and criterion, the totals and the counts, each found when it is asked for. A share
 * is of the maximum that applies.
 */
export async function resultFacts(
  set: CriteriaSet,
  sheet: ScoreSheet,
  evidence: Facts,
  evaluator: ConditionEvaluator,
): Promise<Facts> {
  const counts: FactState[] = [];
  for (const counted of Object.values(set.counts)) {
    const count = countFact(set, counted, sheet, evaluator);
    counts.push(count instanceof Promise ? await count : count);
  }
  return new ResultFacts(findersOf(set), sheet, counts, evidence);
}

/** What the facts of one result are found in. */
interface CountedSheet {
  readonly sheet: ScoreSheet;
  /** In the order of the set. */
  readonly counts: readonly FactState[];
}

class ResultFacts implements Facts, CountedSheet {
  private readonly finders: ReadonlyMap<string, Finder>;
  readonly sheet: ScoreSheet;
  readonly counts: readonly FactState[];
  private readonly evidence: Facts;

  constructor(
    finders: ReadonlyMap<string, Finder>,
    sheet: ScoreSheet,
    counts: readonly FactState[],
    evidence: Facts,
  ) {
    this.finders = finders;
    this.sheet = sheet;
    this.counts = counts;
    this.evidence = evidence;
  }

  get(name: string): FactState | undefined {
    const find = this.finders.get(name);
    return find ? find(this) : this.evidence.get(name);
  }
}

/** How one fact is found. */
type Finder = (result: CountedSheet) => FactState;

/** How to find each fact that is not in the evidence; worked out once a set. */
const findersOf = oncePer(
  (set: CriteriaSet): ReadonlyMap<string, Finder> =>
    new Map([...totalFinders(), ...countFinders(set), ...lineFinders(set)]),
);

function* totalFinders(): Generator<[string, Finder]> {
  yield ['base.points', ({ sheet }) => decided(sheet.total.base)];
  yield ['bonus.points', ({ sheet }) => decided(sheet.total.bonus)];
  yield ['deduction.points', ({ sheet }) => decided(sheet.total.deduction)];
  yield ['total.points', ({ sheet }) => decided(sheet.total.points)];
}

function* countFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const [index, name] of Object.keys(set.counts).entries()) {
    const find: Finder = ({ counts }) => {
      const count = counts[index];
      if (!count) throw new Error(`the criteria of ${name} were not counted`);
      return count;
    };
    yield [`count.${name}`, find];
  }
}

function* lineFinders(set: CriteriaSet): Generator<[string, Finder]> {
  for (const {
    node: { id },
  } of set.nodes) {
    const inLine =
      (fact: (line: Line) => FactState): Finder =>
      ({ sheet }) => {
        const place = formOf(set, sheet.unit.group).places.get(id);
        const line = place === undefined ? undefined : sheet.lines[place];
        return line ? fact(line) : NOT_APPLICABLE;
      };
    yield [`points.${id}`, inLine(pointsFact)];
    yield [`share.${id}`, inLine(shareFact)];
  }
}

function decided(amount: Amount): FactState {
  return isDecided(amount) ? known(settled(amount.low)) : MISSING;
}

function takenOut(line: Line): boolean {
  return line.max.high.isZero();
}

/** Points are no fact while it is open whether they count at all. */
function pointsFact(line: Line): FactState {
  if (takenOut(line)) return NOT_APPLICABLE;
  return line.max.low.isZero() ? MISSING : decided(line.amount);
}

function shareFact(line: Line): FactState {
  if (hasShare(line)) return known(settledShareOf(line.amount.low, line.max.low));
  return takenOut(line) ? NOT_APPLICABLE : MISSING;
}

function hasShare(line: Line): boolean {
  return !takenOut(line) && isDecided(line.amount) && isDecided(line.max);
}

/** How many criteria fulfil the condition of a count; missing while one of them could go either way. */
function countFact(
  set: CriteriaSet,
  { where, within }: Counted,
  { lines }: ScoreSheet,
  evaluator: ConditionEvaluator,
): FactState | Promise<FactState> {
  const counted: CountedFacts[] = [];
  for (const line of lines) {
    if (line.kind === 'group' || takenOut(line) || !isWithin(set, line, within)) continue;
    counted.push(new CountedFacts(line));
  }
  const outcomes = evaluator.outcomes(conditionOf(set, where), counted);
  return outcomes instanceof Promise ? outcomes.then(countOf) : countOf(outcomes);
}

function countOf(outcomes: readonly Outcome[]): FactState {
  let count = 0;
  for (const outcome of outcomes) {
    if (outcome === 'undecided') return MISSING;
    if (outcome === 'holds') count += 1;
  }
  return known(wholeDecimal(count));
}

/** Without `within`, the criteria of the scale; else those named or inside a group named. */
function isWithin(set: CriteriaSet, line: CriterionLine, within: readonly string[] | undefined) {
  if (!within) return line.part === 'base';
  const ancestors = set.byId.get(line.node.id)?.ancestors ?? [];
  return [...ancestors, line.node].some((node) => within.includes(node.id));
}

/** What the condition of a count may ask of one criterion. */
class CountedFacts implements Facts {
  private readonly line: CriterionLine;

  constructor(line: CriterionLine) {
    this.line = line;
  }

  get(name: string): FactState | undefined {
    switch (name) {
      case 'points':
        return pointsFact(this.line);
      case 'max':
        return decided(this.line.max);
      case 'share':
        return shareFact(this.line);
      case 'lost':
        return decided(minus(this.line.max, this.line.amount));
      default:
        return undefined;
    }
  }

  /** Of some sixty shares a unit, nearly all are only held against a threshold. */
  order(name: string, to: Decimal): number | undefined {
    if (name !== 'share' || !hasShare(this.line)) return undefined;
    return orderOfShare(this.line.amount.low, this.line.max.low, to);
  }
}
