import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, scoreOne, shown } from '../../support/score.ts';
import { criterion, setOf } from '../../support/set-text.ts';
import type { PlainSubmission } from '../../support/submissions.ts';

const inputs = { diem: { type: 'points', by: 'appraiser' } };
const method = { awarded: { input: 'diem', step: '0.5' } };
const set = setOf({ criteria: [criterion('1', '3', inputs, method)] });

function appraised(diem: string): PlainSubmission {
  return { appraisal: { decisions: { '1': { inputs: { diem } } } } };
}

describe('awarded', () => {
  it.each(['0', '0.5', '2.5', '3'])('gives the %s points that the appraiser gave', async (diem) => {
    const line = criterionLine(await scoreOne(set, appraised(diem), 'appraised'));
    expect(line.state).toBe('scored');
    expect(shown(line.amount)).toBe(diem);
  });

  it('waits for the appraiser in the unit’s own view', async () => {
    const line = criterionLine(await scoreOne(set, appraised('2.5'), 'self'));
    expect(shown(line.amount)).toBe('0..3');
    expect(missingOn(line)).toEqual(['1/diem by appraiser']);
  });
});
