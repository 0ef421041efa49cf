import { describe, expect, it } from 'vitest';
import { rankRound } from '../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { rank, shown, table } from '../support/score.ts';
import { block, given, setOf } from '../support/set-text.ts';
import { type PlainSubmission, submissionOf, YEAR } from '../support/submissions.ts';

const set = setOf({
  unitGroups: ['so', 'xa'],
  blocks: [block('khoi-xa', ['xa']), block('khoi-so', ['so'])],
  criteria: [given('1', '100')],
});

function unit(code: string, group: string, x: string, more: PlainSubmission = {}): PlainSubmission {
  return { code, group, answers: { '1': { x } }, ...more };
}

describe('rankRound', () => {
  it('ranks each block by itself, in the order of the set', async () => {
    const { blocks } = await rank(set, [
      unit('S1', 'so', '50'),
      unit('X1', 'xa', '20'),
      unit('S2', 'so', '60'),
      unit('X2', 'xa', '10'),
    ]);
    expect(blocks.map(({ block: id }) => id)).toEqual(['khoi-xa', 'khoi-so']);
    expect(blocks.map(table)).toEqual([
      ['X1 dat 1', 'X2 dat 2'],
      ['S2 dat 1', 'S1 dat 2'],
    ]);
  });

  it('leaves out a block without units', async () => {
    const { blocks } = await rank(set, [unit('S1', 'so', '50')]);
    expect(blocks.map(({ block: id }) => id)).toEqual(['khoi-so']);
  });

  it('scores the views that exist', async () => {
    const cut = (points: string) => ({ decisions: { '1': { points, reason: 'Trùng' } } });
    const { units } = await rank(set, [
      unit('S1', 'so', '50'),
      unit('S2', 'so', '50', { appraisal: cut('40') }),
      unit('S3', 'so', '50', { appraisal: cut('40'), council: cut('45') }),
    ]);
    const seen = units.map(({ self, appraised, final }) =>
      [self, appraised, final].map((view) => view && shown(view.sheet.total.points)),
    );
    expect(seen).toEqual([
      ['50', undefined, undefined],
      ['50', '40', '40'],
      ['50', '40', '45'],
    ]);
  });

  it('names on each sheet the view it is of', async () => {
    const accepted = { appraisal: { acceptRest: true } };
    const { units } = await rank(set, [
      unit('S1', 'so', '50', accepted),
      unit('S2', 'so', '50', { ...accepted, council: { acceptRest: true } }),
    ]);
    const named = units.map(({ self, appraised, final }) =>
      [self, appraised, final].map((view) => view?.sheet.view),
    );
    expect(named).toEqual([
      ['self', 'appraised', 'final'],
      ['self', 'appraised', 'final'],
    ]);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const submissions = ['S1', 'S2', 'S3'].map((code) => submissionOf(set, unit(code, 'so', '1')));
    await rankRound(set, submissions, {
      year: YEAR,
      basis: 'self',
      evaluator: rulesEngine(),
      onUnit: (done, all) => told.push(`${done} of ${all}`),
    });
    expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});
