import { formOf } from '../../criteria/form.ts';
import type { Criterion, Group, Input } from '../../criteria/schema/criterion.ts';
import type { Part, PlacedNode } from '../../criteria/walk.ts';
import { isPlacedCriterion } from '../../criteria/walk.ts';
import type { FormInput } from './form.ts';

/**
 * The rows of the scoring sheet, in the order of the regulation. Each has a key that stands in a
 * hidden column, so that a filled form is read by key whatever happened to the position of its rows.
 */
export type FormLine =
  | { readonly kind: 'part'; readonly key: string; readonly part: Exclude<Part, 'base'> }
  | { readonly kind: 'group'; readonly key: string; readonly node: Group; readonly depth: number }
  | { readonly kind: 'criterion'; readonly key: string; readonly placed: PlacedNode<Criterion> }
  /** One value to be entered; of an input with several choices, the heading above its options. */
  | {
      readonly kind: 'input' | 'choices';
      readonly key: string;
      readonly criterion: Criterion;
      readonly name: string;
      readonly input: Input;
    }
  | {
      readonly kind: 'option';
      readonly key: string;
      readonly criterion: Criterion;
      readonly name: string;
      readonly input: Input;
      readonly option: string;
      readonly title: string;
    };

export function groupKey(id: string): string {
  return `g:${id}`;
}

export function criterionKey(id: string): string {
  return `c:${id}`;
}

export function inputKey(criterion: string, name: string): string {
  return `i:${criterion}/${name}`;
}

export function optionKey(criterion: string, name: string, option: string): string {
  return `o:${criterion}/${name}=${option}`;
}

export function linesOf({ set, unit }: Pick<FormInput, 'set' | 'unit'>): readonly FormLine[] {
  const lines: FormLine[] = [];
  let part: Part = 'base';
  for (const placed of formOf(set, unit.group).nodes) {
    if (placed.part !== part) {
      part = placed.part;
      if (part !== 'base') lines.push({ kind: 'part', key: `p:${part}`, part });
    }
    if (isPlacedCriterion(placed)) lines.push(...criterionLines(placed));
    else {
      const node = placed.node as Group;
      lines.push({ kind: 'group', key: groupKey(node.id), node, depth: placed.ancestors.length });
    }
  }
  return lines;
}

function* criterionLines(placed: PlacedNode<Criterion>): Generator<FormLine> {
  const criterion = placed.node;
  yield { kind: 'criterion', key: criterionKey(criterion.id), placed };
  for (const [name, input] of Object.entries(criterion.inputs)) {
    const of = { criterion, name, input };
    const key = inputKey(criterion.id, name);
    if (input.type !== 'choices') {
      yield { kind: 'input', key, ...of };
      continue;
    }
    yield { kind: 'choices', key, ...of };
    for (const [option, title] of Object.entries(input.options ?? {})) {
      const key = optionKey(criterion.id, name, option);
      yield { kind: 'option', key, ...of, option, title };
    }
  }
}
