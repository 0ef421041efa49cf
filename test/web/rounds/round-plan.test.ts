import { describe, expect, it } from 'vitest';
import { blankPlan, faultsOf, idFrom, planOf } from '../../../src/web/pages/rounds/round-plan.ts';

describe('the id made of a title', () => {
  it.each([
    ['Đánh giá năm 2026', 'danh-gia-nam-2026'],
    ['  «Dân vận khéo» – đợt 1 ', 'dan-van-kheo-dot-1'],
    // An id begins with a letter: a number in front is left out.
    ['2026 đợt thử', 'dot-thu'],
    ['2026', ''],
    ['', ''],
  ])('of %j is %j', (title, id) => {
    expect(idFrom(title)).toBe(id);
  });

  it('keeps whole words within 64 letters', () => {
    // Eleven times “muoi-mot” and dashes would be 98; seven are 62.
    expect(idFrom(Array(11).fill('mười một').join(' '))).toBe(Array(7).fill('muoi-mot').join('-'));
  });
});

describe('a plan', () => {
  const whole = {
    ...blankPlan(2026),
    id: 'dot-2026',
    title: ' Đợt 2026 ',
    set: 'a'.repeat(64),
    appraisal: 'Tổ thẩm định',
    council: 'Hội đồng',
  };

  it('that is blank tells all that is needed at once', () => {
    expect([...faultsOf(blankPlan(2026))]).toEqual(['id', 'title', 'set', 'appraisal', 'council']);
  });

  it('that holds what is no day is not sent', () => {
    expect([...faultsOf({ ...whole, days: { appraisalUntil: null } })]).toEqual(['days']);
  });

  it('needs a title and a day for each milestone', () => {
    const milestones = [{ id: 'moc-1', title: 'Báo cáo', due: undefined }];
    expect([...faultsOf({ ...whole, milestones })]).toEqual(['milestones']);
  });

  it('is sent without the days left blank and without a blank notice', () => {
    const days = { selfAssessmentUntil: '2026-12-09', appraisalUntil: undefined };
    expect(faultsOf({ ...whole, days }).size).toBe(0);
    expect(planOf({ ...whole, days })).toEqual({
      title: 'Đợt 2026',
      year: 2026,
      set: 'a'.repeat(64),
      days: { selfAssessmentUntil: '2026-12-09', late: 'accepted' },
      judges: { appraisal: 'Tổ thẩm định', council: 'Hội đồng' },
      milestones: [],
    });
  });
});
