import type { Method, MethodName } from '../../criteria/schema/method.ts';
import { awarded } from './awarded.ts';
import { bands } from './bands.ts';
import { cases } from './cases.ts';
import { checklist } from './checklist.ts';
import { choice } from './choice.ts';
import { count } from './count.ts';
import { deductions } from './deductions.ts';
import { lateness } from './lateness.ts';
import type { Apply, MethodScope, ScoringMethod } from './method.ts';
import { proportional } from './proportional.ts';
import { relative } from './relative.ts';
import { survey } from './survey.ts';
import { yesNo } from './yes-no.ts';

/** Every scoring method by the name it has in a set. */
const methods = {
  yesNo,
  choice,
  cases,
  proportional,
  bands,
  count,
  checklist,
  deductions,
  lateness,
  awarded,
  survey,
  relative,
};

type WorkingOf<M> = M extends ScoringMethod<infer _K, infer W> ? W : never;

/** The figures a method worked from, told apart by `method`; sentences are made of them in `text/`. */
export type Working = WorkingOf<(typeof methods)[MethodName]>;

/** The method of one criterion, made ready for any number of units. */
export function methodOf(method: Method, scope: MethodScope): Apply<Working> {
  // One entry a name with matching parameters: the compiler cannot follow the correlation.
  const make = methods[method.name] as ScoringMethod<MethodName, Working>;
  return make(method, scope);
}
