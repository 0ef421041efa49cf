import { describe, expect, it } from 'vitest';
import type { View } from '../../src/evidence/submission.ts';
import { wordsIn } from '../../src/text/index.ts';
import { criterionLine, missingOn, scoreOne, shown } from '../support/score.ts';
import { criterion, given, is, setOf } from '../support/set-text.ts';
import { document, type PlainReview, type PlainSubmission } from '../support/submissions.ts';

// 1: 2 points for each, needs a report. 2: points given.
const set = setOf({
  criteria: [
    criterion(
      '1',
      '10',
      { so: 'count' },
      { count: { input: 'so', each: '2' } },
      {
        evidence: { kinds: ['bao-cao'], without: 'zero' },
      },
    ),
    given('2', '10'),
  ],
});

const self: PlainSubmission = {
  answers: { '1': { so: '4' }, '2': { x: '7' } },
  documents: { '1': [document()] },
};

async function lineIn(view: View, appraisal?: PlainReview, council?: PlainReview, id = '1') {
  const plain = { ...self, ...(appraisal && { appraisal }), ...(council && { council }) };
  return criterionLine(await scoreOne(set, plain, view), id);
}

async function pointsIn(view: View, appraisal?: PlainReview, council?: PlainReview) {
  return shown((await lineIn(view, appraisal, council)).amount);
}

const cut = (points: string): PlainReview => ({ decisions: { '1': { points, reason: 'Trùng' } } });
const recount = (so: string): PlainReview => ({
  decisions: { '1': { inputs: { so }, reason: 'Trùng' } },
});
const accepted: PlainReview = { decisions: { '1': {} } };

describe('a decision', () => {
  it('of points replaces what the method gives, and keeps that beside it', async () => {
    const line = await lineIn('appraised', cut('3,5'));
    expect(shown(line.amount)).toBe('3.5');
    expect(line.how).toMatchObject({ by: 'decision', reviewer: 'Sở Nội vụ', reason: 'Trùng' });
    expect(line.how.by === 'decision' && shown(line.how.computed)).toBe('8'); // 4 × 2
  });

  it('of points holds without any document, and is kept beside the nothing that the set gives', async () => {
    const plain = { answers: self.answers ?? {}, appraisal: cut('3,5') };
    const line = criterionLine(await scoreOne(set, plain, 'appraised'));
    expect(shown(line.amount)).toBe('3.5');
    expect(line.how).toMatchObject({ by: 'decision', unproven: true });
    expect(line.how.by === 'decision' && shown(line.how.computed)).toBe('0');
    expect(wordsIn('vi').explain(set, line).at(-1)).toBe(
      'Theo cách chấm của bộ tiêu chí, máy tính ra 0 điểm vì không có tài liệu kiểm chứng.',
    );
  });

  it('of zero points is a zero', async () => {
    const line = await lineIn('appraised', cut('0'));
    expect(line.state).toBe('scored');
    expect(shown(line.amount)).toBe('0');
  });

  it('of points holds where nothing was answered', async () => {
    const plain = { appraisal: { acceptRest: true, ...cut('2') } };
    const line = criterionLine(await scoreOne(set, plain, 'appraised'));
    expect(shown(line.amount)).toBe('2');
    expect(line.missing).toEqual([]);
  });

  it('of inputs goes through the method', async () => {
    expect(await pointsIn('appraised', recount('3'))).toBe('6'); // 3 × 2
  });

  it('of inputs does not do away with the proof', async () => {
    const plain = { answers: self.answers ?? {}, appraisal: recount('3') };
    expect(shown(criterionLine(await scoreOne(set, plain, 'appraised')).amount)).toBe('0');
  });

  it('to accept takes the answer through the method', async () => {
    expect(await pointsIn('appraised', accepted)).toBe('8');
  });

  it('to accept takes the lack of proof along', async () => {
    const plain = { answers: self.answers ?? {}, appraisal: accepted };
    expect(shown(criterionLine(await scoreOne(set, plain, 'appraised')).amount)).toBe('0');
  });

  it('leaves the unit’s own view as it was', async () => {
    expect(await pointsIn('self', cut('3'), cut('1'))).toBe('8');
  });

  it('to accept what was not answered leaves it open', async () => {
    const plain = { appraisal: accepted };
    const line = criterionLine(await scoreOne(set, plain, 'appraised'));
    expect(shown(line.amount)).toBe('0..10');
    expect(missingOn(line)).toEqual(['1/so by unit']);
  });
});

describe('what was not appraised', () => {
  it('is open from nothing to the maximum, waiting for the appraisal', async () => {
    const line = await lineIn('appraised', { decisions: { '2': {} } });
    expect(shown(line.amount)).toBe('0..10');
    expect(line.state).toBe('undecided');
    expect(missingOn(line)).toEqual(['appraisal']);
  });

  it('is accepted where the rest is', async () => {
    expect(await pointsIn('appraised', { acceptRest: true })).toBe('8');
  });

  it('is settled by the council', async () => {
    expect(await pointsIn('final', { decisions: { '2': {} } }, accepted)).toBe('8');
    expect(await pointsIn('final', { decisions: { '2': {} } }, { acceptRest: true })).toBe('8');
    expect(await pointsIn('final', { decisions: { '2': {} } }, cut('4'))).toBe('4');
  });

  it('stays open when the council is silent too', async () => {
    expect(await pointsIn('final', { decisions: { '2': {} } }, { decisions: {} })).toBe('0..10');
  });
});

describe('the council', () => {
  it.each([
    ['points over points', cut('3'), cut('5'), '3', '5'],
    ['points over inputs', recount('3'), cut('5'), '6', '5'],
    ['inputs over inputs', recount('3'), recount('5'), '6', '10'],
    ['inputs over points', cut('3'), recount('2'), '3', '4'],
    ['nothing over points', cut('3'), { decisions: {} }, '3', '3'],
    ['nothing over inputs', recount('3'), { acceptRest: true }, '6', '6'],
  ])('has the last word: %s', async (_title, appraisal, council, appraised, final) => {
    expect(await pointsIn('appraised', appraisal, council)).toBe(appraised);
    expect(await pointsIn('final', appraisal, council)).toBe(final);
  });

  it('is named as the one who decided', async () => {
    const line = await lineIn('final', cut('3'), cut('5'));
    expect(line.how).toMatchObject({ by: 'decision', reviewer: 'Hội đồng' });
  });

  it('does not answer for the appraisers', async () => {
    const line = await lineIn('final', cut('3'), { decisions: { '2': { points: '1' } } });
    expect(line.how).toMatchObject({ by: 'decision', reviewer: 'Sở Nội vụ' });
  });
});

describe('points for a criterion that does not apply', () => {
  const sometimes = setOf({
    criteria: [
      given('1', '60'),
      given('2', '40', { applies: is('x', 'greaterThan', '0'), notApplicable: 'rescale' }),
    ],
  });
  const answers = { '1': { x: '45' }, '2': { x: '0' } };

  it('bring it back in', async () => {
    const appraisal = { acceptRest: true, decisions: { '2': { points: '20', reason: 'Có' } } };
    const sheet = await scoreOne(sometimes, { answers, appraisal }, 'appraised');
    expect(shown(criterionLine(sheet, '2').max)).toBe('40');
    expect(shown(sheet.total.points)).toBe('65'); // 45 + 20 of 100, not 45 of 60
  });
});
