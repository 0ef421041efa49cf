import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { formatDate, type IsoDate } from '../criteria/dates.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import type { Inputs } from './inputs.ts';
import type { Submission, View } from './submission.ts';

type Path = readonly PropertyKey[];

/** An input above the one it may not exceed, with where it stands in the unit's file. */
export interface LimitFault {
  readonly path: Path;
  readonly figures: Record<string, string>;
}

/** What somebody wrote for the criteria, the view it first counts in, and where it stands. */
interface Reading {
  readonly view: View;
  readonly of: ReadonlyMap<string, { readonly inputs: Inputs }>;
  at(criterionId: string): Path;
}

/** Inputs that exceed another they may not (achieved of assigned), with each review laid over. */
export function* limitFaults(set: CriteriaSet, submission: Submission): Generator<LimitFault> {
  const readings = readingsOf(submission);
  for (const { node } of set.leaves) {
    const values = new Map<string, FactValue>(submission.external.get(node.id));
    for (const { view, of, at } of readings) {
      const written = of.get(node.id)?.inputs;
      if (!written || written.size === 0) continue;
      for (const [name, value] of written) values.set(name, value);
      yield* exceeded(node, values, view, at(node.id));
    }
  }
}

function readingsOf({ answers, appraisal, council }: Submission): readonly Reading[] {
  const inDecisions = (key: string) => (id: string) => [key, 'decisions', id, 'inputs'];
  return [
    { view: 'self', of: answers, at: (id) => ['answers', id, 'inputs'] },
    { view: 'appraised', of: appraisal?.decisions ?? new Map(), at: inDecisions('appraisal') },
    { view: 'final', of: council?.decisions ?? new Map(), at: inDecisions('council') },
  ];
}

function* exceeded(
  criterion: Criterion,
  values: Inputs,
  view: View,
  path: Path,
): Generator<LimitFault> {
  for (const [name, { title, atMost }] of Object.entries(criterion.inputs)) {
    if (atMost === undefined) continue;
    const [value, limit] = [values.get(name), values.get(atMost)];
    if (value === undefined || limit === undefined || !isAbove(value, limit)) continue;
    const figures = {
      input: title,
      value: figureOf(value),
      limit: criterion.inputs[atMost]?.title ?? atMost,
      limitValue: figureOf(limit),
      criterion: criterion.id,
      view,
    };
    yield { path: [...path, name], figures };
  }
}

/** Numbers against numbers, days against days: the checks of the set allow nothing else. */
function isAbove(value: FactValue, limit: FactValue): boolean {
  if (Decimal.isDecimal(value) && Decimal.isDecimal(limit)) return value.gt(limit);
  return typeof value === 'string' && typeof limit === 'string' && value > limit;
}

function figureOf(value: FactValue): string {
  return Decimal.isDecimal(value) ? value.toFixed() : formatDate(value as IsoDate);
}
