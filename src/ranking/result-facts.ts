import { type CriteriaSet, conditionOf } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import { type FactState, type Facts, known, MISSING, NOT_APPLICABLE } from '../criteria/facts.ts';
import { type Amount, isDecided, minus, proportion, settled } from '../scoring/points.ts';
import type { CriterionLine, Line, ScoreSheet } from '../scoring/score-sheet.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';

/**
 * The facts that grades, knock-outs and tie breakers look at: the evidence, the points and shares
 * of each group and criterion, the totals and the counts. A share is of the maximum that applies.
 */
export async function resultFacts(
  set: CriteriaSet,
  sheet: ScoreSheet,
  evidence: Facts,
  evaluator: ConditionEvaluator,
): Promise<Facts> {
  const facts = new Map<string, FactState>(evidence);
  const lines = new Map(sheet.lines.map((line) => [line.node.id, line]));
  for (const { node } of set.nodes) {
    const line = lines.get(node.id);
    facts.set(`points.${node.id}`, line ? pointsFact(line) : NOT_APPLICABLE);
    facts.set(`share.${node.id}`, line ? shareFact(line) : NOT_APPLICABLE);
  }
  const { total } = sheet;
  facts.set('base.points', decided(total.base));
  facts.set('bonus.points', decided(total.bonus));
  facts.set('deduction.points', decided(total.deduction));
  facts.set('total.points', decided(total.points));
  for (const name of Object.keys(set.counts)) {
    facts.set(`count.${name}`, await countFact(set, name, sheet, evaluator));
  }
  return facts;
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
  if (takenOut(line)) return NOT_APPLICABLE;
  if (!isDecided(line.amount) || !isDecided(line.max)) return MISSING;
  return known(settled(proportion(line.amount.low, [], [line.max.low])));
}

/** How many criteria fulfil the condition of a count; missing while one of them could go either way. */
async function countFact(
  set: CriteriaSet,
  name: string,
  sheet: ScoreSheet,
  evaluator: ConditionEvaluator,
): Promise<FactState> {
  const counted = set.counts[name];
  if (!counted) throw new Error(`no count named ${name}`);
  const condition = conditionOf(set, counted.where);
  let count = 0;
  for (const line of sheet.lines) {
    if (line.kind === 'group' || takenOut(line) || !isWithin(set, line, counted.within)) continue;
    const { outcome } = await evaluator.decide(condition, countedFactsOf(line));
    if (outcome === 'undecided') return MISSING;
    if (outcome === 'holds') count += 1;
  }
  return known(new Decimal(count));
}

/** Without `within`, the criteria of the scale; else those named or inside a group named. */
function isWithin(set: CriteriaSet, line: CriterionLine, within: readonly string[] | undefined) {
  if (!within) return line.part === 'base';
  const ancestors = set.byId.get(line.node.id)?.ancestors ?? [];
  return [...ancestors, line.node].some((node) => within.includes(node.id));
}

function countedFactsOf(line: CriterionLine): Facts {
  return new Map<string, FactState>([
    ['points', pointsFact(line)],
    ['max', decided(line.max)],
    ['share', shareFact(line)],
    ['lost', decided(minus(line.max, line.amount))],
  ]);
}
