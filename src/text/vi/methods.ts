import type { MethodWords } from '../catalogue/methods.ts';

export const methods: MethodWords = {
  given: (title, value) => `${title}: ${value}.`,
  notGiven: (title) => `${title}: chưa có số liệu.`,
  answered: ({ title, value, earned }) => `${title}: ${value}, ${earned}.`,
  awarded: ({ title, points, max }) => `${title}: ${points}/${max} điểm.`,
  computed: ({ equation }) => `Tính điểm: ${equation}.`,

  cases: {
    passed: ({ title, because }) => `Không thuộc trường hợp ${title}. Điều kiện: ${because}.`,
    taken: ({ title, because, earned }) =>
      `Thuộc trường hợp ${title}, ${earned}. Điều kiện: ${because}.`,
    open: ({ title, because }) =>
      `Chưa rõ có thuộc trường hợp ${title} hay không. Điều kiện: ${because}.`,
    otherwise: ({ title, earned }) =>
      `Không thuộc trường hợp nào nêu trên, xếp vào ${title}: ${earned}.`,
    possible: (options) => `Còn có thể thuộc một trong các trường hợp: ${options}.`,
    option: (title, points) => `${title} (${points})`,
  },

  fraction: ({ achieved, of, rate }) => `${achieved}/${of}, đạt ${rate}`,
  rate: (title, rate) => `${title} đạt ${rate}`,
  value: (title, value) => `${title}: ${value}`,
  towardsTarget: ({ rate, target, equation }) => `${rate} so với mục tiêu ${target}: ${equation}.`,
  targetReached: ({ rate, target, earned }) => `${rate}, đạt mục tiêu ${target}: ${earned}.`,
  byRate: ({ rate, equation }) => `${rate}: ${equation}.`,
  wholeRate: ({ rate, earned }) => `${rate}: ${earned}.`,
  noneAssigned: {
    notApplicable: ({ title }) => `${title} bằng 0 nên không có căn cứ để tính tỷ lệ.`,
    full: ({ title, earned }) => `${title} bằng 0; theo bộ tiêu chí, ${earned}.`,
    zero: ({ title, earned }) => `${title} bằng 0; theo bộ tiêu chí, ${earned}.`,
    undecided: ({ title }) =>
      `${title} bằng 0 nên chưa tính được tỷ lệ; cần người thẩm định xem xét.`,
  },

  inBand: ({ value, band, earned }) => `${value}, thuộc mức ${band}: ${earned}.`,
  band(from, below) {
    if (from && below) return `từ ${from} đến dưới ${below}`;
    if (from) return `từ ${from} trở lên`;
    return below ? `dưới ${below}` : 'mọi giá trị';
  },

  counted: ({ title, equation }) => `${title}: ${equation}.`,
  countedAtMost: ({ title, equation, cap }) => `${title}: ${equation}, lấy mức cao nhất ${cap}.`,

  checklist: {
    ticked: (items) => `Có: ${items}.`,
    unticked: (items) => `Không có: ${items}.`,
    unanswered: (items) => `Chưa trả lời: ${items}.`,
    item: (title, points) => `${title} (${points})`,
  },

  deductions: {
    occurrence: ({ title, product }) => `${title}: trừ ${product} điểm.`,
    none: (earned) => `Không có điểm nào bị trừ: ${earned}.`,
    floored: ({ cost, floor }) =>
      `Số điểm phải trừ là ${cost} điểm, nhưng chỉ trừ đến mức thấp nhất: còn ${floor}.`,
    waived: ({ because, earned }) =>
      `Được miễn trừ điểm, ${earned}. Điều kiện miễn trừ: ${because}.`,
    notWaived: (because) => `Không được miễn trừ điểm. Điều kiện miễn trừ: ${because}.`,
    waiverOpen: (because) =>
      `Chưa rõ có được miễn trừ điểm hay không. Điều kiện miễn trừ: ${because}.`,
  },

  lateness: {
    inTime: ({ title, submitted, deadline, earned }) =>
      `${title}: ${submitted}, đúng hạn (hạn cuối ${deadline}): ${earned}.`,
    late: ({ title, submitted, deadline, days, equation }) =>
      `${title}: ${submitted}, chậm ${days} ngày so với hạn cuối ${deadline}: ${equation}.`,
    spared: ({ title, submitted, deadline, days, earned }) =>
      `${title}: ${submitted}, chậm ${days} ngày so với hạn cuối ${deadline} nhưng chưa đến mức bị trừ điểm: ${earned}.`,
    floored: ({ title, submitted, deadline, days, cost, floor }) =>
      `${title}: ${submitted}, chậm ${days} ngày so với hạn cuối ${deadline}, phải trừ ${cost} điểm nhưng chỉ trừ đến mức thấp nhất: còn ${floor}.`,
    notGiven: ({ title, deadline }) => `${title}: chưa có (hạn cuối ${deadline}).`,
  },

  survey: ({ title, score, outOf, equation }) =>
    `${title} đạt ${score} trên ${outOf}: ${equation}.`,

  relative: {
    best: {
      highest: (best) => `cao nhất trong khối là ${best}`,
      lowest: (best) => `thấp nhất trong khối là ${best}`,
    },
    computed: ({ title, value, best, equation }) => `${title} đạt ${value}, ${best}: ${equation}.`,
    reached: ({ title, value, best, earned }) => `${title} đạt ${value}, ${best}: ${earned}.`,
    soFar: ({ title, value, best }) =>
      `${title} đạt ${value}, ${best} tính đến nay, khi chưa đủ số liệu của cả khối.`,
  },
};
