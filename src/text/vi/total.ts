import type { TotalWords } from '../catalogue/total.ts';
import { roundedSentence } from './points.ts';

export const total: TotalWords = {
  sum: ({ earned, max }) => `Cộng điểm các tiêu chí trong thang điểm: ${earned}/${max} điểm.`,
  rescaled: ({ max, scale, equation }) =>
    `Có tiêu chí không áp dụng nên điểm tối đa chỉ là ${max}; quy đổi về thang ${scale} điểm: ${equation} điểm.`,
  rescaledPerhaps: ({ max, scale, base }) =>
    `Điểm tối đa áp dụng đối với đơn vị là ${max}; quy đổi về thang ${scale} điểm: còn có thể là ${base} điểm.`,
  nothingApplies: (scale) =>
    `Không tiêu chí nào trong thang điểm áp dụng đối với đơn vị nên chưa có gì để quy đổi về thang ${scale} điểm; cơ quan đánh giá cần quyết định điểm của đơn vị.`,
  bonus: (points) => `Điểm thưởng: ${points} điểm.`,
  bonusCapped: ({ points, cap }) =>
    `Điểm thưởng: ${points} điểm, chỉ được cộng nhiều nhất ${cap} điểm.`,
  deduction: (points) => `Điểm trừ: ${points} điểm.`,
  deductionCapped: ({ points, cap }) => `Điểm trừ: ${points} điểm, chỉ trừ nhiều nhất ${cap} điểm.`,
  added: (equation) => `Cộng thưởng, trừ điểm: ${equation} điểm.`,
  aboveScale: ({ sum, scale }) => `Tổng ${sum} điểm vượt thang điểm, lấy ${scale} điểm.`,
  belowFloor: ({ sum, floor }) => `Tổng ${sum} điểm dưới mức thấp nhất, lấy ${floor} điểm.`,
  rounded: roundedSentence,
  total: (points) => `Tổng điểm: ${points} điểm.`,
  totalOpen: (points) => `Tổng điểm chưa xác định, còn có thể trong khoảng ${points} điểm.`,
};
