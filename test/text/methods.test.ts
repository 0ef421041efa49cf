import { describe, expect, test } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { wordsIn } from '../../src/text/index.ts';
import { criterionLine, scoreAll, scoreOne } from '../support/score.ts';
import { criterion, deadline, is, setOf, type WrittenObject } from '../support/set-text.ts';
import { type PlainInputs, submissionOf } from '../support/submissions.ts';

const vi = wordsIn('vi');
const en = wordsIn('en');

function setWith(
  max: string,
  inputs: Record<string, WrittenObject>,
  method: WrittenObject,
  more: WrittenObject = {},
): CriteriaSet {
  const deadlines = [deadline('bao-cao', 'report', '10/12/N')];
  return setOf({ criteria: [criterion('1', max, inputs, method, more)], deadlines });
}

async function explain(set: CriteriaSet, inputs: PlainInputs, words = vi) {
  return words.explain(set, criterionLine(await scoreOne(set, { answers: { 1: inputs } })));
}

async function lost(set: CriteriaSet, inputs: PlainInputs) {
  return vi.lost(set, criterionLine(await scoreOne(set, { answers: { 1: inputs } })));
}

const files = {
  'tren-mang': { title: 'Số hồ sơ xử lý trên mạng', type: 'count' },
  'tong-so': { title: 'Tổng số hồ sơ', type: 'count' },
};
const ratio = { achieved: 'tren-mang', of: 'tong-so', noneAssigned: 'full' };

describe('yes or no', () => {
  const set = setWith(
    '3',
    { x: { title: 'Đã công khai', type: 'yesNo' } },
    { yesNo: { input: 'x' } },
  );

  test('yes', async () => {
    expect(await explain(set, { x: 'có' })).toEqual(['«Đã công khai»: có, được đủ 3 điểm.']);
    expect(await lost(set, { x: 'có' })).toBe('');
  });

  test('no', async () => {
    expect(await explain(set, { x: 'không' })).toEqual(['«Đã công khai»: không, được 0/3 điểm.']);
    expect(await lost(set, { x: 'không' })).toBe('«Đã công khai»: không');
    expect(await explain(set, { x: 'không' }, en)).toEqual(['“Đã công khai”: no, 0 of 3 points.']);
  });

  test('no answer', async () => {
    expect(await explain(set, {})).toEqual([
      'Chưa có «Đã công khai», do đơn vị kê khai.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–3.',
    ]);
    expect(await lost(set, {})).toBe('Chưa có số liệu: «Đã công khai»');
  });
});

test('one of several options', async () => {
  const options = { 'quy-1': 'Trong quý I', 'quy-2': 'Trong quý II' };
  const set = setWith(
    '4',
    { x: { title: 'Thời điểm ban hành', type: 'choice', options } },
    { choice: { input: 'x', options: { 'quy-1': { points: '4' }, 'quy-2': { share: '50%' } } } },
  );
  expect(await explain(set, { x: 'quy-2' })).toEqual([
    '«Thời điểm ban hành»: «Trong quý II», được 2/4 điểm.',
  ]);
  expect(await lost(set, { x: 'quy-2' })).toBe('«Thời điểm ban hành»: «Trong quý II»');
});

describe('cases', () => {
  const set = setWith(
    '3',
    {
      'so-cuoc': { title: 'Số cuộc đối thoại', type: 'count' },
      'ket-luan': { title: 'Có thông báo kết luận', type: 'yesNo' },
    },
    {
      cases: {
        cases: [
          {
            title: 'Đủ',
            when: {
              all: [is('so-cuoc', 'greaterThanInclusive', '2'), is('ket-luan', 'equal', 'có')],
            },
            points: '3',
          },
          { title: 'Chưa đủ', when: is('so-cuoc', 'greaterThan', '0'), points: '1,5' },
        ],
        otherwise: { title: 'Không tổ chức', points: '0' },
      },
    },
  );

  test('the one that holds, after those that do not', async () => {
    expect(await explain(set, { 'so-cuoc': '2', 'ket-luan': 'không' })).toEqual([
      'Không thuộc trường hợp «Đủ». Điều kiện: tất cả: «Số cuộc đối thoại» từ 2 trở lên ' +
        '(đúng, thực tế là 2); «Có thông báo kết luận» là «có» (không đúng, thực tế là «không»).',
      'Thuộc trường hợp «Chưa đủ», được 1,5/3 điểm. Điều kiện: «Số cuộc đối thoại» trên 0 ' +
        '(đúng, thực tế là 2).',
    ]);
    expect(await lost(set, { 'so-cuoc': '2', 'ket-luan': 'không' })).toBe(
      'Thuộc trường hợp «Chưa đủ»',
    );
  });

  test('none of them', async () => {
    const steps = await explain(set, { 'so-cuoc': '0', 'ket-luan': 'không' });
    expect(steps.at(-1)).toBe(
      'Không thuộc trường hợp nào nêu trên, xếp vào «Không tổ chức»: được 0/3 điểm.',
    );
  });

  test('several still possible', async () => {
    expect(await explain(set, { 'so-cuoc': '2' })).toEqual([
      'Chưa rõ có thuộc trường hợp «Đủ» hay không. Điều kiện: tất cả: «Số cuộc đối thoại» ' +
        'từ 2 trở lên (đúng, thực tế là 2); «Có thông báo kết luận» là «có» (chưa xác định).',
      'Còn có thể thuộc một trong các trường hợp: «Đủ» (3 điểm); «Chưa đủ» (1,5 điểm).',
      'Chưa có «Có thông báo kết luận», do đơn vị kê khai.',
      'Điểm chưa xác định, còn có thể trong khoảng 1,5–3.',
    ]);
  });
});

describe('proportional', () => {
  const set = setWith('4', files, { proportional: { measure: ratio, target: '90%' } });

  test('short of the target', async () => {
    expect(await explain(set, { 'tren-mang': '81', 'tong-so': '100' })).toEqual([
      '«Số hồ sơ xử lý trên mạng»: 81.',
      '«Tổng số hồ sơ»: 100.',
      '81/100, đạt 81% so với mục tiêu 90%: 4 × 81 ÷ (100 × 90%) = 3,6 điểm.',
    ]);
    expect(await lost(set, { 'tren-mang': '81', 'tong-so': '100' })).toBe(
      'Đạt 81/100 (81%), mục tiêu 90%',
    );
  });

  test('a quotient without end is cut off openly', async () => {
    // 4 × 1 ÷ (3 × 0,9) = 1,48148…; the total alone is rounded in this set.
    const steps = await explain(set, { 'tren-mang': '1', 'tong-so': '3' });
    expect(steps.at(-1)).toBe(
      '1/3, đạt ≈33,33% so với mục tiêu 90%: 4 × 1 ÷ (3 × 90%) ≈ 1,4815 điểm.',
    );
  });

  test('the target reached', async () => {
    const steps = await explain(set, { 'tren-mang': '95', 'tong-so': '100' });
    expect(steps.at(-1)).toBe('95/100, đạt 95%, đạt mục tiêu 90%: được đủ 4 điểm.');
  });

  test('nothing assigned', async () => {
    expect(await explain(set, { 'tren-mang': '0', 'tong-so': '0' })).toEqual([
      '«Tổng số hồ sơ» bằng 0; theo bộ tiêu chí, được đủ 4 điểm.',
    ]);
  });

  test('of a rate given as such, without a target of its own', async () => {
    const rate = { x: { title: 'Tỷ lệ bồi dưỡng', type: 'percent' } };
    const plain = setWith('3', rate, { proportional: { measure: { rate: 'x' } } });
    expect(await explain(plain, { x: '80%' })).toEqual([
      '«Tỷ lệ bồi dưỡng» đạt 80%: 3 × 80% = 2,4 điểm.',
    ]);
    expect(await lost(plain, { x: '80%' })).toBe('Đạt 80%, mục tiêu 100%');
  });
});

describe('bands', () => {
  test('over a rate', async () => {
    const bands = [
      { from: '90%', points: '4' },
      { from: '50%', below: '90%', points: '2' },
      { below: '50%', points: '0' },
    ];
    const set = setWith('4', files, { bands: { measure: ratio, bands } });
    const steps = await explain(set, { 'tren-mang': '45', 'tong-so': '60' });
    expect(steps.at(-1)).toBe('45/60, đạt 75%, thuộc mức từ 50% đến dưới 90%: được 2/4 điểm.');
    expect(await lost(set, { 'tren-mang': '45', 'tong-so': '60' })).toBe(
      'Đạt 45/60 (75%), thuộc mức từ 50% đến dưới 90%',
    );
  });

  test('over a number', async () => {
    const bands = [
      { below: '1', points: '0' },
      { from: '1', points: '4' },
    ];
    const inputs = { x: { title: 'Số mô hình', type: 'count' } };
    const set = setWith('4', inputs, { bands: { measure: { value: 'x' }, bands } });
    expect(await explain(set, { x: '0' })).toEqual([
      '«Số mô hình»: 0, thuộc mức dưới 1: được 0/4 điểm.',
    ]);
    expect(await explain(set, { x: '1' })).toEqual([
      '«Số mô hình»: 1, thuộc mức từ 1 trở lên: được đủ 4 điểm.',
    ]);
  });
});

test('count, with its cap', async () => {
  const inputs = { x: { title: 'Số tin, bài', type: 'count' } };
  const set = setWith('3', inputs, { count: { input: 'x', each: '0,25' } });
  expect(await explain(set, { x: '8' })).toEqual(['«Số tin, bài»: 8 × 0,25 = 2 điểm.']);
  expect(await explain(set, { x: '16' })).toEqual([
    '«Số tin, bài»: 16 × 0,25 = 4 điểm, lấy mức cao nhất 3 điểm.',
  ]);
  expect(await lost(set, { x: '8' })).toBe('«Số tin, bài»: 8 × 0,25 điểm');
});

test('checklist', async () => {
  const set = setWith(
    '4',
    {
      a: { title: 'Quy chế', type: 'yesNo' },
      b: { title: 'Hội nghị', type: 'yesNo' },
      c: { title: 'Công khai', type: 'yesNo' },
    },
    {
      checklist: {
        items: [
          { input: 'a', points: '1' },
          { input: 'b', points: '1,5' },
          { input: 'c', points: '1,5' },
        ],
      },
    },
  );
  expect(await explain(set, { a: 'có', b: 'có', c: 'không' })).toEqual([
    'Có: «Quy chế» (1 điểm); «Hội nghị» (1,5 điểm).',
    'Không có: «Công khai» (1,5 điểm).',
    'Tính điểm: 1 + 1,5 = 2,5 điểm.',
  ]);
  expect(await lost(set, { a: 'có', b: 'có', c: 'không' })).toBe('Không có: «Công khai»');
});

describe('deductions', () => {
  const set = setWith(
    '4',
    {
      'ky-luat': { title: 'Số người bị kỷ luật', type: 'count' },
      'phan-anh': { title: 'Số phản ánh đúng', type: 'count' },
      'khach-quan': { title: 'Do nguyên nhân khách quan', type: 'yesNo' },
    },
    {
      deductions: {
        occurrences: [
          { input: 'ky-luat', each: '1' },
          { input: 'phan-anh', each: '0,5' },
        ],
        floor: '0,5',
        waivedWhen: is('khach-quan', 'equal', 'có'),
      },
    },
  );
  const notWaived =
    'Không được miễn trừ điểm. Điều kiện miễn trừ: «Do nguyên nhân khách quan» là «có» ' +
    '(không đúng, thực tế là «không»).';

  test('for each occurrence', async () => {
    const inputs = { 'ky-luat': '2', 'phan-anh': '1', 'khach-quan': 'không' };
    expect(await explain(set, inputs)).toEqual([
      '«Số người bị kỷ luật»: trừ 2 × 1 = 2 điểm.',
      '«Số phản ánh đúng»: trừ 1 × 0,5 = 0,5 điểm.',
      notWaived,
      'Tính điểm: 4 − 2 − 0,5 = 1,5 điểm.',
    ]);
    expect(await lost(set, inputs)).toBe(
      'Bị trừ do «Số người bị kỷ luật»: 2; «Số phản ánh đúng»: 1',
    );
  });

  test('down to the floor', async () => {
    const steps = await explain(set, { 'ky-luat': '5', 'phan-anh': '0', 'khach-quan': 'không' });
    expect(steps).toEqual([
      '«Số người bị kỷ luật»: trừ 5 × 1 = 5 điểm.',
      '«Số phản ánh đúng»: 0.',
      notWaived,
      'Số điểm phải trừ là 5 điểm, nhưng chỉ trừ đến mức thấp nhất: còn 0,5 điểm.',
    ]);
  });

  test('waived', async () => {
    const steps = await explain(set, { 'ky-luat': '1', 'phan-anh': '0', 'khach-quan': 'có' });
    expect(steps.at(-1)).toBe(
      'Được miễn trừ điểm, được đủ 4 điểm. Điều kiện miễn trừ: «Do nguyên nhân khách quan» là «có» (đúng).',
    );
  });
});

describe('lateness', () => {
  const set = setWith(
    '3',
    { ngay: { title: 'Ngày gửi báo cáo', type: 'date' } },
    {
      lateness: { deadline: 'bao-cao', submitted: 'ngay', deduct: { perDay: '0,5' }, floor: '0' },
    },
  );

  test('in time on the last day', async () => {
    expect(await explain(set, { ngay: '10/12/2025' })).toEqual([
      '«Ngày gửi báo cáo»: 10/12/2025, đúng hạn (hạn cuối 10/12/2025): được đủ 3 điểm.',
    ]);
  });

  test('days after the deadline', async () => {
    expect(await explain(set, { ngay: '13/12/2025' })).toEqual([
      '«Ngày gửi báo cáo»: 13/12/2025, chậm 3 ngày so với hạn cuối 10/12/2025: 3 − 1,5 = 1,5 điểm.',
    ]);
    expect(await lost(set, { ngay: '13/12/2025' })).toBe('Chậm 3 ngày so với hạn cuối 10/12/2025');
  });

  test('so many days that the floor is reached', async () => {
    expect(await explain(set, { ngay: '20/12/2025' })).toEqual([
      '«Ngày gửi báo cáo»: 20/12/2025, chậm 10 ngày so với hạn cuối 10/12/2025, phải trừ 5 điểm ' +
        'nhưng chỉ trừ đến mức thấp nhất: còn 0 điểm.',
    ]);
  });

  test('of the self-score that never came', async () => {
    const whole = setWith(
      '3',
      {},
      {
        lateness: {
          deadline: 'bao-cao',
          submitted: 'submission.date',
          deduct: { perDay: '0,5' },
          floor: '0',
        },
      },
    );
    const line = criterionLine(await scoreOne(whole, { submitted: null }));
    expect(vi.explain(whole, line)).toEqual([
      'Ngày nộp bản tự chấm: chưa có (hạn cuối 10/12/2025).',
      'Đơn vị chưa nộp bản tự chấm.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–3.',
    ]);
    expect(vi.lost(whole, line)).toBe('Chưa nộp bản tự chấm');
  });
});

test('awarded by a person', async () => {
  const inputs = { x: { title: 'Điểm do Sở Nội vụ chấm', type: 'points', by: 'appraiser' } };
  const set = setWith('3', inputs, { awarded: { input: 'x', step: '0,5' } });
  expect(await explain(set, { x: '1,5' })).toEqual(['«Điểm do Sở Nội vụ chấm»: 1,5/3 điểm.']);
  expect(await lost(set, { x: '1,5' })).toBe('Được chấm 1,5/3 điểm');
  expect((await explain(set, {}))[0]).toBe(
    'Chưa có «Điểm do Sở Nội vụ chấm», do cơ quan thẩm định xác nhận.',
  );
});

test('survey', async () => {
  const inputs = { x: { title: 'Chỉ số hài lòng', type: 'number', by: 'external' } };
  const set = setWith('3', inputs, { survey: { input: 'x', outOf: '100' } });
  expect(await explain(set, { x: '86,5' })).toEqual([
    '«Chỉ số hài lòng» đạt 86,5 trên 100: 3 × 86,5 ÷ 100 = 2,595 điểm.',
  ]);
  expect(await lost(set, { x: '86,5' })).toBe('Kết quả 86,5 trên 100');
});

describe('relative to the block', () => {
  const inputs = { x: { title: 'Tỷ lệ đúng hạn', type: 'percent' } };

  async function explainAmong(best: 'highest' | 'lowest', values: readonly string[]) {
    const set = setWith('5', inputs, { relative: { input: 'x', best, missingUnits: 'wait' } });
    const submissions = values.map((x, index) =>
      submissionOf(set, { code: `A${index + 1}`, answers: { 1: x ? { x } : {} } }),
    );
    const [sheet] = await scoreAll(set, submissions);
    if (!sheet) throw new Error('no sheet');
    return vi.explain(set, criterionLine(sheet));
  }

  test('highest', async () => {
    expect(await explainAmong('highest', ['72%', '96%'])).toEqual([
      '«Tỷ lệ đúng hạn» đạt 72%, cao nhất trong khối là 96%: 5 × 72% ÷ 96% = 3,75 điểm.',
    ]);
    expect(await explainAmong('highest', ['96%', '72%'])).toEqual([
      '«Tỷ lệ đúng hạn» đạt 96%, cao nhất trong khối là 96%: được đủ 5 điểm.',
    ]);
  });

  test('lowest', async () => {
    expect(await explainAmong('lowest', ['8%', '6%'])).toEqual([
      '«Tỷ lệ đúng hạn» đạt 8%, thấp nhất trong khối là 6%: 5 × 6% ÷ 8% = 3,75 điểm.',
    ]);
  });

  test('while other units are awaited', async () => {
    expect(await explainAmong('highest', ['72%', ''])).toEqual([
      '«Tỷ lệ đúng hạn» đạt 72%, cao nhất trong khối là 72% tính đến nay, khi chưa đủ số liệu của cả khối.',
      'Còn chờ số liệu của đơn vị khác trong khối: A2.',
      'Điểm chưa xác định, còn có thể trong khoảng 0–5.',
    ]);
  });
});
