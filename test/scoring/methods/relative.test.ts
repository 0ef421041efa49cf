import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, rank, scoreAll, shown } from '../../support/score.ts';
import { block, criterion, given, is, setOf, type WrittenObject } from '../../support/set-text.ts';
import { type PlainSubmission, submissionOf } from '../../support/submissions.ts';

function against(best: string, missingUnits: string, more: WrittenObject = {}) {
  return criterion(
    '1',
    '6',
    { so: 'count' },
    { relative: { input: 'so', best, missingUnits } },
    more,
  );
}

function relative(best: string, missingUnits: string) {
  return setOf({ criteria: [against(best, missingUnits)] });
}

/** Points of each unit of a block, whose values are given; `undefined` for one not given. */
async function pointsOf(
  set: ReturnType<typeof setOf>,
  values: readonly (string | undefined)[],
): Promise<string[]> {
  const sheets = await scoreAll(
    set,
    values.map((so, index) =>
      submissionOf(set, {
        code: `A${index + 1}`,
        answers: { '1': so === undefined ? {} : { so } },
      }),
    ),
  );
  return sheets.map((sheet) => shown(criterionLine(sheet).amount));
}

describe('relative', () => {
  it.each([
    ['highest', ['8', '4', '0'], ['6', '3', '0'], '6 × 8 ÷ 8, 6 × 4 ÷ 8, nothing'],
    ['highest', ['5', '5'], ['6', '6'], 'both are the best'],
    ['highest', ['7'], ['6'], 'alone in its block'],
    ['lowest', ['2', '4', '8'], ['6', '3', '1.5'], '6 × 2 ÷ 2, 6 × 2 ÷ 4, 6 × 2 ÷ 8'],
    ['lowest', ['0', '0', '3'], ['6', '6', '0'], 'zero is full, 6 × 0 ÷ 3 is nothing'],
    ['lowest', ['0'], ['6'], 'zero is full, alone too'],
  ])('%s of %j earns %j: %s', async (best, values, points) => {
    expect(await pointsOf(relative(best, 'leaveOut'), values)).toEqual(points);
  });

  it('is open when the best of the block is zero: there is nothing to measure against', async () => {
    const set = relative('highest', 'leaveOut');
    const [sheet] = await scoreAll(set, [submissionOf(set, { answers: { '1': { so: '0' } } })]);
    expect(await pointsOf(set, ['0', '0'])).toEqual(['0..6', '0..6']);
    expect(sheet && missingOn(criterionLine(sheet))).toEqual(['bar']);
  });

  it('leaves units without a value out of the comparison', async () => {
    expect(await pointsOf(relative('highest', 'leaveOut'), ['4', undefined, '2'])).toEqual([
      '6',
      '0..6',
      '3',
    ]);
  });

  it('waits for units without a value: they may be better, never worse, than the best', async () => {
    const set = relative('highest', 'wait');
    expect(await pointsOf(set, ['4', undefined, '2'])).toEqual(['0..6', '0..6', '0..3']);
  });

  it('needs not wait where nobody can be better: the lowest possible is zero', async () => {
    expect(await pointsOf(relative('lowest', 'wait'), ['0', undefined])).toEqual(['6', '0..6']);
  });

  it('names the units it waits for', async () => {
    const set = relative('highest', 'wait');
    const [sheet] = await scoreAll(set, [
      submissionOf(set, { code: 'A1', answers: { '1': { so: '4' } } }),
      submissionOf(set, { code: 'A2' }),
      submissionOf(set, { code: 'A3' }),
    ]);
    expect(sheet && missingOn(criterionLine(sheet))).toEqual(['units A2 A3']);
  });

  it('does not wait for what cannot change anything: nothing of something is nothing', async () => {
    expect(await pointsOf(relative('highest', 'wait'), ['0', undefined, '5'])).toEqual([
      '0',
      '0..6',
      '0..6',
    ]);
  });

  it('compares within the block only', async () => {
    const set = setOf({
      unitGroups: ['so', 'xa'],
      blocks: [block('khoi-so', ['so']), block('khoi-xa', ['xa'])],
      criteria: [against('highest', 'wait')],
    });
    const sheets = await scoreAll(set, [
      submissionOf(set, { code: 'S1', group: 'so', answers: { '1': { so: '4' } } }),
      submissionOf(set, { code: 'X1', group: 'xa', answers: { '1': { so: '9' } } }),
      submissionOf(set, { code: 'X2', group: 'xa' }),
    ]);
    expect(sheets.map((sheet) => shown(criterionLine(sheet).amount))).toEqual([
      '6',
      '0..6',
      '0..6',
    ]);
  });

  it('leaves out units to which the criterion does not apply', async () => {
    const method = { relative: { input: 'so', best: 'highest', missingUnits: 'wait' } };
    const more = { applies: is('co-viec', 'equal', 'có'), notApplicable: 'rescale' };
    const set = setOf({
      criteria: [criterion('1', '6', { so: 'count', 'co-viec': 'yesNo' }, method, more)],
    });
    const sheets = await scoreAll(set, [
      submissionOf(set, { code: 'A1', answers: { '1': { so: '4', 'co-viec': 'có' } } }),
      submissionOf(set, { code: 'A2', answers: { '1': { so: '9', 'co-viec': 'không' } } }),
      submissionOf(set, { code: 'A3', answers: { '1': { 'co-viec': 'không' } } }),
    ]);
    expect(sheets.map((sheet) => shown(criterionLine(sheet).amount))).toEqual(['6', '0', '0']);
  });

  it('waits where it is open whether the best one counts at all', async () => {
    const method = { relative: { input: 'so', best: 'highest', missingUnits: 'wait' } };
    const more = { applies: is('co-viec', 'equal', 'có'), notApplicable: 'zero' };
    const set = setOf({
      criteria: [criterion('1', '6', { so: 'count', 'co-viec': 'yesNo' }, method, more)],
    });
    const units = [
      submissionOf(set, { code: 'A1', answers: { '1': { so: '4', 'co-viec': 'có' } } }),
      submissionOf(set, { code: 'A2', answers: { '1': { so: '8' } } }),
    ];
    // A1 has 6 × 4 ÷ 8 = 3 if A2 counts, else 6.
    const [sheet] = await scoreAll(set, units);
    expect(sheet && shown(criterionLine(sheet).amount)).toBe('0..6');
  });

  describe('in a round', () => {
    const accepted = { appraisal: { acceptRest: true } };
    const so = (code: string, value: string, more: PlainSubmission = {}): PlainSubmission => ({
      code,
      answers: { '1': { so: value } },
      ...accepted,
      ...more,
    });

    async function finalOf(set: ReturnType<typeof setOf>, plain: readonly PlainSubmission[]) {
      const { units } = await rank(set, plain, 'final');
      return units.map(({ final }) => final && shown(criterionLine(final.sheet).amount));
    }

    it('measures final scores against final values, also where the council changed nothing', async () => {
      // The council halves A2 from 10 to 5, so A1's 5 becomes the best as well: 6 × 5 ÷ 5.
      const council = { decisions: { '1': { inputs: { so: '5' } } } };
      const units = [so('A1', '5'), so('A2', '10', { council })];
      expect(await finalOf(relative('highest', 'wait'), units)).toEqual(['6', '6']);
    });

    it('waits for a unit whose value has not been appraised', async () => {
      const units = [so('A1', '5'), so('A2', '10', { appraisal: { acceptRest: false } })];
      expect(await finalOf(relative('highest', 'wait'), units)).toEqual(['0..6', '0..6']);
    });

    it('does not wait for units that do not have the criterion on their form', async () => {
      const set = setOf({
        unitGroups: ['so', 'xa'],
        criteria: [against('highest', 'wait', { for: ['so'] }), given('2', '6', { for: ['xa'] })],
      });
      const notAppraised = { code: 'X1', group: 'xa', answers: { '2': { x: '3' } } };
      expect(await finalOf(set, [so('S1', '4'), notAppraised])).toEqual(['6', undefined]);
    });
  });
});
