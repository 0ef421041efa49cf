import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/criteria/dates.ts';
import {
  civilDate,
  daysLeft,
  daysOutOfOrder,
  endOfDay,
  explanationIsOpen,
  isOver,
  mayWithdraw,
  milestoneStanding,
  selfAssessmentTiming,
} from '../../src/round/index.ts';

const day = (text: string) => text as IsoDate;
const TENTH = day('2025-12-10');
/** Hà Nội is seven hours ahead of UTC: its 10/12 is over at 17:00 UTC. */
const LAST = new Date('2025-12-10T16:59:59.999Z');
const OVER = new Date('2025-12-10T17:00:00Z');

describe('a deadline', () => {
  it('ends at 24:00 of its day in Việt Nam', () => {
    expect(endOfDay(TENTH)).toEqual(OVER);
    expect([isOver(TENTH, LAST), isOver(TENTH, OVER)]).toEqual([false, true]);
  });

  it('leaves 0 days on its day, even while UTC is a day behind or the day before', () => {
    expect(daysLeft(TENTH, new Date('2025-12-09T17:00:00Z'))).toBe(0);
    expect(daysLeft(TENTH, LAST)).toBe(0);
    expect(daysLeft(TENTH, new Date('2025-12-09T16:59:59Z'))).toBe(1);
    expect(daysLeft(TENTH, OVER)).toBe(-1);
  });

  it('knows the day in Việt Nam at any instant, also at the turn of the year', () => {
    expect(civilDate(new Date('2025-12-31T17:00:00Z'))).toBe('2026-01-01');
    expect(civilDate(new Date('2025-12-31T16:59:59Z'))).toBe('2025-12-31');
  });

  it('that is not set is never over', () => {
    expect(isOver(undefined, OVER)).toBe(false);
  });
});

describe('a self-assessment', () => {
  const accepts = { selfAssessmentUntil: TENTH, late: 'accepted' } as const;
  const refuses = { selfAssessmentUntil: TENTH, late: 'refused' } as const;

  it('is in time to the last moment, then late or closed as the round says', () => {
    expect(selfAssessmentTiming(refuses, 'in-progress', LAST)).toBe('in-time');
    expect(selfAssessmentTiming(accepts, 'in-progress', OVER)).toBe('late');
    expect(selfAssessmentTiming(refuses, 'in-progress', OVER)).toBe('closed');
  });

  it('that was returned may be mended after the deadline', () => {
    expect(selfAssessmentTiming(refuses, 'returned', OVER)).toBe('in-time');
  });

  it('is withdrawn only while it could be handed in again in time', () => {
    expect([mayWithdraw(accepts, LAST), mayWithdraw(accepts, OVER)]).toEqual([true, false]);
  });
});

describe('the window for explanations', () => {
  const days = {
    explanationFrom: day('2026-01-05'),
    explanationUntil: day('2026-01-09'),
    late: 'refused',
  } as const;

  it.each([
    ['2026-01-04T16:59:59.999Z', false],
    ['2026-01-04T17:00:00.000Z', true],
    ['2026-01-09T16:59:59.999Z', true],
    ['2026-01-09T17:00:00.000Z', false],
  ])('at %s is open: %s', (at, open) => {
    expect(explanationIsOpen(days, new Date(at))).toBe(open);
  });

  it('that stands before the appraisal ends is out of order', () => {
    const plan = { ...days, appraisalUntil: day('2026-01-06') };
    expect(daysOutOfOrder(plan)).toEqual([['appraisalUntil', 'explanationFrom']]);
    expect(daysOutOfOrder(days)).toEqual([]);
  });
});

it('a milestone tells who reported, who was late and who still owes it', () => {
  const milestone = { id: 'sau-thang', title: 'Báo cáo sáu tháng', due: day('2025-06-10') };
  const reports = [
    { milestone: 'sau-thang', unit: 'A', late: false },
    { milestone: 'sau-thang', unit: 'B', late: true },
    { milestone: 'ca-nam', unit: 'C', late: false },
  ];
  const at = new Date('2025-06-11T02:00:00Z');
  expect(milestoneStanding(milestone, ['A', 'B', 'C'], reports, at)).toMatchObject({
    daysLeft: -1,
    over: true,
    inTime: ['A'],
    reportedLate: ['B'],
    missing: ['C'],
  });
});
