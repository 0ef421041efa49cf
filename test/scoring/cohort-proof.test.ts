import { describe, expect, it } from 'vitest';
import { rankRound } from '../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { criterion, setOf } from '../support/set-text.ts';
import { document, submissionOf, YEAR } from '../support/submissions.ts';

const relative = { relative: { input: 'x', best: 'highest', missingUnits: 'leaveOut' } };
const evidence = { kinds: ['bao-cao'], without: 'zero' };
const set = setOf({ criteria: [criterion('1', '10', { x: 'number' }, relative, { evidence })] });

describe('the best of a block', () => {
  it('is not a value forfeited for lack of a document', async () => {
    const claims = submissionOf(set, { code: 'A', answers: { '1': { x: '1000' } } });
    const proves = submissionOf(set, {
      code: 'B',
      answers: { '1': { x: '10' } },
      documents: { '1': [document()] },
    });
    const { units } = await rankRound(set, [claims, proves], {
      year: YEAR,
      basis: 'self',
      evaluator: rulesEngine(),
    });
    expect(units.map(({ self }) => self.sheet.total.points.low.toString())).toEqual(['0', '10']);
  });
});
