import { describe, expect, it } from 'vitest';
import {
  type DecisionStanding,
  decisionPart,
  decisionStanding,
  type KnownPart,
  questionState,
  type RoundState,
  type UnitState,
} from '../../src/round/index.ts';

type Row = readonly [RoundState, UnitState, readonly KnownPart[], DecisionStanding];
const ROWS: readonly Row[] = [
  ['self-assessment', 'in-progress', ['answer'], 'not-now'],
  ['appraisal', 'submitted', ['answer'], 'waiting'],
  ['appraisal', 'submitted', [], 'waiting'],
  ['appraisal', 'returned', ['answer'], 'waiting'],
  ['appraisal', 'submitted', ['answer', 'appraisal'], 'decided'],
  ['appraisal', 'not-started', [], 'not-now'],
  ['appraisal', 'appraised', ['appraisal'], 'decided'],
  ['explanation', 'appraised', ['appraisal'], 'decided'],
  ['second-appraisal', 'explained', ['appraisal', 'explanation'], 'waiting'],
  ['second-appraisal', 'explained', ['appraisal'], 'decided'],
  ['second-appraisal', 'appraised', ['appraisal', 'explanation'], 'decided'],
  ['second-appraisal', 'explained', ['appraisal', 'explanation', 'second-appraisal'], 'decided'],
  ['council', 'appraised', ['appraisal'], 'decided'],
  ['council', 'not-started', [], 'not-now'],
  ['published', 'final', ['appraisal'], 'decided'],
];

describe('a criterion of a unit, for those who judge', () => {
  it.each(ROWS)('in %s of a unit that is %s, with %j: %s', (round, unit, parts, standing) => {
    expect(decisionStanding(round, unit, new Set(parts))).toBe(standing);
  });

  it('is decided in the part that goes with the state of the round', () => {
    expect(decisionPart('appraisal')).toBe('appraisal');
    expect(decisionPart('second-appraisal')).toBe('second-appraisal');
    expect(decisionPart('council')).toBe('council');
  });
});

describe('a question', () => {
  it('waits for the unit, then for whoever asked, and is closed whether answered or not', () => {
    expect(questionState({})).toBe('open');
    expect(questionState({ answer: 'Có' })).toBe('answered');
    expect(questionState({ answer: 'Có', closedBy: 'an' })).toBe('closed');
    expect(questionState({ closedBy: 'an' })).toBe('closed');
  });
});
