import { describe, expect, test } from 'vitest';
import type { Finding, FindingCode } from '../../src/criteria/finding.ts';
import { located } from '../../src/criteria/located.ts';
import { readAs } from '../../src/criteria/read-as.ts';
import { date, yearlyDate } from '../../src/criteria/schema/scalars.ts';
import { english } from '../../src/text/en/index.ts';
import { wordsIn } from '../../src/text/index.ts';
import { figuresIn } from '../../src/text/templates.ts';
import { vietnamese } from '../../src/text/vi/index.ts';

// The type of the catalogues makes them name every code there is.
const CODES = Object.keys(vietnamese.findings) as FindingCode[];
const catalogues = [vietnamese, english];

function finding(code: FindingCode, figures: Finding['figures'] = {}): Finding {
  return { code, at: { file: 'set.yaml' }, figures };
}

function tell(code: FindingCode, figures: Finding['figures'] = {}): string {
  const { what, remedy } = wordsIn('vi').finding(finding(code, figures));
  return `${what} ${remedy}`;
}

/** What is left of a sentence without the keys and words it quotes. */
function unquoted(sentence: string): string {
  return sentence.replace(/«[^»]*»/g, '«»');
}

describe.each(CODES)('%s', (code) => {
  const templates = catalogues.map(({ findings }) => findings[code]);
  const named = [
    ...new Set(templates.flatMap(({ what, remedy }) => figuresIn(what + remedy))),
  ].toSorted();
  const full = Object.fromEntries(named.map((name) => [name, `${name}X`]));

  test.each(['vi', 'en'] as const)(
    'has whole sentences in %s, with and without figures',
    (language) => {
      for (const figures of [{}, full]) {
        const told = wordsIn(language).finding(finding(code, figures));
        for (const sentence of [told.what, told.remedy]) {
          expect(sentence).toMatch(/^[\p{Lu}«“…\d].*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|[[\]{}|]|\s[,.;:]|\s\s/);
          expect(sentence).not.toContain(code);
        }
      }
    },
  );

  test('uses the same figures in both languages', () => {
    const [vi, en] = templates.map(({ what, remedy }) =>
      [...new Set(figuresIn(what + remedy))].toSorted(),
    );
    expect(en).toEqual(vi);
  });

  test('speaks no English to Vietnamese readers', () => {
    for (const figures of [{}, Object.fromEntries(named.map((name) => [name, '9']))]) {
      expect(unquoted(tell(code, figures))).not.toMatch(
        /\b(?:criterion|input|undefined|null|set|group|unit|value|file|method|the|of)\b/,
      );
    }
  });
});

describe('findings in Vietnamese', () => {
  test('show both ways to read an ambiguous number', () => {
    expect(tell('number.ambiguous', { found: '1.234' })).toBe(
      'Số «1.234» có thể hiểu theo hai cách: 1234 hoặc 1,2340. ' +
        'Ghi 1234 nếu là số hàng nghìn, hoặc 1,2340 nếu là số lẻ thập phân.',
    );
  });

  test('name types in words', () => {
    expect(tell('value.type', { found: 'a, b', expected: 'yesNo' })).toBe(
      'Nội dung «a, b» không đúng loại. Ở đây phải ghi «có» hoặc «không».',
    );
    expect(
      tell('set.input-type', {
        criterion: '3.2',
        input: 'ty-le',
        found: 'percent',
        allowed: 'count, number',
      }),
    ).toBe(
      'Số liệu «ty-le» của tiêu chí 3.2 không hợp với chỗ dùng, vì đã khai là tỷ lệ phần trăm. ' +
        'Khai số liệu này là số nguyên không âm hoặc số, hoặc chọn số liệu khác.',
    );
  });

  test('name what a reference points at', () => {
    expect(
      tell('set.reference-unknown', {
        what: 'body',
        found: 'so-y',
        allowed: 'so-noi-vu, so-tu-phap',
      }),
    ).toBe('Không có cơ quan nào mang mã «so-y». Dùng một trong các mã: so-noi-vu, so-tu-phap.');
  });

  test('write numbers with a comma, and leave numbers of criteria alone', () => {
    expect(
      tell('set.maxima-sum', {
        group: '3.1',
        sum: '9.5',
        expected: '10',
        unitGroups: 'so-nganh',
        children: '3.1.1 (4), 3.1.2 (5.5)',
      }),
    ).toBe(
      'Điểm tối đa của các mục trong nhóm 3.1 cộng lại được 9,5, không bằng 10 điểm của nhóm, ' +
        'đối với các nhóm đơn vị: so-nganh. Kiểm tra lại điểm tối đa của từng mục: ' +
        '3.1.1 (4), 3.1.2 (5,5) theo văn bản gốc.',
    );
  });

  test('write dates by day, month, year', () => {
    const figures = { found: '01/01/2024', from: '2025-01-01', to: '2025-12-31', criterion: '1.1' };
    expect(wordsIn('vi').finding(finding('evidence.date-outside', figures)).what).toBe(
      'Ngày 01/01/2024 ở tiêu chí 1.1 nằm ngoài kỳ đánh giá từ 01/01/2025 đến 31/12/2025.',
    );
  });

  test.each([
    ['date.format', '2025-12-31', '«2025-12-31» không đúng cách ghi ngày.'],
    ['date.impossible', '2025-02-30', 'Không có ngày «2025-02-30» trong lịch.'],
  ] as const)('%s shows what was written', (code, written, what) => {
    expect(wordsIn('vi').finding(finding(code, { found: written })).what).toBe(what);
  });

  test('speak of days without a year only where a set asks for one', () => {
    const told = (schema: typeof date | typeof yearlyDate) => {
      const read = readAs(schema, located('set.yaml', '5/12/25'));
      if ('value' in read) throw new Error('no fault found');
      return read.findings.map((one) => wordsIn('vi').finding(one).remedy);
    };
    expect(told(date)).toEqual([
      'Ghi đủ hai chữ số ngày, hai chữ số tháng, bốn chữ số năm, như 05/12/2025.',
    ]);
    expect(told(yearlyDate)).toEqual([
      'Ghi hai chữ số ngày, hai chữ số tháng, rồi chữ N thay cho năm đánh giá, như 10/12/N hoặc 31/01/N+1.',
    ]);
  });

  test('speak of 29/02 only for a yearly 29/02', () => {
    expect(tell('date.impossible', { found: '29/02/N+1' })).toContain('không dùng được 29/02');
    for (const found of ['31/02/N', '29/02/2025', '30/02/2025']) {
      expect(tell('date.impossible', { found })).not.toContain('29/02 vì');
    }
  });

  test('speak of rates only for rates', () => {
    const rate = tell('number.out-of-range', { found: '105%', low: '0%', high: '100%' });
    expect(rate).toContain('ghi kèm dấu %, như 100%');
    const count = tell('number.out-of-range', { found: '105', low: '0', high: '100' });
    expect(count).not.toContain('%');
  });

  test('ask for quotes around a number with a comma in braces', () => {
    expect(tell('key.unknown', { key: '5', number: '1,5' })).toBe(
      'Không có mục nào tên là «5» ở chỗ này. Nếu đây là phần sau dấu phẩy của một số hay một câu ' +
        'trong ngoặc nhọn thì đặt cả số hoặc câu đó trong dấu nháy kép, như "1,5".',
    );
    expect(tell('key.unknown', { key: 'titel', allowed: 'title' })).toContain(
      'Có phải định ghi: title? Nếu đây',
    );
  });

  test('give both ways to read an unclear rate', () => {
    const figures = { found: '0,91', rate: '91%', percent: '0.91%' };
    expect(tell('number.rate-unclear', figures)).toBe(
      'Tỷ lệ «0,91» không rõ là 91% hay 0,91%. Ghi rõ 91% hoặc 0,91%.',
    );
  });

  test('name the other file and the line', () => {
    expect(tell('set.not-a-set', { kind: 'submission' })).toContain(
      'Đây là tệp minh chứng của đơn vị, không phải bộ tiêu chí.',
    );
    expect(tell('set.id-duplicate', { id: 'a', first: '12' })).toContain(
      'đã được dùng, ở dòng 12.',
    );
    expect(tell('round.file-name', { named: 'A02', code: 'A01' })).toContain(
      'Tệp mang tên «A02» nhưng bên trong ghi đơn vị «A01».',
    );
    const years = { set: 's', year: '2024', from: '2025-01-01', to: '' };
    expect(tell('round.set-not-in-force', years)).toContain('có hiệu lực từ 01/01/2025.');
  });

  test('drop system codes that have no words', () => {
    const what = (reason: string): string =>
      wordsIn('vi').finding(finding('file.unreadable', { reason })).what;
    expect(what('ENOENT')).toBe('Không đọc được tệp: không tìm thấy tệp hoặc thư mục này.');
    expect(what('EMFILE')).toBe('Không đọc được tệp.');
  });

  test('give sizes in megabytes', () => {
    expect(tell('file.too-large', { size: '3670016', limit: '2097152' })).toBe(
      'Tệp quá lớn (3,5 MB). Tệp chỉ được lớn nhất 2 MB. ' +
        'Bỏ bớt nội dung thừa hoặc kiểm tra xem có chọn nhầm tệp không.',
    );
  });

  test.each([
    ['3.5', '0..4 / waiting', 'chờ kết quả 3,5 nhưng máy tính ra 0–4 hoặc chưa xác định.'],
    [
      'tot',
      'ungraded: nop-cham',
      'chờ kết quả tot nhưng máy tính ra không được xếp loại: nop-cham.',
    ],
    [
      'total 85.25; 3.2 4.5; grade tot',
      'total 85; 3.2 outside; grade undecided',
      'chờ kết quả tổng điểm: 85,25; 3.2: 4,5; mức xếp loại: tot nhưng máy tính ra tổng điểm: 85; ' +
        '3.2: không có trong mẫu của đơn vị; mức xếp loại: chưa xác định.',
    ],
  ])('tell what a worked case expected: %s', (expected, found, sentence) => {
    const { what } = wordsIn('vi').finding(
      finding('case.mismatch', { case: 'A', expected, found }),
    );
    expect(what).toBe(`Ví dụ «A»: ${sentence}`);
  });
});
