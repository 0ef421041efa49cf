import { describe, expect, it } from 'vitest';
import { rankRound } from '../../src/ranking/rank-round.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { rank, table } from '../support/score.ts';
import {
  criterion,
  given,
  grade,
  is,
  knockOut,
  quota,
  type SetParts,
  setOf,
} from '../support/set-text.ts';
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
  it('breaks no tie: the units share the place, and it depends for all on the one it is missing for', async () => {
    expect(await standings('0', undefined)).toEqual([
      ['A0', 1, ['A1']],
      ['A1', 1, ['A1']],
    ]);
  });

  it('keeps a third equal unit from being placed by it too', async () => {
    expect((await standings('0', undefined, '1'))?.map(([, place]) => place)).toEqual([1, 1, 1]);
  });

  it('moves the places below too where none are skipped, once it breaks the tie', async () => {
    // A and B share place 1; apart they are 1 and 2, and D after them is 3 of what was 2.
    const lower = { code: 'D', answers: { '1': { x: '9' }, T1: { x: '0' }, T2: { x: '0' } } };
    const dependencies = async (ties: string) => {
      const tieBreakers = [{ fact: 'points.T2', prefer: 'higher' }];
      const tied = setOf({
        criteria: [given('1', '10')],
        bonus: { cap: '4', criteria: [given('T1', '2'), given('T2', '2')] },
        ranking: { ties, tieBreakers },
      });
      const equal = { '1': { x: '10' }, T1: { x: '2' } };
      const [block] = (
        await rank(tied, [
          { code: 'A', answers: { ...equal, T2: { x: '0' } } },
          { code: 'B', answers: equal },
          lower,
        ])
      ).blocks;
      return block?.standings.map(({ place, dependsOn }) => [place, ...dependsOn]);
    };
    expect(await dependencies('dense')).toEqual([
      [1, 'B'],
      [1, 'B'],
      [2, 'B'],
    ]);
    expect(await dependencies('competition')).toEqual([[1, 'B'], [1, 'B'], [3]]);
  });

  it('once known, decides', async () => {
    expect((await standings('0', '1'))?.map(([code, place]) => [code, place])).toEqual([
      ['A1', 1],
      ['A0', 2],
    ]);
  });
});

/** All have 10 of 10 points, whatever the bonus that breaks their tie; one held at `b` by `sai`. */
const held = (more: Partial<SetParts> = {}) =>
  setOf({
    criteria: [criterion('1', '10', { x: 'points', sai: 'yesNo' }, { awarded: { input: 'x' } })],
    bonus: { cap: '4', criteria: [given('T1', '2'), given('T2', '2')] },
    grades: [grade('a', '8'), grade('b', '5'), grade('c')],
    knockOuts: [knockOut('sai', is('1/sai', 'equal', 'có'), { atMost: 'b' })],
    ranking: { order: 'gradeThenTotal', tieBreakers: [{ fact: 'points.T2', prefer: 'higher' }] },
    ...more,
  });
const full = (code: string, t2: string | undefined, sai = 'không') => ({
  code,
  answers: { '1': { x: '10', sai }, T1: { x: '2' }, ...(t2 && { T2: { x: t2 } }) },
});

describe('a tie breaker that is missing for a unit of another grade', () => {
  const plain = [full('A', '0'), full('B', '1'), full('C', undefined, 'có')];
  const blockOf = async (set: ReturnType<typeof held>) => {
    const [block] = (await rank(set, plain)).blocks;
    if (!block) throw new Error('test sets have one block');
    return block;
  };

  it('keeps no tie from being broken where the grade comes first', async () => {
    const block = await blockOf(held());
    expect(table(block)).toEqual(['B a 1', 'A a 2', 'C b 3']);
    expect(block.standings.map(({ tiedWith, dependsOn }) => [...tiedWith, ...dependsOn])).toEqual([
      [],
      [],
      [],
    ]);
  });

  it.each(['allStay', 'allMoveDown'])('nor the place of a quota: %s', async (tied) => {
    // 34% of 3 units is 1,02: one place, for B. A comes to C, with whom the tie stays open.
    const block = await blockOf(held({ quotas: [quota('a', '34%', 'blockUnits', 'down', tied)] }));
    expect(table(block)).toEqual(['B a 1', 'A b 2', 'C b 2']);
    expect(block.standings.map(({ dependsOn }) => dependsOn)).toEqual([[], ['C'], ['C']]);
    const told = (stands: string, other: string) => ({ fact: 'points.T2', stands, with: [other] });
    expect(block.standings.map(({ tieBroken }) => tieBroken)).toEqual([
      [told('above', 'A')],
      [told('below', 'B')],
      undefined,
    ]);
  });

  it('keeps all of one total on one place where the total alone counts', async () => {
    const tieBreakers = [{ fact: 'points.T2', prefer: 'higher' }];
    const block = await blockOf(held({ ranking: { order: 'total', tieBreakers } }));
    expect(table(block)).toEqual(['A a 1', 'B a 1', 'C b 1']);
  });
});

it('waits for a unit that could still move the best of the block, far below as it stays', async () => {
  const relative = { relative: { input: 'so', best: 'highest', missingUnits: 'leaveOut' } };
  const measured = setOf({
    criteria: [criterion('1', '10', { so: 'number' }, relative), given('2', '90')],
  });
  const { blocks } = await rank(measured, [
    // 10 + 75 = 85 and 10 × 1 ÷ 5 + 82 = 84. If C has 100 it is 75,5 and 82,1: the other way round.
    { code: 'A', answers: { 1: { so: '5' }, 2: { x: '75' } } },
    { code: 'B', answers: { 1: { so: '1' }, 2: { x: '82' } } },
    { code: 'C', answers: { 2: { x: '1' } } },
  ]);
  const told = blocks[0]?.standings.map(({ unit, place, dependsOn }) => [
    unit.code,
    place,
    dependsOn,
  ]);
  expect(told).toEqual([
    ['A', 1, ['C']],
    ['B', 2, ['C']],
    ['C', undefined, []],
  ]);
});
