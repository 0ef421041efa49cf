import type { CriteriaSet } from './criteria-set.ts';
import type { ConditionDocument } from './schema/condition.ts';
import type { Criterion, Group, Node } from './schema/criterion.ts';
import { isFor, isPlacedGroup, type PlacedNode } from './walk.ts';

/** What units of one group are scored by: the set without the criteria that are not for them. */
export interface Form {
  /** Criteria in the order of the regulation. */
  readonly criteria: readonly FormCriterion[];
  /** Those that apply only under a condition. */
  readonly conditional: readonly FormCriterion[];
  /** Groups and criteria, parents first. A group without a criterion for the units is left out. */
  readonly nodes: readonly PlacedNode[];
  /** The groups from the inside out, children by their place among the nodes. */
  readonly groups: readonly FormGroup[];
  /** Places of the outermost nodes. */
  readonly outermost: readonly number[];
  /** Place among the nodes by id. */
  readonly places: ReadonlyMap<string, number>;
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
  /** Its conditions besides whether it applies. */
  readonly conditions: readonly ConditionDocument[];
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
  const leaves = set.leaves.filter((placed) => isFor(placed, unitGroup));
  const kept = new Set(
    leaves.flatMap((placed) => [...placed.ancestors, placed.node].map(({ id }) => id)),
  );
  const nodes = set.nodes.filter(({ node }) => kept.has(node.id));
  const places = new Map(nodes.map(({ node }, place) => [node.id, place]));
  const placesOf = (ids: readonly Node[]) => ids.flatMap(({ id }) => places.get(id) ?? []);
  const criteria = leaves.map((placed) => ({
    placed,
    place: places.get(placed.node.id) ?? Number.NaN,
    conditions: conditionsInside(placed.node),
  }));
  const groups = nodes.flatMap((placed, place) =>
    isPlacedGroup(placed) ? { placed, place, children: placesOf(placed.node.children) } : [],
  );
  const outermost = placesOf(nodes.flatMap(({ node, ancestors }) => (ancestors[0] ? [] : node)));
  const conditional = criteria.filter(({ placed }) => placed.node.applies);
  return { criteria, conditional, nodes, groups: groups.reverse(), outermost, places };
}

function conditionsInside({ method, evidence }: Criterion): readonly ConditionDocument[] {
  const conditions = method.name === 'cases' ? method.cases.map((option) => option.when) : [];
  if (method.name === 'deductions' && method.waivedWhen) conditions.push(method.waivedWhen);
  if (evidence?.when) conditions.push(evidence.when);
  return conditions;
}
