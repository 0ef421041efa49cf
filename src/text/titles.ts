import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { formatDate, type IsoDate } from '../criteria/dates.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import {
  type Criterion,
  type Input,
  type InputType,
  isGroup,
} from '../criteria/schema/criterion.ts';
import type { Catalogue } from './catalogue/index.ts';
import { formatNumber, formatPercent, formatShort } from './numbers.ts';

/** Title of an input as its criterion declares it, set off as a quotation. */
export function inputTitle({ labels }: Catalogue, criterion: Criterion, name: string): string {
  return labels.quoted(criterion.inputs[name]?.title ?? name);
}

/**
 * What a fact is called. Titles given by the set are quoted; facts every set has are words of ours.
 *
 * @param owner criterion spoken of, whose own inputs need no further address
 */
export function factTitle(
  catalogue: Catalogue,
  set: CriteriaSet,
  fact: string,
  owner?: string,
): string {
  const { labels } = catalogue;
  const found = inputOf(set, fact);
  if (found) {
    const title = labels.quoted(found.input.title);
    return found.criterion.id === owner ? title : labels.ofCriterion(title, found.criterion.id);
  }
  const named = titleInSet(set, fact);
  if (named !== undefined) return labels.quoted(named);
  return labels.builtInFact(fact, set.facts.get(fact)?.title ?? labels.quoted(fact));
}

/** A value of a fact: options by their titles, rates as percents, dates and numbers as written. */
export function factValue(
  catalogue: Catalogue,
  set: CriteriaSet,
  fact: string,
  value: FactValue,
): string {
  return valueInWords(catalogue, set.facts.get(fact)?.type, optionsOf(set, fact), value);
}

export function inputValue(
  catalogue: Catalogue,
  criterion: Criterion,
  name: string,
  value: FactValue,
): string {
  const input = criterion.inputs[name];
  return valueInWords(catalogue, input?.type, input?.options, value);
}

function valueInWords(
  catalogue: Catalogue,
  type: InputType | undefined,
  options: Input['options'],
  value: FactValue,
): string {
  const { labels, numbers } = catalogue;
  if (typeof value === 'boolean') return value ? labels.yes : labels.no;
  if (typeof value === 'string') {
    return type === 'date'
      ? formatDate(value as IsoDate)
      : labels.quoted(options?.[value] ?? value);
  }
  if (!Decimal.isDecimal(value)) {
    return value.map((item) => labels.quoted(options?.[item] ?? item)).join(', ');
  }
  if (type === 'percent') return formatPercent(numbers, value);
  return type === 'points' ? formatShort(numbers, value) : formatNumber(numbers, value);
}

function inputOf(
  set: CriteriaSet,
  fact: string,
): { readonly criterion: Criterion; readonly input: Input } | undefined {
  const slash = fact.indexOf('/');
  if (slash === -1) return undefined;
  const node = set.byId.get(fact.slice(0, slash))?.node;
  if (!node || isGroup(node)) return undefined;
  const input = node.inputs[fact.slice(slash + 1)];
  return input && { criterion: node, input };
}

function titleInSet(set: CriteriaSet, fact: string): string | undefined {
  if (fact.startsWith('unit.')) return set.attributes[fact.slice('unit.'.length)]?.title;
  return fact.startsWith('count.') ? set.counts[fact.slice('count.'.length)]?.title : undefined;
}

function optionsOf(set: CriteriaSet, fact: string): Input['options'] {
  if (fact === 'unit.group') {
    return Object.fromEntries(set.unitGroups.map(({ id, title }) => [id, title]));
  }
  if (fact.startsWith('unit.')) return set.attributes[fact.slice('unit.'.length)]?.options;
  return inputOf(set, fact)?.input.options;
}
