import { countedFacts } from '../../../criteria/fact-table.ts';
import { type FactDeclaration, type FactKind, kindOf } from '../../../criteria/facts.ts';
import { LIST_OPERATORS, type OperatorName, operatorsFor } from '../../../criteria/operators.ts';
import type { ConditionDocument } from '../../../criteria/schema/condition.ts';
import type { SetDocument } from '../../../criteria/schema/set.ts';
import { isPlacedCriterion, walkSet } from '../../../criteria/walk.ts';
import type { WebText } from '../../text/web-text.ts';
import { HOLDS, NAMED } from './condition-query.ts';
import type { ConditionSite } from './condition-sites.ts';
import type { Shaped } from './set-text.ts';

export interface Choice {
  readonly name: string;
  readonly label: string;
}

/** A fact as the builder offers it: with the operators that fit it and the values it can have. */
export interface FactField extends Choice {
  readonly kind: FactKind | 'named' | 'unknown';
  readonly operators: readonly Choice[];
  /** Values to choose from, where nothing else makes sense. */
  readonly values?: readonly Choice[];
}

export interface FieldWords {
  readonly conditions: WebText['sets']['conditions'];
  readonly yes: string;
  readonly no: string;
}

/**
 * What a condition at a place may speak of, the inputs of its own criterion first and without its
 * number, as texts name them. Names the condition uses but the set does not know stay to be seen.
 */
export function factFields(
  { document, facts }: Shaped,
  site: ConditionSite,
  say: FieldWords,
): readonly FactField[] {
  const used = new Set(site.condition ? namesIn(site.condition) : []);
  const options = optionTitles(document);
  const own: FactField[] = [];
  const others: FactField[] = [];
  const prefix = `${site.owner ?? ''}/`;
  for (const [name, declaration] of site.reach === 'counted' ? countedFacts : facts) {
    if (!isWithin(site, name, declaration)) continue;
    const field = fieldOf(name, declaration, options.get(name), site, say);
    if (!name.startsWith(prefix) || site.owner === undefined) others.push(field);
    else {
      const { title } = declaration;
      own.push({ ...field, name: name.slice(prefix.length), label: title });
      if (used.has(name)) others.push(field);
    }
  }
  const fields = [...own, ...others, ...namedField(document, site, used, say)];
  const known = new Set(fields.map(({ name }) => name));
  const unknown = [...used].filter((name) => !known.has(name));
  return [...fields, ...unknown.map((name) => unknownField(name, say))];
}

function isWithin({ reach }: ConditionSite, name: string, { layer }: FactDeclaration): boolean {
  if (reach === 'unit') return name.startsWith('unit.');
  return reach !== 'evidence' || layer === 'evidence';
}

function fieldOf(
  name: string,
  { type, title, options = [] }: FactDeclaration,
  titles: Readonly<Record<string, string>> = {},
  { condition }: ConditionSite,
  { conditions, yes, no }: FieldWords,
): FactField {
  const kind = kindOf(type);
  const [criterion, input] = name.split('/');
  const label = input === undefined ? title : `${criterion}. ${title}`;
  const words = conditions.operators[kind === 'decimal' || kind === 'date' ? kind : 'other'];
  // A list of numbers is rare and hard to type: offered only where one is written.
  const isOffered = (operator: OperatorName): boolean =>
    kind !== 'decimal' ||
    !LIST_OPERATORS.includes(operator) ||
    JSON.stringify(condition ?? {}).includes(`"${operator}"`);
  const operators = operatorsFor[kind]
    .filter(isOffered)
    .map((operator) => ({ name: operator, label: words[operator] }));
  const choices = options.map((one) => ({ name: one, label: titles[one] ?? one }));
  const answers = [
    { name: 'có', label: yes },
    { name: 'không', label: no },
  ];
  const values = kind === 'yesNo' ? answers : choices;
  return { name, label, kind, operators, ...(values.length > 0 && { values }) };
}

/** Other named conditions, where a condition over results may lean on them. */
function namedField(
  { conditions }: SetDocument,
  { key, reach }: ConditionSite,
  used: ReadonlySet<string>,
  { conditions: say }: FieldWords,
): readonly FactField[] {
  const names = Object.keys(conditions).filter((name) => key !== `conditions/${name}`);
  const isUsed = used.has(NAMED);
  if (!isUsed && (names.length === 0 || reach !== 'result')) return [];
  const operators = [{ name: HOLDS, label: say.operators.holds }];
  const values = names.map((name) => ({ name, label: name }));
  return [{ name: NAMED, label: say.shared, kind: 'named', operators, values }];
}

function unknownField(name: string, { conditions }: FieldWords): FactField {
  const operators = Object.entries(conditions.operators.other);
  return {
    name,
    label: name,
    kind: 'unknown',
    operators: operators.map(([operator, label]) => ({ name: operator, label })),
  };
}

function namesIn(condition: ConditionDocument): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  if ('condition' in condition) return [NAMED];
  const { fact, value } = condition;
  return typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact];
}

/** Titles of the values of a fact, by the name of the fact. */
function optionTitles(
  document: SetDocument,
): ReadonlyMap<string, Readonly<Record<string, string>> | undefined> {
  const titles = new Map<string, Readonly<Record<string, string>> | undefined>();
  const groups = document.unitGroups.map(({ id, title }) => [id, title] as const);
  titles.set('unit.group', Object.fromEntries(groups));
  for (const [name, { options }] of Object.entries(document.attributes)) {
    titles.set(`unit.${name}`, options);
  }
  for (const placed of walkSet(document)) {
    if (!isPlacedCriterion(placed)) continue;
    for (const [name, { options }] of Object.entries(placed.node.inputs)) {
      titles.set(`${placed.node.id}/${name}`, options);
    }
  }
  return titles;
}
