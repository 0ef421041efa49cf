import { describe, expect, it } from 'vitest';
import { comeAndGone, laidOver } from '../../../src/web/pages/rounds/chosen-units.ts';

const units = (choice: Record<string, string>) => new Map(Object.entries(choice));
const from = units({ DV01: 'dv', SN01: 'sn', SN02: 'sn', SN03: 'sn' });

describe('a choice of units that somebody began before a colleague saved theirs', () => {
  it('is what the colleague saved where nothing was changed', () => {
    const now = units({ DV01: 'dv', SN01: 'other' });
    expect(laidOver({ from, chosen: from }, now)).toEqual(now);
  });

  it('keeps a unit that was added and a group that was chosen', () => {
    const chosen = new Map([...from, ['XA1', ''], ['SN01', 'own']]);
    const now = units({ DV01: 'dv', SN01: 'other' });
    const both = units({ DV01: 'dv', SN01: 'own', XA1: '' });
    expect(laidOver({ from, chosen }, now)).toEqual(both);
  });

  it('leaves out a unit that was taken away, although the colleague kept it', () => {
    const chosen = units({ DV01: 'dv', SN01: 'sn', SN02: 'sn' });
    const now = units({ SN02: 'sn', SN03: 'sn', SN04: 'sn' });
    expect(laidOver({ from, chosen }, now)).toEqual(units({ SN02: 'sn', SN04: 'sn' }));
  });

  it('counts the units that came and went meanwhile; another group is neither', () => {
    expect(comeAndGone(from, units({ DV01: 'x', XA1: '', XA2: '' }))).toEqual({ come: 2, gone: 3 });
    expect(comeAndGone(from, from)).toEqual({ come: 0, gone: 0 });
  });
});
