import { describe, expect, it } from 'vitest';
import {
  decisionFrom,
  laidUnder,
  needsReason,
  startingFrom,
} from '../../../src/web/pages/appraise/change-value.ts';
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

describe('a change by the council', () => {
  const criterion = {
    inputs: { dat: { by: 'unit' }, giao: { by: 'unit' } },
  } as unknown as Parameters<typeof decisionFrom>[0];
  const piece = (part: Task['entries'][number]['part'], value: object) => ({
    ...{ part, key: '1.1', value: value as Record<string, unknown>, version: 1 },
    ...{ changedBy: 'x', changedAt: '2026-01-01T00:00:00Z' },
  });
  const answer = piece('answer', { inputs: { dat: '60', giao: '60' } });
  const judged = piece('appraisal', { inputs: { dat: '48', giao: '70' }, reason: 'đếm lại' });
  const of = (...entries: Task['entries'][number][]) => task('1.1', 'waiting', { entries });
  const typed = (about: Task, inputs: Record<string, string>) =>
    decisionFrom(criterion, laidUnder(about, 'council'), {
      ...startingFrom(about, 'council', true),
      how: 'inputs',
      inputs: { ...startingFrom(about, 'council', true).inputs, ...inputs },
      reason: 'xét lại',
    });

  it('tells what differs from the appraisal, be it what the unit said', () => {
    const appraised = of(answer, judged);
    // 60 of 65: 48 of 65 would come out if what the unit said were left out.
    expect(typed(appraised, { dat: '60', giao: '65' })?.inputs).toEqual({ dat: '60', giao: '65' });
    expect(typed(appraised, { dat: '60' })?.inputs).toEqual({ dat: '60' });
    expect(typed(appraised, {})).toBeUndefined();
  });

  it('begins from the second appraisal, which took the place of the first', () => {
    const again = of(answer, judged, piece('second-appraisal', { inputs: { dat: '50' } }));
    expect(startingFrom(again, 'council', true).inputs).toEqual({ dat: '50', giao: '60' });
    expect(typed(again, { giao: '70' })?.inputs).toEqual({ giao: '70' });
  });

  it('begins from what the council decided already, on top of the appraisal', () => {
    const decided = of(answer, judged, piece('council', { inputs: { giao: '65' } }));
    expect(startingFrom(decided, 'council', true).inputs).toEqual({ dat: '48', giao: '65' });
    const agreed = of(answer, judged, piece('council', { accept: 'có' }));
    expect(startingFrom(agreed, 'council', true).inputs).toEqual({ dat: '48', giao: '70' });
  });

  it('sets points of the appraisal aside by the inputs, though they are as the unit said', () => {
    const points = of(answer, piece('appraisal', { points: '2', reason: 'khai sai' }));
    expect(startingFrom(points, 'council', true).how).toBe('points');
    expect(typed(points, {})?.inputs).toEqual({ dat: '60', giao: '60' });
  });
});
