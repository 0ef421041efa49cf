import type { CriteriaSet } from '../criteria-set.ts';
import { kindOf } from '../facts.ts';
import type { Criterion, Input } from '../schema/criterion.ts';
import { listed, numberFigure } from './figures.ts';
import { inputsOfMethod } from './method-inputs.ts';
import { refersTo } from './reference.ts';
import type { SetFault } from './set-fault.ts';

type Path = readonly PropertyKey[];

/** Inputs as declared and as the method reads them. */
export function* checkInputs(set: CriteriaSet): Generator<SetFault> {
  for (const { node, path } of set.leaves) {
    for (const [name, input] of Object.entries(node.inputs)) {
      yield* checkDeclaration(node, name, input, [...path, 'inputs', name]);
    }
    yield* checkMethodInputs(node, path);
  }
}

function* checkDeclaration(
  criterion: Criterion,
  name: string,
  input: Input,
  path: Path,
): Generator<SetFault> {
  const { type, min, max } = input;
  const isChoice = type === 'choice' || type === 'choices';
  if (isChoice && Object.keys(input.options ?? {}).length === 0) {
    yield { code: 'set.options-empty', path, figures: { what: 'input', name, type } };
  }
  if (min && max && min.gt(max)) {
    const figures = { input: name, min: numberFigure(min), max: numberFigure(max) };
    yield { code: 'set.input-range', path: [...path, 'min'], figures };
  }
  if (input.atMost !== undefined) {
    yield* checkLimit(criterion, name, type, input.atMost, [...path, 'atMost']);
  }
}

function* checkLimit(
  criterion: Criterion,
  name: string,
  type: Input['type'],
  atMost: string,
  path: Path,
): Generator<SetFault> {
  const limit = inputOf(criterion, atMost);
  if (!limit || atMost === name) {
    const others = Object.keys(criterion.inputs).filter((other) => other !== name);
    yield* refersTo('input', atMost, others, path);
    return;
  }
  const comparable = ['decimal', 'date'].includes(kindOf(type));
  if (comparable && kindOf(limit.type) === kindOf(type)) return;
  const allowed = comparable ? type : 'count, number, percent, points, date';
  const [input, found] = comparable ? [atMost, limit.type] : [name, type];
  yield {
    code: 'set.input-type',
    path,
    figures: { criterion: criterion.id, input, found, allowed },
  };
}

function* checkMethodInputs(criterion: Criterion, path: Path): Generator<SetFault> {
  for (const { input, types, path: rest } of inputsOfMethod(criterion.method)) {
    const at = [...path, ...rest];
    const declared = inputOf(criterion, input);
    if (!declared) {
      yield* refersTo('input', input, Object.keys(criterion.inputs), at);
    } else if (!types.includes(declared.type)) {
      const figures = {
        criterion: criterion.id,
        input,
        found: declared.type,
        allowed: listed(types),
      };
      yield { code: 'set.input-type', path: at, figures };
    }
  }
}

/** An input by name; `constructor` and the like, which every object has, are not inputs. */
function inputOf({ inputs }: Criterion, name: string): Input | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined;
}
