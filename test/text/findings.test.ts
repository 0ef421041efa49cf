import { describe, expect, test } from 'vitest';
import type { Finding, FindingCode } from '../../src/criteria/finding.ts';
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
