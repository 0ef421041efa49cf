import { formatDate } from '../../../src/criteria/dates.ts';
import type { Decimal } from '../../../src/criteria/decimal.ts';
import { isDecided } from '../../../src/scoring/points.ts';
import type { Words } from '../../../src/text/words.ts';

/** Just enough words for documents to be looked at without the catalogue of the product. */
export const plainWords: Words = {
  language: 'vi',
  finding: ({ code }) => ({ what: code, remedy: '' }),
  number: decimalText,
  amount: (amount, decimals) =>
    isDecided(amount)
      ? decimalText(amount.low, decimals)
      : `${decimalText(amount.low, decimals)}–${decimalText(amount.high, decimals)}`,
  percent: (rate) => `${decimalText(rate.times(100))}%`,
  date: formatDate,
  fidelity: (fidelity) =>
    ({ verbatim: 'nguyên văn', derived: 'dựa theo', illustrative: 'minh họa' })[fidelity],
  explain: () => [],
  lost: (_, { amount, max, proof }) => {
    if (!isDecided(amount) || amount.low.gte(max.high)) return '';
    return proof.state === 'absent' ? 'Không có tài liệu kiểm chứng.' : 'Chưa đạt mức tối đa.';
  },
  missing: (_, __, missing) =>
    missing.kind === 'input' ? `Thiếu: ${missing.fact}` : `Thiếu: ${missing.kind}`,
  verdict: () => '',
  total: () => [],
  grading: () => [],
  provisional: (codes) => codes.join(', '),
  note: (_, { tiedWith, movedBy, state }) =>
    [
      tiedWith.length > 0 ? `Đồng hạng với ${tiedWith.join(', ')}.` : '',
      movedBy ? `Chuyển từ mức “${movedBy.from.title}” do giới hạn tỷ lệ.` : '',
      state === 'undecided' ? 'Còn thiếu số liệu.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  grade: (set, { state, grade }) =>
    grade?.title ??
    {
      ranked: '',
      ungraded: set.ranking.ungraded.label,
      undecided: 'Chưa xác định',
      notAppraised: 'Chưa thẩm định',
    }[state],
};

function decimalText(value: Decimal, decimals?: number): string {
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return text.replace('.', ',');
}
