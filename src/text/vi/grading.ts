import type { GradingWords } from '../catalogue/grading.ts';

const threshold = (from: string | undefined): string => (from ? ` (từ ${from} điểm trở lên)` : '');

export const grading: GradingWords = {
  gradeWord: (word) => word,
  thresholdMissed: ({ grade, threshold: from }) =>
    `Không đạt mức ${grade}: tổng điểm dưới ${from}.`,
  thresholdOpen: ({ grade, threshold: from }) =>
    `Chưa rõ có đạt mức ${grade} hay không: tổng điểm chưa xác định, mức này cần từ ${from} điểm trở lên.`,
  requiresFails: ({ grade, threshold: from, because }) =>
    `Không đạt mức ${grade}${threshold(from)}: không đáp ứng điều kiện kèm theo. Điều kiện: ${because}.`,
  requiresOpen: ({ grade, threshold: from, because }) =>
    `Chưa rõ có đạt mức ${grade}${threshold(from)} hay không: chưa xét được điều kiện kèm theo. Điều kiện: ${because}.`,
  reached: ({ grade, threshold: from }) => `Đạt mức ${grade}: tổng điểm từ ${from} trở lên.`,
  reachedWith: ({ grade, threshold: from, because }) =>
    `Đạt mức ${grade}: tổng điểm từ ${from} trở lên và không vướng điều kiện kèm theo. Điều kiện: ${because}.`,
  lowest: (grade) => `Mức ${grade} là mức thấp nhất, không cần đạt số điểm nào.`,
  knockOut: ({ title, effect, because }) => `${title}: ${effect}. Điều kiện: ${because}.`,
  knockOutOpen: ({ title, effect, because }) =>
    `Chưa rõ có thuộc trường hợp ${title} (${effect}) hay không. Điều kiện: ${because}.`,
  effects: {
    ungraded: (word) => `không được ${word}`,
    atMost: (grade) => `cao nhất chỉ đạt mức ${grade}`,
    dropOne: 'hạ một mức',
  },
  graded: ({ word, grade }) => `Kết quả ${word}: ${grade}.`,
  undecided: ({ word, grades, perhapsUngraded }) =>
    `Kết quả ${word} chưa xác định: ${grades}${perhapsUngraded ? `, hoặc không được ${word}` : ''}.`,
  ungraded: ({ label, because }) => `${label}, do ${because}.`,
};
