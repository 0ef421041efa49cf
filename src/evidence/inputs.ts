import type { FactValue } from '../criteria/facts.ts';

/** Typed values by the name of the input, as a map has them. An input that nobody gave is simply not there. */
export interface Inputs extends Iterable<readonly [string, FactValue]> {
  readonly size: number;
  get(name: string): FactValue | undefined;
}

export const NO_INPUTS: Inputs = new Map();

/**
 * The given values, to be kept with many others: most criteria have one or two inputs, and a map of
 * those weighs several times what they do.
 */
export function keptInputs(given: Inputs): Inputs {
  let kept: GivenInput | undefined;
  for (const [name, value] of [...given].reverse()) kept = new GivenInput(name, value, kept);
  return kept ?? NO_INPUTS;
}

/** One input with those after it: a list, looked through in turn. */
class GivenInput implements Inputs {
  private readonly name: string;
  private readonly value: FactValue;
  private readonly next: GivenInput | undefined;

  constructor(name: string, value: FactValue, next: GivenInput | undefined) {
    this.name = name;
    this.value = value;
    this.next = next;
  }

  get(name: string): FactValue | undefined {
    for (let at: GivenInput | undefined = this; at; at = at.next) {
      if (at.name === name) return at.value;
    }
    return undefined;
  }

  get size(): number {
    let size = 1;
    for (let at = this.next; at; at = at.next) size += 1;
    return size;
  }

  *[Symbol.iterator](): Iterator<readonly [string, FactValue]> {
    for (let at: GivenInput | undefined = this; at; at = at.next) yield [at.name, at.value];
  }

  /** By name, so that equal inputs make equal texts and fingerprints whatever their order. */
  toJSON(): Readonly<Record<string, FactValue>> {
    return Object.fromEntries(this);
  }
}
