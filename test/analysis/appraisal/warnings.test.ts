import { describe, expect, it } from 'vitest';
import {
  ENOUGH_FOR_MEDIAN,
  FAR_FROM_MEDIAN,
  type FileElsewhere,
  type Middle,
  middleOf,
  type Warning,
  warningsOf,
} from '../../../src/analysis/appraisal/index.ts';
import { Decimal } from '../../../src/criteria/decimal.ts';
import { criterionLine, scoreAll, scoreOne } from '../../support/score.ts';
import { given, setOf, yesNo } from '../../support/set-text.ts';
import { document, type PlainSubmission, submissionOf, YEAR } from '../../support/submissions.ts';

const proved = (without: string, dated = 'inPeriod') =>
  setOf({ criteria: [yesNo('1', '4', { evidence: { kinds: ['bao-cao'], without, dated } })] });

interface Around {
  readonly middle?: Middle;
  readonly elsewhere?: ReadonlyMap<string, readonly FileElsewhere[]>;
}

async function warned(
  set: ReturnType<typeof setOf>,
  plain: PlainSubmission,
  { middle, elsewhere = new Map() }: Around = {},
): Promise<readonly Warning[]> {
  const line = criterionLine(await scoreOne(set, plain));
  return warningsOf(set, line, { year: YEAR, middle, elsewhere });
}

const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code);
const yes = { answers: { '1': { x: 'có' } } };

describe('a criterion that asks for documents', () => {
  it('warns when points are claimed and none is cited, with what is at stake', async () => {
    const [only, ...rest] = await warned(proved('zero'), yes);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ code: 'no-evidence', explained: false });
    expect(only?.code === 'no-evidence' && only.points.toString()).toBe('4');
  });

  it('says so too when the unit explained why, and tells that it did', async () => {
    const explained = { ...yes, explanations: { '1': 'Tài liệu mật' } };
    expect(await warned(proved('explanation'), explained)).toMatchObject([
      { code: 'no-evidence', explained: true },
    ]);
    expect(await warned(proved('explanation'), yes)).toMatchObject([
      { code: 'no-evidence', explained: false },
    ]);
  });

  it('has nothing to prove when no points are claimed', async () => {
    expect(await warned(proved('zero'), { answers: { '1': { x: 'không' } } })).toEqual([]);
  });

  it('is content with a document of the kind and the period', async () => {
    const cited = { ...yes, documents: { '1': [document('bao-cao', '31/12/2025')] } };
    expect(await warned(proved('zero'), cited)).toEqual([]);
  });

  it('warns of one dated a day before the period or a day after, with both ends', async () => {
    for (const [date, iso] of [
      ['31/12/2024', '2024-12-31'],
      ['01/01/2026', '2026-01-01'],
    ] as const) {
      const cited = { ...yes, documents: { '1': [document('bao-cao', date)] } };
      expect(await warned(proved('zero'), cited)).toEqual([
        {
          code: 'document-outside-period',
          document: 'bao-cao-1',
          date: iso,
          from: '2025-01-01',
          to: '2025-12-31',
        },
      ]);
    }
  });

  it('does not mind the day where any time will do', async () => {
    const cited = { ...yes, documents: { '1': [document('bao-cao', '01/01/2020')] } };
    expect(await warned(proved('zero', 'anyTime'), cited)).toEqual([]);
  });

  it('warns of a document of another kind than asked for', async () => {
    const cited = { ...yes, documents: { '1': [document('cong-van')] } };
    expect(await warned(proved('zero'), cited)).toEqual([
      { code: 'document-of-other-kind', document: 'cong-van-1', kind: 'cong-van' },
    ]);
  });

  it('warns of a file that was handed in elsewhere, only for the documents it cites', async () => {
    const use = { round: 'dot', unit: 'DV2', document: 'a' };
    const elsewhere = new Map([
      ['bao-cao-1', [use]],
      ['khac', [use]],
    ]);
    const cited = { ...yes, documents: { '1': [document()] } };
    expect(await warned(proved('zero'), cited, { elsewhere })).toEqual([
      { code: 'same-file-elsewhere', document: 'bao-cao-1', uses: [use] },
    ]);
    const alone = new Map([['bao-cao-1', []]]);
    expect(await warned(proved('zero'), cited, { elsewhere: alone })).toEqual([]);
  });
});

describe('the middle of a block', () => {
  const set = setOf({ criteria: [given('1', '10')] });
  const middle = async (...points: string[]) => {
    const submissions = points.map((x, index) =>
      submissionOf(set, { code: `DV${index}`, answers: x === '' ? {} : { '1': { x } } }),
    );
    const found = middleOf((await scoreAll(set, submissions)).map((sheet) => criterionLine(sheet)));
    return found && [found.median.toString(), found.units];
  };

  it('is the one in the middle, or half way between the two', async () => {
    expect(await middle('7')).toEqual(['7', 1]);
    expect(await middle('9', '1', '4')).toEqual(['4', 3]);
    expect(await middle('10', '2', '7,5', '4')).toEqual(['5.75', 4]);
  });

  it('leaves out units whose points are not decided', async () => {
    expect(await middle('9', '', '1', '4')).toEqual(['4', 3]);
    expect(await middle('', '')).toBeUndefined();
  });

  it('leaves out units the criterion does not apply to, whatever points they get', async () => {
    const conditional = setOf({
      criteria: [
        given('1', '10', {
          applies: { fact: 'has', operator: 'equal', value: 'có' },
          notApplicable: 'full',
          inputs: { x: { title: 'x', type: 'points' }, has: { title: 'has', type: 'yesNo' } },
        }),
      ],
    });
    const submissions = [
      { code: 'A', answers: { '1': { x: '2', has: 'có' } } },
      { code: 'B', answers: { '1': { x: '2', has: 'không' } } },
    ].map((plain) => submissionOf(conditional, plain));
    const lines = (await scoreAll(conditional, submissions)).map((sheet) => criterionLine(sheet));
    expect(lines.map(({ state }) => state)).toEqual(['scored', 'notApplicable']);
    const found = middleOf(lines);
    expect([found?.median.toString(), found?.units]).toEqual(['2', 1]);
  });
});

describe('a score beside the middle of its block', () => {
  const set = setOf({ criteria: [given('1', '10')] });
  const at = async (x: string, units = ENOUGH_FOR_MEDIAN) =>
    codes(
      await warned(set, { answers: { '1': { x } } }, { middle: { median: new Decimal(5), units } }),
    );

  // 30 % of 10 is 3, so 5 − 3 = 2 and 5 + 3 = 8 are still near.
  it.each([
    ['2', []],
    ['1,9', ['far-from-median']],
    ['8', []],
    ['8,1', ['far-from-median']],
    ['5', []],
  ])('%s of 10 with a middle of 5: %j', async (x, expected) => {
    expect(FAR_FROM_MEDIAN.toString()).toBe('0.3');
    expect(await at(x)).toEqual(expected);
  });

  it('is held against the middle of five units, not of four', async () => {
    expect(await at('10', 5)).toEqual(['far-from-median']);
    expect(await at('10', 4)).toEqual([]);
  });

  it('is not far from anything while it is not decided', async () => {
    const middle = { median: new Decimal(5), units: 9 };
    expect(await warned(set, {}, { middle })).toEqual([]);
  });
});
