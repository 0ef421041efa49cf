import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { LIST_OPERATORS } from '../../../criteria/operators.ts';
import type { ConditionDocument, LeafDocument } from '../../../criteria/schema/condition.ts';

/** Field of a rule that refers to a condition the set names; no fact is ever called so. */
export const NAMED = '#condition';
/** Its only operator. */
export const HOLDS = 'holds';

/** Rules and groups without the ids that the builder gives them. */
type Part = RuleGroupType | RuleType;

/**
 * A condition of a set as the builder shows it. Names, operators and values stay the text they are:
 * a decimal never becomes a number.
 *
 * A `not` is a group turned round. So that nothing is lost on the way back, a group of one rule
 * that is turned round stands for `not` alone, and a list of one below it, or at the top, gets a
 * group of its own.
 */
export function queryOf(condition: ConditionDocument): RuleGroupType {
  const part = partOf(condition);
  return isGroup(part) && !isSingle(part) ? part : { combinator: 'and', rules: [part] };
}

/** The condition a query of the builder says; empty groups are kept, for the checks to refuse. */
export function conditionOfQuery(query: RuleGroupType): ConditionDocument {
  const [only] = query.rules;
  return isSingle(query) && only ? conditionOfPart(only) : conditionOfPart(query);
}

function partOf(condition: ConditionDocument): Part {
  if ('all' in condition) return { combinator: 'and', rules: condition.all.map(partOf) };
  if ('any' in condition) return { combinator: 'or', rules: condition.any.map(partOf) };
  if ('not' in condition) return turned(partOf(condition.not));
  if ('condition' in condition) {
    return { field: NAMED, operator: HOLDS, value: condition.condition };
  }
  const { fact, operator, value } = condition;
  if (typeof value === 'object' && 'fact' in value) {
    return { field: fact, operator, value: value.fact, valueSource: 'field' };
  }
  return { field: fact, operator, value, valueSource: 'value' };
}

function turned(part: Part): RuleGroupType {
  const canTurn = isGroup(part) && part.not !== true && !isSingle(part);
  return canTurn ? { ...part, not: true } : { combinator: 'and', not: true, rules: [part] };
}

function conditionOfPart(part: Part): ConditionDocument {
  if (!isGroup(part)) return ruleCondition(part);
  const [only] = part.rules;
  if (part.not) {
    const { not: _, ...plain } = part;
    return { not: conditionOfPart(isSingle(plain) && only ? only : plain) };
  }
  const parts = part.rules.map(conditionOfPart);
  return part.combinator === 'or' ? { any: parts } : { all: parts };
}

function ruleCondition({ field, operator, value, valueSource }: RuleType): ConditionDocument {
  if (field === NAMED) return { condition: String(value) };
  if (valueSource === 'field') return { fact: field, operator, value: { fact: String(value) } };
  return { fact: field, operator, value: literal(operator, value) };
}

function literal(operator: string, value: unknown): LeafDocument['value'] {
  const isList = LIST_OPERATORS.includes(operator);
  // Several values are typed with semicolons between them: a comma may be that of a decimal.
  const given: readonly unknown[] = Array.isArray(value)
    ? value
    : isList
      ? String(value ?? '').split(/\s*;\s*/)
      : [value ?? ''];
  const texts = given.map(String);
  return isList ? texts : (texts[0] ?? '');
}

function isGroup(part: Part): part is RuleGroupType {
  return 'rules' in part;
}

/** An «and» over a single rule says no more than the rule. */
function isSingle({ combinator, not, rules }: RuleGroupType): boolean {
  return combinator === 'and' && not !== true && rules.length === 1;
}
