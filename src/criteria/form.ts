import type { CriteriaSet } from './criteria-set.ts';
import type { ConditionDocument } from './schema/condition.ts';
import type { Criterion } from './schema/criterion.ts';
import { isFor, type PlacedNode } from './walk.ts';

/** What units of one group are scored by: the set without the criteria that are not for them. */
export interface Form {
  /** Criteria in the order of the regulation. */
  readonly criteria: readonly FormCriterion[];
  /** Groups and criteria, parents first. A group without a criterion for the units is left out. */
  readonly nodes: readonly PlacedNode[];
}

export interface FormCriterion {
  readonly placed: PlacedNode<Criterion>;
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
  const criteria = set.leaves
    .filter((placed) => isFor(placed, unitGroup))
    .map((placed) => ({ placed, conditions: conditionsInside(placed.node) }));
  const kept = new Set(
    criteria.flatMap(({ placed }) => [...placed.ancestors, placed.node].map(({ id }) => id)),
  );
  return { criteria, nodes: set.nodes.filter(({ node }) => kept.has(node.id)) };
}

function conditionsInside({ method, evidence }: Criterion): readonly ConditionDocument[] {
  const conditions = method.name === 'cases' ? method.cases.map((option) => option.when) : [];
  if (method.name === 'deductions' && method.waivedWhen) conditions.push(method.waivedWhen);
  if (evidence?.when) conditions.push(evidence.when);
  return conditions;
}
