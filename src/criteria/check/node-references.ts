import type { CriteriaSet } from '../criteria-set.ts';
import { isPlacedCriterion } from '../walk.ts';
import { refersTo, referToAll } from './reference.ts';
import type { SetFault } from './set-fault.ts';

/** References of groups and criteria to unit groups, bodies, kinds of evidence and deadlines. */
export function* checkNodeReferences(set: CriteriaSet): Generator<SetFault> {
  const unitGroups = set.unitGroups.map(({ id }) => id);
  const bodies = Object.keys(set.bodies);
  const kinds = Object.keys(set.evidenceKinds);
  const deadlines = set.deadlines.map(({ id }) => id);
  for (const placed of set.nodes) {
    const { node, path } = placed;
    yield* referToAll('unitGroup', node.for, unitGroups, [...path, 'for']);
    yield* referToAll('body', node.responsible, bodies, [...path, 'responsible']);
    yield* refersTo('body', node.appraisedBy, bodies, [...path, 'appraisedBy']);
    if (!isPlacedCriterion(placed)) continue;
    const { evidence, method } = placed.node;
    yield* referToAll('evidenceKind', evidence?.kinds, kinds, [...path, 'evidence', 'kinds']);
    if (method.name === 'lateness') {
      const at = [...path, 'method', 'lateness', 'deadline'];
      yield* refersTo('deadline', method.deadline, deadlines, at);
    }
  }
}
