import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type OperatorName, operators } from '../../criteria/operators.ts';
import type { ConditionDocument, LeafDocument } from '../../criteria/schema/condition.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import type { IdentityLabels } from '../vi/ranking-workbook.ts';

/** A condition of a set in one line: `tổng điểm ≥ 90 và (… hoặc …)`. */
export function conditionText(
  set: CriteriaSet,
  condition: ConditionDocument,
  labels: IdentityLabels,
): string {
  const inner = (part: ConditionDocument): string => {
    const text = conditionText(set, part, labels);
    return 'all' in part || 'any' in part || 'condition' in part ? `(${text})` : text;
  };
  if ('all' in condition) return condition.all.map(inner).join(` ${labels.all} `);
  if ('any' in condition) return condition.any.map(inner).join(` ${labels.any} `);
  if ('not' in condition) return `${labels.not} ${inner(condition.not)}`;
  if ('condition' in condition) {
    const named = set.conditions[condition.condition];
    return named ? conditionText(set, named, labels) : condition.condition;
  }
  return leafText(set, condition, labels);
}

function leafText(
  set: CriteriaSet,
  { fact, operator, value }: LeafDocument,
  labels: IdentityLabels,
) {
  const sign = isOperator(operator) ? labels.operators[operator] : operator;
  return `${factText(set, fact)} ${sign} ${operandText(set, fact, value)}`;
}

function operandText(set: CriteriaSet, fact: string, value: LeafDocument['value']): string {
  if (typeof value === 'string') return optionTitle(set, fact, value) ?? value;
  if ('fact' in value) return factText(set, value.fact);
  return value.map((one) => optionTitle(set, fact, one) ?? one).join(', ');
}

/** Title of a fact; an input also names its criterion: `số vụ [4.3]`. */
export function factText({ facts }: CriteriaSet, name: string): string {
  const title = facts.get(name)?.title ?? name;
  const [criterion, input] = name.split('/');
  return input && input !== 'evidence.documents' ? `${title} [${criterion}]` : title;
}

function optionTitle(set: CriteriaSet, fact: string, value: string): string | undefined {
  if (fact === 'unit.group') return set.unitGroups.find(({ id }) => id === value)?.title;
  if (fact.startsWith('unit.')) return set.attributes[fact.slice('unit.'.length)]?.options?.[value];
  const [criterion = '', input = ''] = fact.split('/');
  const node = set.byId.get(criterion)?.node;
  return node && !isGroup(node) ? node.inputs[input]?.options?.[value] : undefined;
}

function isOperator(name: string): name is OperatorName {
  return name in operators;
}
