import { expect, it } from 'vitest';
import { earlySteps } from '../../src/evidence/early-steps.ts';
import { day } from '../support/submissions.ts';

function found(submitted?: string, appraised?: string, decided?: string): string {
  const review = (on: string) => ({
    by: 'Sở Nội vụ',
    on: day(on),
    acceptRest: true,
    decisions: new Map(),
  });
  const steps = earlySteps({
    ...(submitted && { submitted: day(submitted) }),
    ...(appraised && { appraisal: review(appraised) }),
    ...(decided && { council: review(decided) }),
  });
  return steps.map(({ early, after }) => `${early.name} before ${after.name}`).join(', ');
}

it.each([
  ['05/12/2025', '05/12/2025', '05/12/2025', ''],
  ['05/12/2025', '04/12/2025', '20/12/2025', 'appraisal before submitted'],
  ['05/12/2025', '15/12/2025', '14/12/2025', 'council before appraisal'],
  ['05/12/2025', undefined, '04/12/2025', 'council before submitted'],
  [
    '10/12/2025',
    '05/12/2025',
    '07/12/2025',
    'appraisal before submitted, council before submitted',
  ],
  [undefined, '15/12/2025', '14/12/2025', 'council before appraisal'],
  ['05/12/2025', undefined, undefined, ''],
  [undefined, undefined, undefined, ''],
])('submitted %s, appraised %s, decided %s: %s', (submitted, appraised, decided, expected) => {
  expect(found(submitted, appraised, decided)).toBe(expected);
});
