import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { Grade, KnockOut } from '../../src/criteria/schema/set.ts';
import { type Lowering, loweredBy } from '../../src/ranking/lowered-by.ts';
import type { Outcome } from '../../src/scoring/verdict.ts';

/** Every grade has a threshold but the lowest. */
const FROM = new Decimal(1);
const tried = (...reached: readonly (readonly [id: string, Outcome])[]): Lowering['tried'] =>
  reached.map(([id, outcome]) => ({ grade: { id, from: FROM } as Grade, reached: outcome }));
const one = (effect: object, outcome: Outcome = 'holds'): Lowering['knockOuts'][number] => ({
  knockOut: { id: 'k', effect } as KnockOut,
  verdict: { outcome },
});
const lowers = (lowering: Lowering) => loweredBy(lowering).length === 1;

describe('a knock-out that allows at most a grade', () => {
  const second = tried(['nhat', 'fails'], ['nhi', 'holds']);
  it('lowers a unit that reaches a better one', () => {
    expect(lowers({ tried: second, knockOuts: [one({ atMost: 'ba' })] })).toBe(true);
  });
  it('lowers nothing where the unit reaches just that one, or less', () => {
    expect(lowers({ tried: second, knockOuts: [one({ atMost: 'nhi' })] })).toBe(false);
    expect(lowers({ tried: second, knockOuts: [one({ atMost: 'nhat' })] })).toBe(false);
  });
  it('lowers only when it holds', () => {
    const knockOuts = [one({ atMost: 'ba' }, 'undecided'), one({ dropOne: true }, 'fails')];
    expect(loweredBy({ tried: second, knockOuts })).toEqual([]);
  });
});

describe('a knock-out that takes one grade', () => {
  it('lowers what was reached', () => {
    expect(lowers({ tried: tried(['nhat', 'holds']), knockOuts: [one({ dropOne: true })] })).toBe(
      true,
    );
  });
  it('lowers nothing where the lowest grade is reached anyway', () => {
    const lowest = { grade: { id: 'ba' } as Grade, reached: 'holds' } as const;
    const knockOuts = [one({ dropOne: true })];
    expect(lowers({ tried: [...tried(['nhi', 'fails']), lowest], knockOuts })).toBe(false);
    expect(lowers({ tried: [...tried(['nhi', 'undecided']), lowest], knockOuts })).toBe(true);
  });
  it('is another thing than one that leaves a unit without a grade', () => {
    expect(lowers({ tried: tried(['nhat', 'holds']), knockOuts: [one({ ungraded: true })] })).toBe(
      false,
    );
  });
});
