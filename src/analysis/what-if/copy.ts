import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type Decimal, readDecimal, ZERO } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import type { PlacedNode } from '../../criteria/walk.ts';
import { proportion, settled, total } from '../../scoring/points.ts';
import type { Edit } from './change.ts';
import type { ChangedMaxima } from './changed-maxima.ts';
import { type DependentNumber, dependentNumbers } from './dependent-numbers.ts';
import type { LocatedChange } from './locate-change.ts';
import { type Keys, numberText, shownText, valueAt, type Written, writeAt } from './written.ts';

/** A copy of a set as written, that keeps account of what is changed in it. */
export class Copy {
  readonly document: Written;
  readonly edits: Edit[] = [];
  readonly #original: Written;

  constructor(original: Written) {
    this.#original = original;
    this.document = structuredClone(original);
  }

  /** What a change says, word for word. */
  write({ change, keys, excluded, isTextList }: LocatedChange): void {
    for (const other of excluded) writeAt(this.document, other, undefined);
    const value = change.value.normalize('NFC').trim();
    const list = () => value.split(',').map((item) => item.trim());
    this.#put(change.path.normalize('NFC').trim(), keys, isTextList ? list() : value);
  }

  /**
   * New maxima, and with each the numbers of its method that are points: awards, `each`, caps,
   * floors, deductions, items of a checklist, all in the proportion of the new maximum to the old
   * and exact (a quotient without end to 30 digits, the last item of a checklist taking the rest).
   * The step of an awarded criterion is left out where the new maximum is no multiple of it: points
   * were held against it when they were given. Conditions stay as written, also those over points.
   */
  writeMaxima(set: CriteriaSet, { maxima, scale }: ChangedMaxima): void {
    for (const placed of set.nodes) {
      const max = maxima.get(placed.node.id);
      if (!max) continue;
      const kind = isGroup(placed.node) ? 'groups' : 'criteria';
      this.#put(`${kind}.${placed.node.id}.max`, [...placed.path, 'max'], numberText(max));
      if (!isGroup(placed.node)) this.#scaleMethod({ ...placed, node: placed.node }, max);
    }
    if (!scale.eq(set.scale)) this.#put('scale', ['scale'], numberText(scale));
  }

  #scaleMethod({ node, path }: PlacedNode<Criterion>, max: Decimal): void {
    const { method } = node;
    const at = ['method', method.name];
    const name = (number: { readonly names: readonly string[] }) =>
      ['criteria', node.id, ...at, ...number.names].join('.');
    const keys = [...path, ...at];
    const numbers = dependentNumbers(method.name, valueAt(this.document, keys));
    const scaled = numbers.map((number) => inProportion(number, max, node.max));
    if (method.name === 'checklist' && scaled.length > 0) {
      scaled.splice(-1, 1, max.minus(total(scaled.slice(0, -1))));
    }
    for (const [index, number] of numbers.entries()) {
      const value = scaled[index] ?? ZERO;
      if (!value.isZero()) this.#put(name(number), [...keys, ...number.keys], numberText(value));
    }
    if (method.name === 'awarded' && method.step && !max.mod(method.step).isZero()) {
      this.#put(name({ names: ['step'] }), [...keys, 'step'], undefined);
    }
  }

  #put(path: string, keys: Keys, value: Written | undefined): void {
    const [before, after] = [shownText(valueAt(this.#original, keys)), shownText(value)];
    writeAt(this.document, keys, value);
    if (before === after) return;
    this.edits.push({
      path,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }
}

function inProportion({ text }: DependentNumber, max: Decimal, before: Decimal): Decimal {
  const read = readDecimal(text);
  if ('fault' in read) throw new Error(`«${text}» passed the checks of the set`);
  return settled(proportion(read.value, max, before));
}
