import type { FactValue } from '../criteria/facts.ts';

/** Typed values by the name of the input. An input that nobody gave is simply not there. */
export interface Inputs extends Iterable<readonly [string, FactValue]> {
  readonly size: number;
  get(name: string): FactValue | undefined;
}

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
  private readonly name: string | undefined;
  private readonly value: FactValue | undefined;
  private readonly next: GivenInput | undefined;

  constructor(name?: string, value?: FactValue, next?: GivenInput) {
    this.name = name;
    this.value = value;
    this.next = next;
  }

  get(name: string): FactValue | undefined {
    let at: GivenInput | undefined = this;
    do {
      if (at.name === name) return at.value;
      at = at.next;
    } while (at);
    return undefined;
  }

  get size(): number {
    let size = this.name === undefined ? 0 : 1;
    for (let at = this.next; at; at = at.next) size += 1;
    return size;
  }

  *[Symbol.iterator](): Iterator<readonly [string, FactValue]> {
    for (let at: GivenInput | undefined = this; at; at = at.next) {
      if (at.name !== undefined && at.value !== undefined) yield [at.name, at.value];
    }
  }
}

/** Without a name, so that nothing is found in it. */
export const NO_INPUTS: Inputs = new GivenInput();
