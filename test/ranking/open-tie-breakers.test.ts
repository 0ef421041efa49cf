import { describe, expect, it } from 'vitest';
import { rankRound } from '../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { given, setOf } from '../support/set-text.ts';
import { submissionOf, YEAR } from '../support/submissions.ts';

/** Totals capped at the scale are decided while the bonus that breaks their tie is still open. */
const set = setOf({
  criteria: [given('1', '10')],
  bonus: { cap: '4', criteria: [given('T1', '2'), given('T2', '2')] },
  mayExceedScale: 'không',
  ranking: { tieBreakers: [{ fact: 'points.T2', prefer: 'higher' }] },
});

async function standings(...bonuses: readonly (string | undefined)[]) {
  const submissions = bonuses.map((t2, index) =>
    submissionOf(set, {
      code: `A${index}`,
      answers: { '1': { x: '10' }, T1: { x: '2' }, ...(t2 && { T2: { x: t2 } }) },
    }),
  );
  const { blocks } = await rankRound(set, submissions, {
    year: YEAR,
    basis: 'self',
    evaluator: rulesEngine(),
  });
  return blocks[0]?.standings.map(({ unit, place, dependsOn }) => [unit.code, place, dependsOn]);
}

describe('a tie breaker that is still missing', () => {
  it('breaks no tie: the units share the place and say on whom it depends', async () => {
    expect(await standings('0', undefined)).toEqual([
      ['A0', 1, ['A1']],
      ['A1', 1, []],
    ]);
  });

  it('keeps a third equal unit from being placed by it too', async () => {
    expect((await standings('0', undefined, '1'))?.map(([, place]) => place)).toEqual([1, 1, 1]);
  });

  it('once known, decides', async () => {
    expect((await standings('0', '1'))?.map(([code, place]) => [code, place])).toEqual([
      ['A1', 1],
      ['A0', 2],
    ]);
  });
});
