import { expect, it } from 'vitest';
import { basisOf, saysTheSame } from '../../src/app/form-conflicts.ts';
import { criterion, setOf } from '../support/set-text.ts';
import { document, submissionOf } from '../support/submissions.ts';

const measure = { achieved: 'dat', of: 'giao', noneAssigned: 'full' };
const set = setOf({
  criteria: [
    criterion('1', '10', { dat: { type: 'count', atMost: 'giao' }, giao: 'count' } as never, {
      proportional: { measure, target: '90%' },
    }),
  ],
});
const reviewed = (dat: string, giao: string, turned = false) => {
  const inputs = turned ? { giao, dat } : { dat, giao };
  return submissionOf(set, {
    submitted: '05/12/2025',
    answers: { '1': inputs },
    documents: { '1': [document()] },
    appraisal: { decisions: { '1': { inputs, reason: 'Đối chiếu' } } },
  });
};

it('forms handed out keep their fingerprint: it rests on what was answered alone', () => {
  const submission = reviewed('45', '50');
  expect(basisOf(submission, 'self')).toBe('cb6c897a98b2a12f');
  expect(basisOf(submission, 'appraisal')).toBe('8c7bfc1c56c37b69');
  expect(basisOf(submission, 'council')).toBe('bc150459a2568bd0');
});

it('answers in another order are the same answers', () => {
  for (const kind of ['self', 'appraisal', 'council'] as const) {
    expect(basisOf(reviewed('45', '50', true), kind)).toBe(basisOf(reviewed('45', '50'), kind));
    expect(basisOf(reviewed('44', '50'), kind)).not.toBe(basisOf(reviewed('45', '50'), kind));
  }
  for (const kind of ['self', 'appraisal'] as const) {
    expect(saysTheSame(reviewed('45', '50'), reviewed('45', '50', true), kind)).toBe(true);
    expect(saysTheSame(reviewed('45', '50'), reviewed('45', '49'), kind)).toBe(false);
  }
});
