import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import { setDocument } from '../../criteria/schema/set.ts';
import type { PlacedNode } from '../../criteria/walk.ts';
import type { Change, ChangeFault } from './change.ts';
import {
  keysExcludedBy,
  keysOf,
  type Shapes,
  shapesBelow,
  shapesOf,
  takesNames,
  takesText,
  takesTexts,
} from './format-shape.ts';
import { itemNames } from './item-names.ts';
import { below, isList, isMap, type Keys, type Written } from './written.ts';

/** A change with the value it speaks of found in the set as written. */
export interface LocatedChange {
  readonly change: Change;
  readonly keys: Keys;
  /** The group or criterion the path begins with. */
  readonly placed?: PlacedNode;
  /** Its maximum, or a factor for it. */
  readonly of: 'max' | 'weight' | 'value';
  /** What the format does not let stand beside the new value. */
  readonly excluded: readonly Keys[];
  readonly isTextList: boolean;
}

type Located = { readonly value: LocatedChange } | { readonly fault: ChangeFault };

/** Nested criteria are reached by their ids, never through the list they stand in. */
const REACHED_BY_ID: Readonly<Record<string, readonly string[]>> = {
  '': ['criteria'],
  bonus: ['criteria'],
  deduction: ['criteria'],
};

/**
 * Finds what a change speaks of. A path is read from the left; wherever names are expected, the
 * longest name that fits is taken, so `criteria.3.2.max` is the maximum of criterion 3.2, also
 * where there is a criterion 3.
 *
 * - `criteria.<id>` any criterion, `groups.<id>` any group, wherever it is nested, bonus and
 *   deduction included; both have `weight` beside the keys of the format
 * - items of lists by what names them: `grades.<id>`, `quotas.<grade>`, `…items.<input>`,
 *   `…tiers.<fromDay>`, `…bands.<from>` and `…bands.lowest`, `…cases.<title>`
 * - everything else by the keys of the format
 */
export function locateChange(set: CriteriaSet, document: Written, change: Change): Located {
  const path = change.path.normalize('NFC').trim();
  const start = { document, change, rest: path, walked: [], shapes: shapesOf(setDocument) };
  const [kind, rest] = split(path, ['criteria', 'groups']) ?? [];
  if (kind === undefined) return walk({ ...start, keys: [], value: document, excluded: [] });
  const nodes = set.nodes.filter(({ node }) => isGroup(node) === (kind === 'groups'));
  const ids = nodes.map(({ node }) => node.id);
  const [id, inner] = split(rest ?? '', ids) ?? [];
  const placed = nodes.find(({ node }) => node.id === id);
  if (!placed && rest === '') return { fault: { code: 'not-a-value', change, allowed: ids } };
  if (!placed) {
    const name = (rest ?? '').split('.')[0] ?? '';
    return unknown(change, name, [kind], ids);
  }
  const shapes = nodeShapes(kind === 'groups');
  const keys = placed.path;
  const value = keys.reduce<Written | undefined>(below, document);
  const walked = [kind, placed.node.id];
  if (inner === 'weight' || inner === 'max') {
    const of = { of: inner, placed, keys: [...keys, 'max'] } as const;
    return { value: { change, ...of, excluded: [], isTextList: false } };
  }
  return walk({ ...start, rest: inner ?? '', walked, keys, value, shapes, excluded: [], placed });
}

/** The shapes of a group or of a criterion, told apart by `children`. */
function nodeShapes(isForGroup: boolean): Shapes {
  return shapesOf(setDocument)
    .flatMap((shape) => shapesBelow([shape], 'criteria'))
    .flatMap((list) => shapesBelow([list], ''))
    .filter((shape) => keysOf([shape]).includes('children') === isForGroup);
}

interface Step {
  readonly change: Change;
  readonly document: Written;
  readonly rest: string;
  readonly walked: readonly string[];
  readonly keys: Keys;
  readonly value: Written | undefined;
  readonly shapes: Shapes;
  readonly excluded: readonly Keys[];
  readonly placed?: PlacedNode;
}

function walk(step: Step): Located {
  const { change, rest, walked, keys, value, shapes, excluded, placed } = step;
  const names = namesAt(step);
  if (rest === '') {
    const isTextList = !takesText(shapes) && takesTexts(shapes);
    if (!isTextList && !takesText(shapes)) {
      return { fault: { code: 'not-a-value', change, allowed: [...names.keys()] } };
    }
    const found = { change, keys, of: 'value', excluded, isTextList } as const;
    return { value: { ...found, ...(placed && { placed }) } };
  }
  const [name, left] = split(rest, [...names.keys()]) ?? newName(step) ?? [];
  if (name === undefined || left === undefined) {
    return unknown(change, rest.split('.')[0] ?? '', walked, [...names.keys()]);
  }
  const key = names.get(name) ?? name;
  const gone = isMap(value) ? keysExcludedBy(shapes, name) : [];
  return walk({
    ...step,
    rest: left,
    walked: [...walked, name],
    keys: [...keys, key],
    value: below(value, key),
    shapes: shapesBelow(shapes, name),
    excluded: [...excluded, ...gone.map((other) => [...keys, other])],
  });
}

/** The names a path may go on with, and the key or index each stands for. */
function namesAt({ value, shapes, walked, placed }: Step): ReadonlyMap<string, PropertyKey> {
  if (isList(value)) return itemNames(value);
  const written = takesNames(shapes) && isMap(value) ? Object.keys(value) : [];
  const hidden = REACHED_BY_ID[walked.join('.')] ?? [];
  const keys = keysOf(shapes).filter((key) => !hidden.includes(key) && key !== 'children');
  const virtual = walked.length === 0 ? ['criteria', 'groups'] : [];
  const ofNode = placed && walked.length === 2 ? ['weight'] : [];
  return new Map([...virtual, ...keys, ...ofNode, ...written].map((name) => [name, name]));
}

/** A table that is not written yet takes whatever names its new entries have. */
function newName({ value, shapes, rest }: Step): readonly [string, string] | undefined {
  if (value !== undefined || !takesNames(shapes)) return undefined;
  const [name = '', ...left] = rest.split('.');
  return [name, left.join('.')];
}

/** The longest of the names the text begins with, and what is left after it. */
function split(text: string, names: readonly string[]): readonly [string, string] | undefined {
  const fitting = names.filter((name) => text === name || text.startsWith(`${name}.`));
  const [longest] = fitting.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? undefined : [longest, text.slice(longest.length + 1)];
}

function unknown(
  change: Change,
  name: string,
  walked: readonly string[],
  allowed: readonly string[],
): Located {
  return { fault: { code: 'name-unknown', change, name, within: walked.join('.'), allowed } };
}
