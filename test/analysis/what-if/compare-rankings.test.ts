import { describe, expect, it } from 'vitest';
import { compareRankings, type RankingComparison } from '../../../src/analysis/what-if/index.ts';
import { rank } from '../../support/score.ts';
import { given, grade, type SetParts, setOf } from '../../support/set-text.ts';
import type { PlainSubmission } from '../../support/submissions.ts';

const parts: SetParts = {
  criteria: [given('1', '5'), given('2', '5')],
  grades: [grade('tot', '8'), grade('dat')],
};
const unit = (code: string, first: string, second: string) => ({
  code,
  answers: { '1': { x: first }, '2': { x: second } },
});
/** 9, 8, 8 and 6 points; by hand A and B good, places 1, 2, 2, 4. */
const units = [unit('A', '4', '5'), unit('B', '5', '3'), unit('C', '3', '5'), unit('D', '3', '3')];

async function compare(
  after: SetParts,
  others: readonly PlainSubmission[] = units,
): Promise<RankingComparison> {
  return compareRankings(await rank(setOf(parts), units), await rank(setOf(after), others));
}

const shown = ({ changes }: RankingComparison) =>
  changes.map(({ unit: { code }, before, after, changed, gained }) => {
    const one = ({ standing }: typeof before) =>
      `${standing.result?.sheet.total.points.low} ${standing.grade?.id ?? standing.state} ${standing.place ?? '–'}`;
    const what = Object.entries(changed).flatMap(([name, is]) => (is ? [name] : []));
    return `${code}: ${one(before)} → ${one(after)} (${what.join(', ')}; ${gained ?? 'none'})`;
  });

describe('two rankings', () => {
  it('that are the same have no changes', async () => {
    const comparison = await compare(parts);
    expect(comparison.changes).toEqual([]);
    expect(comparison.blocks).toEqual([
      {
        block: 'khoi',
        changed: 0,
        counts: [
          { state: 'ranked', grade: 'tot', before: 3, after: 3 },
          { state: 'ranked', grade: 'dat', before: 1, after: 1 },
        ],
      },
    ]);
  });

  it('a higher threshold: the grade changes, total and place do not', async () => {
    const comparison = await compare({ ...parts, grades: [grade('tot', '8,5'), grade('dat')] });
    expect(shown(comparison)).toEqual([
      'B: 8 tot 2 → 8 dat 2 (grade; 0)',
      'C: 8 tot 2 → 8 dat 2 (grade; 0)',
    ]);
    expect(comparison.blocks[0]?.counts).toEqual([
      { state: 'ranked', grade: 'tot', before: 3, after: 1 },
      { state: 'ranked', grade: 'dat', before: 1, after: 3 },
    ]);
  });

  it('a place changes without a total: dense places', async () => {
    expect(shown(await compare({ ...parts, ranking: { ties: 'dense' } }))).toEqual([
      'D: 6 dat 4 → 6 dat 3 (place; 1)',
    ]);
  });

  it('moves up are positive, moves down negative', async () => {
    // D is given 10 and comes first; A is second, B and C third.
    const others = [...units.slice(0, 3), unit('D', '5', '5')];
    expect(shown(await compare(parts, others))).toEqual([
      'D: 6 dat 4 → 10 tot 1 (total, grade, place; 3)',
      'A: 9 tot 1 → 9 tot 2 (place; -1)',
      'B: 8 tot 2 → 8 tot 3 (place; -1)',
      'C: 8 tot 2 → 8 tot 3 (place; -1)',
    ]);
  });

  it('a unit that is no longer settled loses its place, without a number of places', async () => {
    const others = [...units.slice(0, 3), { code: 'D', answers: { '1': { x: '3' } } }];
    const comparison = await compare(parts, others);
    expect(shown(comparison)).toEqual(['D: 6 dat 4 → 3 undecided – (total, grade, place; none)']);
    expect(comparison.blocks[0]?.counts).toContainEqual({
      state: 'undecided',
      before: 0,
      after: 1,
    });
  });

  it('must be of the same units', async () => {
    await expect(compare(parts, [...units, unit('E', '1', '1')])).rejects.toThrow('E');
  });
});
