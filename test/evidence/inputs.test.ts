import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/criteria/canonical.ts';
import { type Inputs, keptInputs, NO_INPUTS } from '../../src/evidence/inputs.ts';

const given = new Map([
  ['dat', '45'],
  ['giao', '50'],
  ['ghi-chu', ''],
]);

describe('kept inputs', () => {
  it.each([0, 1, 2, 3])('are the given ones in their order: %i of them', (count) => {
    const some = new Map([...given].slice(0, count));
    const kept = keptInputs(some);
    expect([...kept]).toEqual([...some]);
    expect(kept.size).toBe(count);
    for (const name of given.keys()) expect(kept.get(name)).toBe(some.get(name));
  });

  it('have nothing under a name that any object answers to', () => {
    for (const inputs of [NO_INPUTS, keptInputs(given)]) {
      expect(inputs.get('constructor')).toBeUndefined();
      expect(inputs.get('')).toBeUndefined();
    }
  });

  it('make one text whatever their order', () => {
    const turned = new Map([...given].reverse());
    expect(canonicalJson(keptInputs(turned))).toBe(canonicalJson(keptInputs(given)));
    expect(JSON.stringify(keptInputs(given))).toBe('{"dat":"45","giao":"50","ghi-chu":""}');
  });

  it('keep what is neither empty nor there apart: no, zero and an empty text are given', () => {
    const kept: Inputs = keptInputs(new Map([['co', false]]));
    expect(kept.get('co')).toBe(false);
    expect(keptInputs(given).get('ghi-chu')).toBe('');
  });
});
