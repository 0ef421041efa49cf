import type { FactValue } from '../criteria/facts.ts';

/** Typed values by the name of the input. An input that nobody gave is simply not there. */
export interface Inputs extends Iterable<readonly [string, FactValue]> {
  readonly size: number;
  get(name: string): FactValue | undefined;
}

/**
 * What one criterion was given: one to three values, and that for every criterion of every unit of a
 * province. Names and values side by side take a third of what a `Map` takes.
 */
export class GivenInputs implements Inputs {
  /** A name, its value, the next name, its value … */
  private readonly pairs: readonly FactValue[];

  constructor(values: Iterable<readonly [string, FactValue]> = []) {
    // What `flat` gives back has room to grow; a copy has not.
    this.pairs = Array.from(new Map(values)).flat(1).slice() as readonly FactValue[];
  }

  get size(): number {
    return this.pairs.length / 2;
  }

  get(name: string): FactValue | undefined {
    const { pairs } = this;
    for (let at = 0; at < pairs.length; at += 2) {
      if (pairs[at] === name) return pairs[at + 1];
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<readonly [string, FactValue]> {
    for (let at = 0; at < this.pairs.length; at += 2) {
      yield [this.pairs[at] as string, this.pairs[at + 1] as FactValue];
    }
  }
}
