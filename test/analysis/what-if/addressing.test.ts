import { describe, expect, it } from 'vitest';
import {
  criterion,
  given,
  grade,
  group,
  is,
  knockOut,
  quota,
  yesNo,
} from '../../support/set-text.ts';
import { edits, faultsOf, tryOut } from './try-out.ts';

const BANDS = {
  bands: {
    measure: { value: 'so' },
    bands: [
      { below: '2', points: '0' },
      { from: '2', below: '2,5', share: '50%' },
      { from: '2,5', points: '4' },
    ],
  },
};
const parts = {
  criteria: [
    group('3', '8', [
      criterion('3.2', '4', { so: 'number' }, BANDS),
      criterion(
        '3.20',
        '4',
        { a: 'count', b: 'count' },
        {
          proportional: { measure: { achieved: 'a', of: 'b', noneAssigned: 'undecided' } },
        },
      ),
    ]),
    criterion(
      '4',
      '2',
      { nay: 'yesNo', kia: 'yesNo' },
      {
        checklist: {
          items: [
            { input: 'nay', points: '1' },
            { input: 'kia', points: '1' },
          ],
        },
      },
    ),
  ],
  bonus: { cap: '2', criteria: [yesNo('T1', '2')] },
  grades: [grade('tot', '8'), grade('dat')],
  knockOuts: [
    knockOut('khong-gui', is('submission.received', 'equal', 'không'), { ungraded: 'có' }),
  ],
  quotas: [quota('tot', '30%', 'blockUnits', 'down', 'allStay')],
};
const one = (change: string) => edits(tryOut(parts, [change]));
const fault = (change: string) => faultsOf(parts, [change])[0];

describe('a path', () => {
  it.each([
    ['grades.tot.from=7', 'grades.tot.from: 8 → 7'],
    ['quotas.tot.atMost=25%', 'quotas.tot.atMost: 30% → 25%'],
    ['bonus.cap=1', 'bonus.cap: 2 → 1'],
    ['rounding.total.decimals=1', 'rounding.total.decimals: 2 → 1'],
    ['ranking.ties=dense', 'ranking.ties: competition → dense'],
    ['criteria.4.method.checklist.items.nay.points=1', undefined],
    [
      'criteria.3.2.method.bands.bands.2.share=25%',
      'criteria.3.2.method.bands.bands.2.share: 50% → 25%',
    ],
    [
      'criteria.3.2.method.bands.bands.lowest.points=1',
      'criteria.3.2.method.bands.bands.lowest.points: 0 → 1',
    ],
  ])('%s reaches one value', (change, edit) => {
    expect(one(change)).toEqual(edit === undefined ? [] : [edit]);
  });

  it('takes the longest id that fits: 3.20 is not 3.2, and 3.2 is not group 3', () => {
    expect(one('criteria.3.20.title=Mới')).toEqual(['criteria.3.20.title: Tiêu chí 3.20 → Mới']);
    expect(one('criteria.3.2.title=Mới')).toEqual(['criteria.3.2.title: Tiêu chí 3.2 → Mới']);
    expect(one('groups.3.title=Mới')).toEqual(['groups.3.title: Nhóm 3 → Mới']);
  });

  it('takes the longest name among bands too: 2,5 is not 2', () => {
    expect(one('criteria.3.2.method.bands.bands.2,5.points=4,0')).toEqual([
      'criteria.3.2.method.bands.bands.2,5.points: 4 → 4,0',
    ]);
  });

  it('may name what the set leaves out but the format allows', () => {
    expect(one('criteria.3.20.method.proportional.target=85%')).toEqual([
      'criteria.3.20.method.proportional.target:  → 85%',
    ]);
    const both = ['rounding.criterion.decimals=1', 'rounding.criterion.direction=down'];
    expect(tryOut(parts, both).set.rounding.criterion).toEqual({ decimals: 1, direction: 'down' });
  });

  it('replaces the other shape where the format allows one of two', () => {
    const { set } = tryOut(parts, ['criteria.3.2.method.bands.bands.2.points=1']);
    const { method } = set.leaves[0]?.node ?? {};
    expect(method?.name === 'bands' && Object.keys(method.bands[1] ?? {})).toEqual([
      'from',
      'below',
      'points',
    ]);
    const effect = tryOut(parts, ['knockOuts.khong-gui.effect.atMost=dat']).set.knockOuts[0]
      ?.effect;
    expect(effect).toEqual({ atMost: 'dat' });
  });

  it('writes a list of names with commas', () => {
    const { set } = tryOut(parts, ['instrument.legalBasis=quyet-dinh']);
    expect(set.instrument.legalBasis).toEqual(['quyet-dinh']);
  });
});

describe('a name that is not there', () => {
  it('lists the criteria, also when the id is a group', () => {
    expect(fault('criteria.9.max=3')).toMatchObject({
      code: 'name-unknown',
      name: '9',
      within: 'criteria',
      allowed: ['3.2', '3.20', '4', 'T1'],
    });
    expect(fault('criteria.3.max=3')).toMatchObject({
      name: '3',
      allowed: ['3.2', '3.20', '4', 'T1'],
    });
    expect(fault('groups.4.weight=2')).toMatchObject({ within: 'groups', allowed: ['3'] });
  });

  it('lists the grades, and the keys of the format', () => {
    expect(fault('grades.kha.from=7')).toMatchObject({ within: 'grades', allowed: ['tot', 'dat'] });
    expect(fault('quotas.tot.most=7')).toMatchObject({
      within: 'quotas.tot',
      allowed: ['grade', 'atMost', 'of', 'rounding', 'tiedAtTheLimit', 'source'],
    });
    expect(fault('bonus.criteria.T1.max=1')).toMatchObject({ allowed: ['cap', 'source'] });
    expect(fault('criteria.4.weigth=1')).toMatchObject({
      allowed: expect.arrayContaining(['max', 'weight', 'method']),
    });
  });

  it('lists what stands below when the path stops short', () => {
    expect(fault('grades.tot=8')).toMatchObject({
      code: 'not-a-value',
      allowed: ['id', 'title', 'from', 'requires', 'source'],
    });
    expect(fault('criteria=8')).toMatchObject({
      code: 'not-a-value',
      allowed: ['3.2', '3.20', '4', 'T1'],
    });
  });

  it('never falls for names every object has', () => {
    expect(fault('constructor.name=x')).toMatchObject({
      code: 'name-unknown',
      name: 'constructor',
    });
    expect(fault('grades.toString.from=x')).toMatchObject({ code: 'name-unknown' });
  });
});

describe('contradicting changes', () => {
  it.each([[['bonus.cap=1', 'bonus.cap=2']], [['criteria.4.max=3', 'criteria.4.weight=2']]])(
    '%s',
    (changes) => {
      expect(faultsOf(parts, changes)).toMatchObject([
        { code: 'twice', change: { path: changes[1]?.split('=')[0] } },
      ]);
    },
  );

  it('are all listed, with every other fault', () => {
    const changes = ['grades.kha.from=7', 'criteria.4.max=không', 'groups.3.weight=0', 'bonus=2'];
    expect(
      faultsOf(parts, changes)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['name-unknown', 'not-a-number', 'not-a-number', 'not-a-value']);
  });
});

it('a maximum may be named next to its group, and the nearest counts', () => {
  const { set } = tryOut({ criteria: [group('1', '4', [given('1.1', '2'), given('1.2', '2')])] }, [
    'groups.1.weight=2',
    'criteria.1.1.max=3',
  ]);
  expect(set.nodes.map(({ node }) => node.max.toFixed())).toEqual(['7', '3', '4']);
});
