import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { type IsoDate, readDate } from '../../src/criteria/dates.ts';
import { lineageOverlaps, setInForce } from '../../src/criteria/in-force.ts';
import { minimalSet, validSet } from './minimal-set.ts';

function day(text: string): IsoDate {
  const read = readDate(text);
  if ('value' in read) return read.value;
  throw new Error(`no date: ${text}`);
}

function version(id: string, inForce: string, lineage = 'thu-nghiem'): CriteriaSet {
  const text = minimalSet(
    ['id: thu-nghiem-2025', `id: ${id}`],
    ['inForce: { from: 01/01/2025, to: 31/12/2029 }', `inForce: { ${inForce} }`],
    ['lineage: thu-nghiem', `lineage: ${lineage}`],
  );
  return validSet(text, `${id}.yaml`);
}

const OLD = version('cu', 'from: 22/05/2018, to: 09/03/2022');
const CURRENT = version('moi', 'from: 10/03/2022');

describe('setInForce', () => {
  const at = (date: string, changes = {}) =>
    setInForce([OLD, CURRENT], {
      province: 'thu-nghiem',
      group: 'so-nganh',
      date: day(date),
      ...changes,
    });

  it.each([
    ['22/05/2018', 'cu'],
    ['09/03/2022', 'cu'],
    ['10/03/2022', 'moi'],
    ['31/12/2099', 'moi'],
  ])('on %s it is %s', (date, id) => {
    expect(at(date)).toEqual({ state: 'one', set: expect.objectContaining({ id }) });
  });

  it('is none before the first, in another province and for another group of units', () => {
    expect(at('21/05/2018')).toEqual({ state: 'none' });
    expect(at('10/03/2022', { province: 'khac' })).toEqual({ state: 'none' });
    expect(at('10/03/2022', { group: 'cap-huyen' })).toEqual({ state: 'none' });
  });

  it('is several when two govern the same day', () => {
    const other = version('xa', 'from: 01/01/2023', 'rieng');
    const sets = [CURRENT, other];
    const query = { province: 'thu-nghiem', group: 'cap-xa', date: day('01/01/2023') };
    expect(setInForce(sets, query)).toEqual({ state: 'several', sets });
  });
});

describe('lineageOverlaps', () => {
  it('versions that follow one another are fine', () => {
    expect(lineageOverlaps([CURRENT, OLD])).toEqual([]);
  });

  it('a day that two versions share is told at the later', () => {
    const late = version('cu', 'from: 22/05/2018, to: 10/03/2022');
    expect(lineageOverlaps([CURRENT, late])).toEqual([
      {
        code: 'lineage.overlap',
        at: { file: 'moi.yaml', path: 'inForce' },
        figures: {
          lineage: 'thu-nghiem',
          set: 'moi',
          other: 'cu',
          otherFile: 'cu.yaml',
          from: '10/03/2022',
          to: '10/03/2022',
          unitGroups: 'so-nganh, cap-xa',
        },
      },
    ]);
  });

  it('two versions without an end overlap without an end', () => {
    const [finding] = lineageOverlaps([version('cu', 'from: 22/05/2018'), CURRENT]);
    expect(finding?.figures).toMatchObject({ from: '10/03/2022', to: '' });
  });

  it('sets of two lineages may stand side by side', () => {
    const other = version('xa', 'from: 10/03/2022', 'rieng');
    expect(lineageOverlaps([other, CURRENT])).toEqual([]);
  });
});
