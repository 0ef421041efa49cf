import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../support/score.ts';
import { criterion, setOf, type WrittenObject } from '../../support/set-text.ts';

function choiceOf(options: WrittenObject) {
  const titles = Object.fromEntries(Object.keys(options).map((option) => [option, option]));
  const inputs = { muc: { type: 'choice', options: titles } };
  return setOf({
    criteria: [criterion('1', '5', inputs, { choice: { input: 'muc', options } })],
  });
}

describe('choice', () => {
  const set = choiceOf({ tot: { points: '5' }, kha: { share: '70%' }, yeu: { points: '1' } });

  it.each([
    ['tot', '5', 'its points'],
    ['kha', '3.5', '70% of 5'],
    ['yeu', '1', 'its points'],
  ])('%s earns %s: %s', async (muc, points) => {
    expect(await pointsOf(set, { muc })).toBe(points);
  });

  it('spans all options without an answer: the least of them is not zero', async () => {
    expect(await pointsOf(set)).toBe('1..5');
  });

  it('is decided without an answer when there is only one option', async () => {
    expect(await pointsOf(choiceOf({ tot: { points: '5' } }))).toBe('5');
  });
});
