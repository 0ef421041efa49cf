import { describe, expect, it } from 'vitest';
import { decisionFrom, needsReason } from '../../../src/web/pages/appraise/change-value.ts';
import {
  beside,
  fits,
  nextWaiting,
  type Task,
  taskKey,
} from '../../../src/web/pages/appraise/task.ts';

const task = (criterion: string, standing: Task['standing'], more: Partial<Task> = {}): Task => ({
  criterion,
  title: criterion,
  unit: {
    code: 'A',
    name: 'A',
    group: 'so',
    block: 'khoi',
    state: 'submitted',
    stateLabel: 'đã nộp',
  },
  standing,
  entries: [],
  files: [],
  alsoFor: {},
  lines: {},
  middles: {},
  warnings: [],
  questions: [],
  ...more,
});
const [one, two, three, four] = [
  task('1', 'waiting'),
  task('2', 'decided'),
  task('3', 'waiting'),
  task('4', 'decided'),
] as const;
const queue = [one, two, three, four];

describe('a queue', () => {
  it('goes to the one after and before, and stops at its ends', () => {
    expect(beside(queue, 'A/2', 1)).toBe(three);
    expect(beside(queue, 'A/2', -1)).toBe(one);
    expect(beside(queue, 'A/4', 1)).toBeUndefined();
    expect(beside(queue, 'A/1', -1)).toBeUndefined();
    expect(beside(queue, 'A/9', 1)).toBe(one);
  });

  it('finds the next that waits, round again from the end, never the one just left', () => {
    expect(nextWaiting(queue, 'A/1')).toBe(three);
    expect(nextWaiting(queue, 'A/3')).toBe(one);
    expect(nextWaiting(queue, 'A/4')).toBe(one);
    expect(nextWaiting([one, two], 'A/1')).toBeUndefined();
    expect(taskKey(one)).toBe('A/1');
  });

  it('shows what one asks for', () => {
    const question = { id: 'q', state: 'answered' } as Task['questions'][number];
    const asked = task('5', 'not-now', { questions: [question] });
    const closed = task('6', 'not-now', { questions: [{ ...question, state: 'closed' }] });
    const warned = task('7', 'not-now', {
      warnings: [{ code: 'no-evidence', points: '1', explained: false }],
    });
    const all = [...queue, asked, closed, warned];
    const shown = (filter: Parameters<typeof fits>[0]) =>
      all.filter((each) => fits(filter, each)).map(({ criterion }) => criterion);
    expect(shown('waiting')).toEqual(['1', '3']);
    expect(shown('decided')).toEqual(['2', '4']);
    expect(shown('asked')).toEqual(['5']);
    expect(shown('warned')).toEqual(['7']);
    expect(shown('all')).toHaveLength(7);
  });
});

describe('a change', () => {
  const criterion = {
    inputs: { da: { by: 'unit' }, tong: { by: 'unit' }, diem: { by: 'appraiser' } },
  } as unknown as Parameters<typeof decisionFrom>[0];
  const said = { da: '136', tong: '157' };
  const filled = { how: 'inputs', inputs: said, points: '', reason: '' } as const;

  it('holds only what differs from what the unit said', () => {
    const inputs = { ...said, da: ' 120 ' };
    expect(decisionFrom(criterion, said, { ...filled, inputs, reason: ' vì ' })).toEqual({
      inputs: { da: '120' },
      reason: 'vì',
    });
  });

  it('is nothing while nothing differs, or no points are written', () => {
    expect(decisionFrom(criterion, said, filled)).toBeUndefined();
    const empty = { ...filled, inputs: { ...said, da: '' } };
    expect(decisionFrom(criterion, said, empty)).toBeUndefined();
    expect(
      decisionFrom(criterion, said, { ...filled, how: 'points', points: ' ' }),
    ).toBeUndefined();
  });

  it('needs a reason for points and for what the unit wrote, not for what appraisers give', () => {
    expect(needsReason(criterion, { points: '1' })).toBe(true);
    expect(needsReason(criterion, { inputs: { da: '1' } })).toBe(true);
    expect(needsReason(criterion, { inputs: { diem: '2,5' } })).toBe(false);
  });
});
