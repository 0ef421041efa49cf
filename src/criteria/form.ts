import type { Condition } from './condition.ts';
import { type CriteriaSet, conditionOf } from './criteria-set.ts';
import type { ConditionDocument } from './schema/condition.ts';
import type { Criterion, Group, Node } from './schema/criterion.ts';
import { isFor, isPlacedGroup, type Part, type PlacedNode } from './walk.ts';

/** What units of one group are scored by: the set without the criteria that are not for them. */
export interface Form {
  /** Criteria in the order of the regulation. */
  readonly criteria: readonly FormCriterion[];
  /** Those that apply only under a condition. */
  readonly conditional: readonly ConditionalCriterion[];
  /** The conditions of all criteria besides whether they apply. */
  readonly inside: readonly FormCondition[];
  /** Groups and criteria, parents first. A group without a criterion for the units is left out. */
  readonly nodes: readonly PlacedNode[];
  /** The groups from the inside out, children by their place among the nodes. */
  readonly groups: readonly FormGroup[];
  /** Places of the outermost nodes of each part. */
  readonly outermost: Readonly<Record<Part, readonly number[]>>;
  /** Place among the nodes by id. */
  readonly places: ReadonlyMap<string, number>;
  /** The conditions of its criteria by the node each was written as. */
  readonly conditions: ReadonlyMap<ConditionDocument, FormCondition>;
}

export interface FormGroup {
  readonly placed: PlacedNode<Group>;
  readonly place: number;
  readonly children: readonly number[];
}

export interface FormCriterion {
  readonly placed: PlacedNode<Criterion>;
  /** Its place among the nodes. */
  readonly place: number;
  /** Its place among the criteria of the set, those of other forms included. */
  readonly leaf: number;
  readonly applies: FormCondition | undefined;
  /** When documents are asked for, where that depends. */
  readonly proof: FormCondition | undefined;
  /** Its conditions besides whether it applies. */
  readonly conditions: readonly FormCondition[];
}

export interface ConditionalCriterion extends FormCriterion {
  readonly applies: FormCondition;
}

/** A condition of a criterion on the form. */
export interface FormCondition {
  readonly condition: Condition;
  /** Its place among the conditions of the form. */
  readonly index: number;
}

const forms = new WeakMap<CriteriaSet, Map<string, Form>>();

/** The form of a group of units; worked out once a set. */
export function formOf(set: CriteriaSet, unitGroup: string): Form {
  let ofSet = forms.get(set);
  if (!ofSet) {
    ofSet = new Map();
    forms.set(set, ofSet);
  }
  let form = ofSet.get(unitGroup);
  if (!form) {
    form = makeForm(set, unitGroup);
    ofSet.set(unitGroup, form);
  }
  return form;
}

function makeForm(set: CriteriaSet, unitGroup: string): Form {
  const leaves = set.leaves
    .map((placed, leaf) => ({ placed, leaf }))
    .filter(({ placed }) => isFor(placed, unitGroup));
  const kept = new Set(
    leaves.flatMap(({ placed }) => [...placed.ancestors, placed.node].map(({ id }) => id)),
  );
  const nodes = set.nodes.filter(({ node }) => kept.has(node.id));
  const places = new Map(nodes.map(({ node }, place) => [node.id, place]));
  const placesOf = (ids: readonly Node[]) => ids.flatMap(({ id }) => places.get(id) ?? []);
  const conditions = new Map<ConditionDocument, FormCondition>();
  const onForm = (document: ConditionDocument): FormCondition => {
    const found = conditions.get(document) ?? {
      condition: conditionOf(set, document),
      index: conditions.size,
    };
    conditions.set(document, found);
    return found;
  };
  const criteria: readonly FormCriterion[] = leaves.map(({ placed, leaf }) => ({
    placed,
    place: places.get(placed.node.id) ?? Number.NaN,
    leaf,
    applies: placed.node.applies && onForm(placed.node.applies),
    proof: placed.node.evidence?.when && onForm(placed.node.evidence.when),
    conditions: conditionsInside(placed.node).map(onForm),
  }));
  const groups = nodes.flatMap((placed, place) =>
    isPlacedGroup(placed) ? { placed, place, children: placesOf(placed.node.children) } : [],
  );
  const outermost = (wanted: Part) =>
    nodes.flatMap(({ part, ancestors }, place) => (part === wanted && !ancestors[0] ? place : []));
  return {
    criteria,
    conditional: criteria.filter(isConditional),
    inside: [...new Set(criteria.flatMap((onForm) => onForm.conditions))],
    nodes,
    groups: groups.reverse(),
    outermost: {
      base: outermost('base'),
      bonus: outermost('bonus'),
      deduction: outermost('deduction'),
    },
    places,
    conditions,
  };
}

function isConditional(onForm: FormCriterion): onForm is ConditionalCriterion {
  return onForm.applies !== undefined;
}

function conditionsInside({ method, evidence }: Criterion): readonly ConditionDocument[] {
  const conditions = method.name === 'cases' ? method.cases.map((option) => option.when) : [];
  if (method.name === 'deductions' && method.waivedWhen) conditions.push(method.waivedWhen);
  if (evidence?.when) conditions.push(evidence.when);
  return conditions;
}
