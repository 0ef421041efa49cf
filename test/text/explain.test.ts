import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/text/index.ts';
import { criterionLine, scoreOne } from '../support/score.ts';
import { criterion, given, is, setOf, yesNo } from '../support/set-text.ts';
import { document } from '../support/submissions.ts';

const vi = wordsIn('vi');
const title = { x: { title: 'Đã ban hành', type: 'yesNo' } };
const plain = setOf({ criteria: [criterion('1', '4', title, { yesNo: { input: 'x' } })] });

describe('a criterion that does not apply', () => {
  const inputs = { ...title, 'phat-sinh': { title: 'Có phát sinh', type: 'yesNo' } };
  const setWhere = (notApplicable: string) =>
    setOf({
      criteria: [
        criterion(
          '1',
          '4',
          inputs,
          { yesNo: { input: 'x' } },
          {
            applies: is('phat-sinh', 'equal', 'có'),
            notApplicable,
          },
        ),
        given('2', '6'),
      ],
    });
  const because =
    'Tiêu chí không áp dụng đối với đơn vị. Điều kiện áp dụng: «Có phát sinh» là «có» ' +
    '(không đúng, thực tế là «không»).';

  test.each([
    [
      'rescale',
      'Không tính 4 điểm tối đa của tiêu chí này; tổng điểm được quy đổi lại theo thang điểm.',
    ],
    ['full', 'Theo bộ tiêu chí, không áp dụng thì được đủ 4 điểm.'],
    ['zero', 'Theo bộ tiêu chí, không áp dụng thì được 0/4 điểm.'],
  ])('%s', async (policy, sentence) => {
    const set = setWhere(policy);
    const sheet = await scoreOne(set, { answers: { 1: { 'phat-sinh': 'không' } } });
    expect(vi.explain(set, criterionLine(sheet))).toEqual([because, sentence]);
  });

  test('loses points only where the set counts it as zero', async () => {
    const lost = await Promise.all(
      ['rescale', 'full', 'zero'].map(async (policy) => {
        const set = setWhere(policy);
        const sheet = await scoreOne(set, { answers: { 1: { 'phat-sinh': 'không' } } });
        return vi.lost(set, criterionLine(sheet));
      }),
    );
    expect(lost).toEqual(['', '', 'Tiêu chí không áp dụng, tính 0 điểm']);
  });

  test('or may not apply, while that is open', async () => {
    const set = setWhere('zero');
    const sheet = await scoreOne(set, { answers: { 1: { x: 'có' } } });
    expect(vi.explain(set, criterionLine(sheet))).toEqual([
      'Chưa rõ tiêu chí có áp dụng đối với đơn vị hay không. Điều kiện áp dụng: «Có phát sinh» là «có» (chưa xác định).',
      '«Đã ban hành»: có, được đủ 4 điểm.',
      'Chưa có «Có phát sinh», do đơn vị kê khai.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–4.',
    ]);
  });
});

describe('reviewers', () => {
  test('who set the points, beside what the method gives', async () => {
    const council = { decisions: { 1: { points: '1,5', reason: 'Văn bản ban hành muộn' } } };
    const sheet = await scoreOne(
      plain,
      { answers: { 1: { x: 'có' } }, appraisal: { acceptRest: true }, council },
      'final',
    );
    expect(vi.explain(plain, criterionLine(sheet))).toEqual([
      '«Đã ban hành»: có, được đủ 4 điểm.',
      'Hội đồng quyết định 1,5 điểm; lý do: Văn bản ban hành muộn.',
      'Theo cách chấm của bộ tiêu chí, máy tính ra 4 điểm.',
    ]);
    expect(vi.lost(plain, criterionLine(sheet))).toBe(
      'Hội đồng quyết định 1,5 điểm: Văn bản ban hành muộn',
    );
  });

  test('who changed what the unit wrote', async () => {
    const appraisal = {
      decisions: { 1: { inputs: { x: 'không' }, reason: 'Chưa thấy văn bản.' } },
    };
    const sheet = await scoreOne(plain, { answers: { 1: { x: 'có' } }, appraisal }, 'appraised');
    expect(vi.explain(plain, criterionLine(sheet))).toEqual([
      'Sở Nội vụ xác định «Đã ban hành»: không; lý do: Chưa thấy văn bản.',
      '«Đã ban hành»: không, được 0/4 điểm.',
    ]);
  });

  test('who have not spoken yet', async () => {
    const appraisal = { decisions: {} };
    const sheet = await scoreOne(plain, { answers: { 1: { x: 'có' } }, appraisal }, 'appraised');
    expect(vi.explain(plain, criterionLine(sheet))).toEqual([
      '«Đã ban hành»: có, được đủ 4 điểm.',
      'Chưa có ý kiến thẩm định đối với tiêu chí này.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–4.',
    ]);
    expect(vi.lost(plain, criterionLine(sheet))).toBe('Chưa có ý kiến thẩm định');
  });
});

describe('evidence', () => {
  const asking = (without: string, dated = 'anyTime') =>
    setOf({
      criteria: [yesNo('1', '4', { evidence: { kinds: ['bao-cao'], without, dated } })],
    });
  const answers = { 1: { x: 'có' } };

  test('given', async () => {
    const set = asking('zero');
    const sheet = await scoreOne(set, { answers, documents: { 1: [document()] } });
    expect(vi.explain(set, criterionLine(sheet)).at(-1)).toBe('Có 1 tài liệu kiểm chứng hợp lệ.');
  });

  test('absent, which costs the points', async () => {
    const set = asking('zero', 'inPeriod');
    const line = criterionLine(await scoreOne(set, { answers }));
    expect(vi.explain(set, line).at(-1)).toBe(
      'Không có tài liệu kiểm chứng hợp lệ (cần «Báo cáo», ngày ban hành trong kỳ đánh giá) ' +
        'nên không được tính 4 điểm.',
    );
    expect(vi.lost(set, line)).toBe('Không có tài liệu kiểm chứng hợp lệ');
  });

  test('replaced by an explanation, or still awaited', async () => {
    const set = asking('explanation');
    const explained = await scoreOne(set, { answers, explanations: { 1: 'Thất lạc' } });
    expect(vi.explain(set, criterionLine(explained)).at(-1)).toBe(
      'Không có tài liệu kiểm chứng hợp lệ nhưng đơn vị đã giải trình: giữ nguyên điểm.',
    );
    const awaited = criterionLine(await scoreOne(set, { answers }));
    expect(vi.explain(set, awaited).slice(1)).toEqual([
      'Chưa có tài liệu kiểm chứng hợp lệ (cần «Báo cáo») và chưa có giải trình.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–4.',
    ]);
    expect(vi.lost(set, awaited)).toBe('Chưa có tài liệu kiểm chứng hoặc giải trình');
  });

  test('awaited though a document of the kind is there: it must also be of the period', async () => {
    const set = asking('explanation', 'inPeriod');
    const documents = { 1: [document('bao-cao', '01/01/2000')] };
    const line = criterionLine(await scoreOne(set, { answers, documents }));
    expect(vi.explain(set, line)[1]).toBe(
      'Chưa có tài liệu kiểm chứng hợp lệ (cần «Báo cáo», ngày ban hành trong kỳ đánh giá) ' +
        'và chưa có giải trình.',
    );
  });
});

test('rounding of the criterion is said, with both numbers', async () => {
  const rate = { x: { title: 'Tỷ lệ', type: 'percent' } };
  const set = setOf({
    criteria: [criterion('1', '5', rate, { proportional: { measure: { rate: 'x' } } })],
    rounding: { criterion: { decimals: '1', direction: 'halfUp' } },
  });
  const sheet = await scoreOne(set, { answers: { 1: { x: '95%' } } });
  // 5 × 0,95 = 4,75, rounded up to 4,8.
  expect(vi.explain(set, criterionLine(sheet))).toEqual([
    '«Tỷ lệ» đạt 95%: 5 × 95% = 4,75 điểm.',
    'Làm tròn đến 1 chữ số thập phân: 4,75 thành 4,8 điểm.',
  ]);
});

describe('outside the scale', () => {
  const set = setOf({
    criteria: [yesNo('1', '10')],
    bonus: { cap: '2', criteria: [yesNo('T1', '2')] },
    deduction: {
      cap: '3',
      criteria: [
        criterion(
          'TR1',
          '3',
          { n: { title: 'Số vụ', type: 'count' } },
          { count: { input: 'n', each: '1' } },
        ),
      ],
    },
  });

  test('deductions speak of points taken away', async () => {
    const line = criterionLine(await scoreOne(set, { answers: { TR1: { n: '2' } } }), 'TR1');
    expect(vi.explain(set, line)).toEqual(['«Số vụ»: 2 × 1 = 2 điểm trừ.']);
    expect(vi.lost(set, line)).toBe('Bị trừ 2 điểm. «Số vụ»: 2 × 1 điểm trừ');
    const none = criterionLine(await scoreOne(set, { answers: { TR1: { n: '0' } } }), 'TR1');
    expect(vi.explain(set, none)).toEqual(['«Số vụ»: 0, không bị trừ điểm.']);
    expect(vi.lost(set, none)).toBe('');
  });

  test('a bonus that was not reached is nothing lost', async () => {
    const line = criterionLine(await scoreOne(set, { answers: { T1: { x: 'không' } } }), 'T1');
    expect(vi.lost(set, line)).toBe('');
  });
});

test('an input of another criterion is named with its place', async () => {
  const set = setOf({
    criteria: [
      yesNo('1', '4'),
      yesNo('2', '6', { applies: is('1/x', 'equal', 'có'), notApplicable: 'full' }),
    ],
  });
  const line = criterionLine(await scoreOne(set, { answers: { 2: { x: 'có' } } }), '2');
  expect(line.missing.map((missing) => vi.missing(set, line, missing))).toEqual([]);
  const open = criterionLine(await scoreOne(set, { answers: { 2: { x: 'không' } } }), '2');
  expect(open.missing.map((missing) => vi.missing(set, open, missing))).toEqual([
    'Chưa có «x» (mục 1), do đơn vị kê khai.',
  ]);
});
