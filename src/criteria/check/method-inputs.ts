import type { InputType } from '../schema/criterion.ts';
import type { Measured, Method } from '../schema/method.ts';

/** An input a method reads, the types it can be of, and the key path from the criterion. */
export interface MethodInput {
  readonly input: string;
  readonly types: readonly InputType[];
  readonly path: readonly PropertyKey[];
}

/** What each method reads. `submission.date` is a fact of the unit, not an input. */
export function* inputsOfMethod(method: Method): Generator<MethodInput> {
  const at = (...rest: PropertyKey[]) => ['method', method.name, ...rest];
  const own = (input: string, ...types: InputType[]) => ({ input, types, path: at('input') });
  switch (method.name) {
    case 'yesNo':
      return yield own(method.input, 'yesNo');
    case 'choice':
      return yield own(method.input, 'choice');
    case 'cases':
      return;
    case 'proportional':
      return yield* measuredInputs(method.measure, at('measure'));
    case 'bands': {
      const { measure } = method;
      if (!('value' in measure)) return yield* measuredInputs(measure, at('measure'));
      const types: InputType[] = ['number', 'count', 'percent'];
      return yield { input: measure.value, types, path: at('measure', 'value') };
    }
    case 'count':
      return yield own(method.input, 'count');
    case 'checklist':
      for (const [index, { input }] of method.items.entries()) {
        yield { input, types: ['yesNo'], path: at('items', index, 'input') };
      }
      return;
    case 'deductions':
      for (const [index, { input }] of method.occurrences.entries()) {
        yield { input, types: ['count'], path: at('occurrences', index, 'input') };
      }
      return;
    case 'lateness':
      if (method.submitted === 'submission.date') return;
      return yield { input: method.submitted, types: ['date'], path: at('submitted') };
    case 'awarded':
      return yield own(method.input, 'points');
    case 'survey':
      return yield own(method.input, 'number');
    case 'relative':
      return yield own(method.input, 'number', 'count', 'percent');
    default:
      return method satisfies never;
  }
}

function* measuredInputs(measure: Measured, path: readonly PropertyKey[]): Generator<MethodInput> {
  if ('rate' in measure) {
    yield { input: measure.rate, types: ['percent'], path: [...path, 'rate'] };
    return;
  }
  for (const key of ['achieved', 'of'] as const) {
    yield { input: measure[key], types: ['count', 'number'], path: [...path, key] };
  }
}
