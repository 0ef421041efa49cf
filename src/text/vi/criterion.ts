import type { CriterionWords, LostWords } from '../catalogue/criterion.ts';
import { roundedSentence } from './points.ts';

const reasoned = (reason: string): string => (reason ? `; lý do: ${reason}` : '');

/** A reason people wrote may end with its own full stop. */
const stopped = (sentence: string): string =>
  /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;

export const criterion: CriterionWords = {
  applies: (because) => `Tiêu chí áp dụng đối với đơn vị. Điều kiện áp dụng: ${because}.`,
  appliesNot: (because) => `Tiêu chí không áp dụng đối với đơn vị. Điều kiện áp dụng: ${because}.`,
  appliesPerhaps: (because) =>
    `Chưa rõ tiêu chí có áp dụng đối với đơn vị hay không. Điều kiện áp dụng: ${because}.`,
  notApplicable: {
    rescale: ({ max }) =>
      `Không tính ${max} điểm tối đa của tiêu chí này; tổng điểm được quy đổi lại theo thang điểm.`,
    full: ({ earned }) => `Theo bộ tiêu chí, không áp dụng thì ${earned}.`,
    zero: ({ earned }) => `Theo bộ tiêu chí, không áp dụng thì ${earned}.`,
  },
  decided: ({ reviewer, points, reason }) =>
    stopped(`${reviewer} quyết định ${points}${reasoned(reason)}`),
  computedBeside: (points, unproven) =>
    `Theo cách chấm của bộ tiêu chí, máy tính ra ${points}${unproven ? ' vì không có tài liệu kiểm chứng' : ''}.`,
  claimed: (points) => `Đơn vị tự ghi ${points}.`,
  changed: ({ reviewer, inputs, reason }) =>
    stopped(`${reviewer} xác định ${inputs}${reasoned(reason)}`),
  proof: {
    given: (documents) => `Có ${documents} tài liệu kiểm chứng hợp lệ.`,
    explained: 'Không có tài liệu kiểm chứng hợp lệ nhưng đơn vị đã giải trình: giữ nguyên điểm.',
    absent: ({ kinds, dated, forfeited }) =>
      `Không có tài liệu kiểm chứng hợp lệ (cần ${kinds}${dated ? ', ngày ban hành trong kỳ đánh giá' : ''}) nên không được tính ${forfeited}.`,
    awaited: ({ kinds, dated }) =>
      `Chưa có tài liệu kiểm chứng hợp lệ (cần ${kinds}${dated ? ', ngày ban hành trong kỳ đánh giá' : ''}) và chưa có giải trình.`,
  },
  rounded: roundedSentence,
  between: (points) => `Điểm chưa xác định, còn có thể trong khoảng ${points}.`,
  missing: {
    input: {
      unit: (title) => `Chưa có ${title}, do đơn vị kê khai.`,
      appraiser: (title) => `Chưa có ${title}, do cơ quan thẩm định xác nhận.`,
      external: (title) => `Chưa có ${title}, do cơ quan khác cung cấp.`,
    },
    submission: 'Đơn vị chưa nộp bản tự chấm.',
    evidence: 'Chưa có tài liệu kiểm chứng hợp lệ hoặc giải trình thay thế.',
    appraisal: 'Chưa có ý kiến thẩm định đối với tiêu chí này.',
    units: (units) => `Còn chờ số liệu của đơn vị khác trong khối: ${units}.`,
    bar: 'Chưa có căn cứ để tính tỷ lệ; cần người thẩm định xem xét.',
  },
};

export const lost: LostWords = {
  answer: (title, value) => `${title}: ${value}`,
  caseTaken: (title) => `Thuộc trường hợp ${title}`,
  rate: ({ rate, target }) => `Đạt ${rate}, mục tiêu ${target}`,
  fraction: ({ achieved, of, rate }) => `${achieved}/${of} (${rate})`,
  band: ({ value, band }) => `Đạt ${value}, thuộc mức ${band}`,
  noneAssigned: (title) => `${title} bằng 0`,
  count: ({ title, count, each }) => `${title}: ${count} × ${each}`,
  unticked: (titles) => `Không có: ${titles}`,
  occurrences: (occurrences) => `Bị trừ do ${occurrences}`,
  late: ({ days, deadline }) => `Chậm ${days} ngày so với hạn cuối ${deadline}`,
  awarded: (points, max) => `Được chấm ${points}/${max} điểm`,
  survey: (score, outOf) => `Kết quả ${score} trên ${outOf}`,
  relative: (value, best) => `Đạt ${value}, ${best}`,
  taken: (points, title) => `Bị trừ ${points} điểm. ${title}`,
  decided: ({ reviewer, points, reason }) =>
    `${reviewer} quyết định ${points}${reason ? `: ${reason}` : ''}`,
  noEvidence: 'Không có tài liệu kiểm chứng hợp lệ',
  evidenceAwaited: 'Chưa có tài liệu kiểm chứng hoặc giải trình',
  notApplicable: 'Tiêu chí không áp dụng, tính 0 điểm',
  inputs: (titles) => `Chưa có số liệu: ${titles}`,
  notSubmitted: 'Chưa nộp bản tự chấm',
  notAppraised: 'Chưa có ý kiến thẩm định',
  waiting: 'Còn chờ số liệu của đơn vị khác trong khối',
  noBar: 'Chưa có căn cứ để tính tỷ lệ',
  undecided: 'Chưa xác định được điểm',
};
