import { describe, expect, test } from 'vitest';
import type { ResultFigures } from '../../src/analysis/overview/result-figures.ts';
import { toldStanding } from '../../src/analysis/overview/result-figures.ts';
import { resultRecords } from '../../src/app/result-record.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { RoundResult } from '../../src/ranking/rank-round.ts';
import type { Standing } from '../../src/ranking/standing.ts';
import { wordsIn } from '../../src/text/index.ts';
import { rank, scoreOne } from '../support/score.ts';
import { given, grade, is, knockOut, quota, setOf, yesNo } from '../support/set-text.ts';
import type { PlainSubmission } from '../support/submissions.ts';

const vi = wordsIn('vi');

describe('the total', () => {
  const set = setOf({
    criteria: [
      given('1', '60'),
      yesNo('2', '40', { applies: is('1/x', 'greaterThan', '10'), notApplicable: 'rescale' }),
    ],
    bonus: { cap: '5', criteria: [given('T1', '8')] },
    deduction: { cap: '6', criteria: [given('TR1', '6')] },
  });

  async function steps(answers: NonNullable<PlainSubmission['answers']>, of = set) {
    return vi.total(of, (await scoreOne(of, { answers })).total);
  }

  test('is a plain sum when nothing else happened', async () => {
    expect(
      await steps({ 1: { x: '50' }, 2: { x: 'có' }, T1: { x: '0' }, TR1: { x: '0' } }),
    ).toEqual(['Cộng điểm các tiêu chí trong thang điểm: 90/100 điểm.', 'Tổng điểm: 90 điểm.']);
  });

  test('is rescaled, raised, lowered and rounded, one sentence a step', async () => {
    // 10 of 60 that apply: 10 × 100 ÷ 60 = 16,666…; 16,666… + 5 − 2 = 19,666… → 19,67.
    expect(await steps({ 1: { x: '10' }, T1: { x: '7' }, TR1: { x: '2' } })).toEqual([
      'Cộng điểm các tiêu chí trong thang điểm: 10/60 điểm.',
      'Có tiêu chí không áp dụng nên điểm tối đa chỉ là 60; quy đổi về thang 100 điểm: 10 × 100 ÷ 60 ≈ 16,6667 điểm.',
      'Điểm thưởng: 7 điểm, chỉ được cộng nhiều nhất 5 điểm.',
      'Điểm trừ: 2 điểm.',
      'Cộng thưởng, trừ điểm: ≈16,6667 + 5 − 2 ≈ 19,6667 điểm.',
      'Làm tròn đến 2 chữ số thập phân: ≈19,6667 thành 19,67 điểm.',
      'Tổng điểm: 19,67 điểm.',
    ]);
  });

  test('stays within the scale and above the floor', async () => {
    const above = await steps({ 1: { x: '60' }, 2: { x: 'có' }, T1: { x: '3' }, TR1: { x: '0' } });
    expect(above).toContain('Tổng 103 điểm vượt thang điểm, lấy 100 điểm.');
    const below = await steps({ 1: { x: '0' }, T1: { x: '0' }, TR1: { x: '4' } });
    expect(below).toContain('Tổng −4 điểm dưới mức thấp nhất, lấy 0 điểm.');
  });

  test('says so where no criterion applies, and divides by no zero', async () => {
    const never = {
      applies: is('unit.group', 'notEqual', 'so'),
      notApplicable: 'rescale',
    } as const;
    const none = setOf({ criteria: [yesNo('1', '100', never)] });
    expect(await steps({}, none)).toEqual([
      'Không tiêu chí nào trong thang điểm áp dụng đối với đơn vị nên chưa có gì để quy đổi về thang 100 điểm; cơ quan đánh giá cần quyết định điểm của đơn vị.',
      'Tổng điểm chưa xác định, còn có thể trong khoảng 0–100 điểm.',
    ]);
  });

  test('is an interval while undecided', async () => {
    const open = await steps({ 1: { x: '50' }, T1: { x: '0' }, TR1: { x: '0' } });
    expect(open).toEqual([
      'Cộng điểm các tiêu chí trong thang điểm: 50–90/100 điểm.',
      'Tổng điểm chưa xác định, còn có thể trong khoảng 50–90 điểm.',
    ]);
  });
});

const graded = setOf({
  criteria: [given('1', '90'), yesNo('2', '10')],
  grades: [
    grade('a', '90', { requires: is('share.2', 'greaterThanInclusive', '50%') }),
    grade('b', '70'),
    grade('c'),
  ],
  knockOuts: [
    knockOut('cham', is('submission.received', 'equal', 'không'), { ungraded: 'có' }),
    knockOut('khong', is('2/x', 'equal', 'không'), { atMost: 'b' }),
    knockOut('khieu-kien', is('1/x', 'equal', '71'), { dropOne: 'có' }),
  ],
  quotas: [quota('a', '50%', 'blockUnits', 'down', 'allMoveDown')],
});

const dropping = setOf({
  criteria: [given('1', '90'), yesNo('2', '10')],
  grades: [grade('a', '90'), grade('b', '70'), grade('c')],
  knockOuts: [knockOut('ha', is('2/x', 'equal', 'không'), { dropOne: 'có' })],
});

function standingOf(result: RoundResult, code: string): Standing {
  const standings = result.blocks.flatMap((block) => block.standings);
  const standing = standings.find(({ unit }) => unit.code === code);
  if (!standing) throw new Error(`no unit ${code}`);
  return standing;
}

async function standing(
  units: readonly PlainSubmission[],
  code: string,
  set: CriteriaSet = graded,
) {
  return standingOf(await rank(set, units), code);
}

function unit(code: string, x: string, yes = 'có'): PlainSubmission {
  return { code, answers: { 1: { x }, 2: { x: yes } } };
}

describe('grading', () => {
  async function steps(submission: PlainSubmission) {
    const { result } = await standing([submission], submission.code ?? '');
    if (!result) throw new Error('no result');
    return vi.grading(graded, result.grading);
  }

  test('tells of each grade tried why it was not reached', async () => {
    expect(await steps(unit('A1', '65'))).toEqual([
      'Không đạt mức «Loại a»: tổng điểm dưới 90.',
      'Đạt mức «Loại b»: tổng điểm từ 70 trở lên.',
      'Kết quả xếp loại: «Loại b».',
    ]);
    expect(await steps(unit('A1', '20'))).toEqual([
      'Không đạt mức «Loại a»: tổng điểm dưới 90.',
      'Không đạt mức «Loại b»: tổng điểm dưới 70.',
      'Mức «Loại c» là mức thấp nhất, không cần đạt số điểm nào.',
      'Kết quả xếp loại: «Loại c».',
    ]);
  });

  test('tells of the conditions of a grade', async () => {
    expect((await steps(unit('A1', '85')))[0]).toBe(
      'Đạt mức «Loại a»: tổng điểm từ 90 trở lên và không vướng điều kiện kèm theo. ' +
        'Điều kiện: tỷ lệ điểm đạt được của mục 2 từ 50% trở lên (đúng, thực tế là 100%).',
    );
    expect((await steps(unit('A1', '90', 'không')))[0]).toBe(
      'Không đạt mức «Loại a» (từ 90 điểm trở lên): không đáp ứng điều kiện kèm theo. ' +
        'Điều kiện: tỷ lệ điểm đạt được của mục 2 từ 50% trở lên (không đúng, thực tế là 0%).',
    );
  });

  test('tells of the knock-outs that spoke', async () => {
    expect((await steps(unit('A1', '71'))).slice(-2)).toEqual([
      '«Điều kiện khieu-kien»: hạ một mức. Điều kiện: «x» (mục 1) bằng 71 (đúng).',
      'Kết quả xếp loại: «Loại c».',
    ]);
    expect((await steps({ ...unit('A1', '80'), submitted: null })).slice(-2)).toEqual([
      '«Điều kiện cham»: không được xếp loại. Điều kiện: đã nộp bản tự chấm là «không» (đúng).',
      'Không xếp loại, do «Điều kiện cham».',
    ]);
  });

  test('tells what is still possible', async () => {
    const open = { code: 'A1', answers: { 1: { x: '82' } } };
    expect(await steps(open)).toEqual([
      'Chưa rõ có đạt mức «Loại a» hay không: tổng điểm chưa xác định, mức này cần từ 90 điểm trở lên.',
      'Đạt mức «Loại b»: tổng điểm từ 70 trở lên.',
      'Chưa rõ có thuộc trường hợp «Điều kiện khong» (cao nhất chỉ đạt mức «Loại b») hay không. ' +
        'Điều kiện: «x» (mục 2) là «không» (chưa xác định).',
      'Kết quả xếp loại chưa xác định: «Loại a» hoặc «Loại b».',
    ]);
  });
});

describe('the note in the ranking', () => {
  test('names the units on the same place', async () => {
    const units = [unit('A1', '65'), unit('A2', '65'), unit('A3', '60')];
    expect(vi.note(graded, await standing(units, 'A1'))).toBe('Đồng hạng với A2.');
    expect(vi.note(graded, await standing(units, 'A3'))).toBe('');
  });

  test('tells which quota moved the unit down', async () => {
    const units = [unit('A1', '90'), unit('A2', '85'), unit('A3', '40')];
    const moved = await standing(units, 'A2');
    expect(vi.grade(graded, moved)).toBe('Loại b');
    expect(vi.note(graded, moved)).toBe(
      'Chuyển từ «Loại a» xuống «Loại b» vì mức «Loại a» chỉ được nhiều nhất 50% số đơn vị trong khối.',
    );
  });

  test('tells on whom a place still depends', async () => {
    const units = [unit('A1', '80'), { code: 'A2', answers: { 1: { x: '82' } } }];
    const first = await standing(units, 'A1');
    expect(vi.note(graded, first)).toBe('Kết quả, thứ hạng tạm tính.');
    expect(vi.provisional(first.dependsOn)).toBe(
      'Kết quả, thứ hạng tạm tính vì chưa xác định xong kết quả hoặc thứ hạng của A2.',
    );
    const open = await standing(units, 'A2');
    expect(vi.grade(graded, open)).toBe('Chưa xác định');
    expect(vi.note(graded, open)).toBe(
      'Tổng điểm chưa xác định, còn có thể trong khoảng 82,00–92,00. Còn có thể đạt mức «Loại a» hoặc «Loại b».',
    );
  });

  test('does not list every unit of a long block', async () => {
    const units = Array.from({ length: 9 }, (_, index) => unit(`A${index + 1}`, '65'));
    expect(vi.note(graded, await standing(units, 'A1'))).toBe(
      'Đồng hạng với A2, A3, A4, A5, A6 và 3 đơn vị khác.',
    );
  });

  test('tells units of equal points which of them a tie breaker put first', async () => {
    const set = setOf({
      criteria: [given('1', '90'), yesNo('2', '10')],
      ranking: { tieBreakers: [{ fact: 'points.1', prefer: 'higher' }] },
    });
    const units = [unit('A1', '70'), unit('A2', '80', 'không'), unit('A3', '60')];
    expect(vi.note(set, await standing(units, 'A1', set))).toBe(
      'Bằng điểm với A2, xếp dưới theo điểm mục 1.',
    );
    expect(vi.note(set, await standing(units, 'A2', set))).toBe(
      'Bằng điểm với A1, xếp trên theo điểm mục 1.',
    );
    expect(vi.note(set, await standing(units, 'A3', set))).toBe('');
    expect(wordsIn('en').note(set, await standing(units, 'A1', set))).toBe(
      'Equal in points with A2, placed below by points of 1.',
    );
  });

  test('gives the reason where there is no grade', async () => {
    const ungraded = await standing([{ ...unit('A1', '80'), submitted: null }], 'A1');
    expect(vi.grade(graded, ungraded)).toBe('Không xếp loại');
    expect(vi.note(graded, ungraded)).toBe('Không đủ điều kiện xếp loại do «Điều kiện cham».');
    const notAppraised = standingOf(await rank(graded, [unit('A1', '80')], 'final'), 'A1');
    expect(vi.grade(graded, notAppraised)).toBe('Chưa thẩm định');
    expect(vi.note(graded, notAppraised)).toBe('Chưa được thẩm định.');
  });

  test('names a knock-out only where it lowered the grade', async () => {
    const dropped = await standing([unit('A1', '71')], 'A1');
    expect(vi.note(graded, dropped)).toBe('Hạ một mức do «Điều kiện khieu-kien».');
    // 80 points are grade B anyway, so "at most B" changes nothing.
    expect(vi.note(graded, await standing([unit('A1', '80', 'không')], 'A1'))).toBe('');
    // 50 points are the lowest grade, below which nothing is dropped to.
    const lowest = await standing([unit('A1', '50', 'không')], 'A1', dropping);
    expect(lowest.grade?.id).toBe('c');
    expect(vi.note(dropping, lowest)).toBe('');
  });

  test('says that the points were enough where a further condition was not met', async () => {
    const units = [unit('A1', '90', 'không')];
    const note = 'Đủ điểm mức «Loại a» nhưng không đáp ứng điều kiện kèm theo.';
    expect(vi.note(graded, await standing(units, 'A1'))).toBe(note);
    // The same from the record that is kept and published.
    const record = resultRecords(await rank(graded, units)).get('A1') as unknown as ResultFigures;
    expect(vi.note(graded, toldStanding(graded, record, 'self'))).toBe(note);
  });
});
