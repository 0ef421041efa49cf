import type { CriteriaSet } from '../criteria-set.ts';
import { Decimal, type Decimal as DecimalValue, ZERO } from '../decimal.ts';
import { isGroup, type Node } from '../schema/criterion.ts';
import { isFor } from '../walk.ts';
import { listed, numberFigure } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** The nodes a kind of unit finds under one heading of its form. */
interface Form {
  readonly unitGroups: string[];
  readonly nodes: readonly Node[];
  readonly sum: DecimalValue;
}

/**
 * Maxima add up on the form of every group of units: children to their parent, top groups to the
 * scale, and a part's cap can be reached. Official tables contain such errors.
 */
export function* checkMaxima(set: CriteriaSet): Generator<SetFault> {
  const everyGroup = set.unitGroups.map(({ id }) => id);
  for (const placed of set.nodes) {
    const { node, path } = placed;
    const unitGroups = everyGroup.filter((unitGroup) => isFor(placed, unitGroup));
    if (unitGroups.length === 0) {
      yield { code: 'set.for-nobody', path, figures: { id: node.id, title: node.title } };
    }
    if (!isGroup(node)) continue;
    for (const form of formsOf(node.children, unitGroups)) {
      const figures = { group: node.id, unitGroups: listed(form.unitGroups) };
      if (form.nodes.length === 0) yield { code: 'set.group-empty', path, figures };
      else if (!form.sum.eq(node.max)) {
        const sums = sumFigures(form, node.max);
        yield { code: 'set.maxima-sum', path: [...path, 'max'], figures: { ...figures, ...sums } };
      }
    }
  }
  for (const form of formsOf(set.criteria, everyGroup)) {
    if (form.sum.eq(set.scale)) continue;
    const figures = { unitGroups: listed(form.unitGroups), ...sumFigures(form, set.scale) };
    yield { code: 'set.scale-sum', path: ['scale'], figures };
  }
  for (const part of ['bonus', 'deduction'] as const) yield* checkCap(set, part, everyGroup);
}

/** The cap of a part is meant to bind: some unit must be able to reach it. */
function* checkCap(
  set: CriteriaSet,
  part: 'bonus' | 'deduction',
  everyGroup: readonly string[],
): Generator<SetFault> {
  const { cap, criteria } = set[part] ?? {};
  if (!cap || !criteria) return;
  const most = Decimal.max(ZERO, ...formsOf(criteria, everyGroup).map(({ sum }) => sum));
  if (!cap.gt(most)) return;
  const figures = { part, cap: numberFigure(cap), sum: numberFigure(most) };
  yield { code: 'set.cap-over-sum', path: [part, 'cap'], figures };
}

/** One entry for all the groups of units that see the same nodes, so a fault is told once. */
function formsOf(nodes: readonly Node[], unitGroups: readonly string[]): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const unitGroup of unitGroups) {
    const seen = nodes.filter((node) => node.for === undefined || node.for.includes(unitGroup));
    const key = seen.map(({ id }) => id).join(' ');
    const form = forms.get(key);
    if (form) form.unitGroups.push(unitGroup);
    else {
      const sum = seen.reduce((total, { max }) => total.plus(max), ZERO);
      forms.set(key, { unitGroups: [unitGroup], nodes: seen, sum });
    }
  }
  return [...forms.values()];
}

function sumFigures({ nodes, sum }: Form, expected: DecimalValue): Record<string, string> {
  const children = nodes.map(({ id, max }) => `${id} (${numberFigure(max)})`).join(', ');
  return { sum: numberFigure(sum), expected: numberFigure(expected), children };
}
