import { describe, expect, test } from 'vitest';
import { type CriteriaSet, conditionOf } from '../../src/criteria/criteria-set.ts';
import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { wordsIn } from '../../src/text/index.ts';
import { criterion, given, is, knockOut, setOf, type Written, yesNo } from '../support/set-text.ts';
import { type PlainInputs, submissionOf, YEAR } from '../support/submissions.ts';

const questions = {
  so: { title: 'Số cuộc', type: 'count' },
  'ke-hoach': { title: 'Số theo kế hoạch', type: 'count' },
  'ket-luan': { title: 'Có kết luận', type: 'yesNo' },
  'ty-le': { title: 'Tỷ lệ', type: 'percent' },
  ngay: { title: 'Ngày gửi', type: 'date' },
  muc: {
    title: 'Mức độ',
    type: 'choice',
    options: { 'day-du': 'Đầy đủ', 'mot-phan': 'Một phần', chua: 'Chưa' },
  },
};

/** Every input must be read by something. */
const reads = {
  any: [
    is('1/so', 'equal', '0'),
    is('1/ke-hoach', 'equal', '0'),
    is('1/ket-luan', 'equal', 'có'),
    is('1/ty-le', 'equal', '0'),
    is('1/ngay', 'equal', '01/01/2025'),
    is('1/muc', 'equal', 'day-du'),
  ],
};

function setWith(when: Written): CriteriaSet {
  const method = { yesNo: { input: 'x' } };
  return setOf({
    criteria: [
      criterion('1', '10', { ...questions, x: { title: 'X', type: 'yesNo' } }, method),
      yesNo('2', '5', { for: ['xa'] }),
      given('3', '5', { for: ['so'] }),
    ],
    scale: '15',
    unitGroups: ['so', 'xa'],
    knockOuts: [
      knockOut('thu', when, { dropOne: 'có' }),
      knockOut('doc', reads, { dropOne: 'có' }),
    ],
  });
}

async function tell(when: Written, inputs: PlainInputs, language: 'vi' | 'en' = 'vi') {
  const set = setWith(when);
  const [tested] = set.knockOuts;
  if (!tested) throw new Error('no knock-out');
  const submission = submissionOf(set, { answers: { 1: inputs }, submitted: '12/12/2025' });
  const { facts } = evidenceOf(set, submission, 'self', YEAR);
  const verdict = await rulesEngine().decide(conditionOf(set, tested.when), facts);
  return wordsIn(language).verdict(set, verdict);
}

describe('one comparison', () => {
  test.each([
    ['greaterThanInclusive', '2', 'từ 2 trở lên (đúng, thực tế là 3)'],
    ['greaterThan', '2', 'trên 2 (đúng, thực tế là 3)'],
    ['lessThan', '12', 'dưới 12 (đúng, thực tế là 3)'],
    ['lessThanInclusive', '12', 'từ 12 trở xuống (đúng, thực tế là 3)'],
    ['notEqual', '2', 'khác 2 (đúng, thực tế là 3)'],
    ['equal', '3', 'bằng 3 (đúng)'],
    ['in', ['3', '4'], 'là một trong: 3, 4 (đúng, thực tế là 3)'],
    ['notIn', ['1', '4'], 'không thuộc: 1, 4 (đúng, thực tế là 3)'],
  ])('%s', async (operator, value, words) => {
    expect(await tell(is('1/so', operator, value), { so: '3' })).toBe(
      `Điều kiện được đáp ứng: «Số cuộc» (mục 1) ${words}.`,
    );
  });

  test('that fails says what was found', async () => {
    expect(await tell(is('1/ty-le', 'greaterThanInclusive', '90%'), { 'ty-le': '81,5%' })).toBe(
      'Điều kiện không được đáp ứng: «Tỷ lệ» (mục 1) từ 90% trở lên (không đúng, thực tế là 81,5%).',
    );
  });

  test('of dates, options and answers', async () => {
    const inputs = { ngay: '11/12/2025', muc: 'mot-phan', 'ket-luan': 'không' };
    expect(await tell(is('1/ngay', 'lessThan', '10/12/2025'), inputs)).toBe(
      'Điều kiện không được đáp ứng: «Ngày gửi» (mục 1) trước ngày 10/12/2025 ' +
        '(không đúng, thực tế là 11/12/2025).',
    );
    expect(await tell(is('1/muc', 'in', ['day-du', 'chua']), inputs)).toBe(
      'Điều kiện không được đáp ứng: «Mức độ» (mục 1) là một trong: «Đầy đủ», «Chưa» ' +
        '(không đúng, thực tế là «Một phần»).',
    );
    expect(await tell(is('1/ket-luan', 'notEqual', 'có'), inputs)).toBe(
      'Điều kiện được đáp ứng: «Có kết luận» (mục 1) không phải là «có» (đúng, thực tế là «không»).',
    );
  });

  test('of two facts', async () => {
    const when = is('1/so', 'greaterThanInclusive', { fact: '1/ke-hoach' });
    expect(await tell(when, { so: '3', 'ke-hoach': '5' })).toBe(
      'Điều kiện không được đáp ứng: «Số cuộc» (mục 1) từ «Số theo kế hoạch» (mục 1) trở lên ' +
        '(không đúng, thực tế là 3 so với 5).',
    );
    expect(await tell(when, { so: '3' })).toBe(
      'Chưa đủ số liệu để xét điều kiện: «Số cuộc» (mục 1) từ «Số theo kế hoạch» (mục 1) trở lên ' +
        '(chưa xác định).',
    );
  });

  test('of facts every set has', async () => {
    expect(await tell(is('submission.received', 'equal', 'không'), {})).toBe(
      'Điều kiện không được đáp ứng: đã nộp bản tự chấm là «không» (không đúng, thực tế là «có»).',
    );
    expect(await tell(is('submission.received', 'equal', 'không'), {}, 'en')).toBe(
      'The condition is not met: self-score handed in is “no” (false, found “yes”).',
    );
    expect(await tell(is('unit.group', 'equal', 'xa'), {})).toBe(
      'Điều kiện không được đáp ứng: nhóm đơn vị là «Nhóm đơn vị xa» ' +
        '(không đúng, thực tế là «Nhóm đơn vị so»).',
    );
  });
});

describe('nested conditions', () => {
  const when = {
    all: [
      is('1/so', 'greaterThanInclusive', '2'),
      { any: [is('1/ket-luan', 'equal', 'có'), { not: is('1/muc', 'equal', 'chua') }] },
    ],
  };

  test('tell of each part whether it holds', async () => {
    expect(await tell(when, { so: '1', 'ket-luan': 'không', muc: 'day-du' })).toBe(
      'Điều kiện không được đáp ứng: tất cả: «Số cuộc» (mục 1) từ 2 trở lên ' +
        '(không đúng, thực tế là 1); (một trong: «Có kết luận» (mục 1) là «có» ' +
        '(không đúng, thực tế là «không»); (không phải: «Mức độ» (mục 1) là «Chưa» ' +
        '(không đúng, thực tế là «Đầy đủ»))).',
    );
  });

  test('tell which part is missing', async () => {
    expect(await tell(when, { so: '2', 'ket-luan': 'không' })).toBe(
      'Chưa đủ số liệu để xét điều kiện: tất cả: «Số cuộc» (mục 1) từ 2 trở lên ' +
        '(đúng, thực tế là 2); (một trong: «Có kết luận» (mục 1) là «có» ' +
        '(không đúng, thực tế là «không»); (không phải: «Mức độ» (mục 1) là «Chưa» ' +
        '(chưa xác định))).',
    );
  });

  test('tell which part does not apply', async () => {
    const alsoCommunes = { all: [is('1/so', 'greaterThan', '2'), is('2/x', 'equal', 'có')] };
    expect(await tell(alsoCommunes, { so: '3' })).toBe(
      'Điều kiện được đáp ứng: tất cả: «Số cuộc» (mục 1) trên 2 (đúng, thực tế là 3); ' +
        '«x» (mục 2) là «có» (không áp dụng).',
    );
    expect(await tell(is('2/x', 'equal', 'có'), {})).toBe(
      'Điều kiện không áp dụng đối với đơn vị: «x» (mục 2) là «có» (không áp dụng).',
    );
  });

  test('run lists of the same kind together', async () => {
    const doubled = {
      all: [{ all: [is('1/so', 'equal', '3')] }, { all: [is('1/so', 'lessThan', '9')] }],
    };
    expect(await tell(doubled, { so: '3' })).toBe(
      'Điều kiện được đáp ứng: tất cả: «Số cuộc» (mục 1) bằng 3 (đúng); ' +
        '«Số cuộc» (mục 1) dưới 9 (đúng, thực tế là 3).',
    );
  });
});
