import type { StandingWords } from '../catalogue/standing.ts';

export const standing: StandingWords = {
  tieBroken: ({ units, stands, by }) =>
    `Bằng điểm với ${units}, xếp ${stands === 'above' ? 'trên' : 'dưới'} theo ${by}.`,
  tied: (units) => `Đồng hạng với ${units}.`,
  movedDown: ({ from, to, share, of }) =>
    `Chuyển từ ${from} xuống ${to} vì mức ${from} chỉ được nhiều nhất ${share} ${of}.`,
  denominator: {
    blockUnits: 'số đơn vị trong khối',
    gradedUnits: 'số đơn vị được xếp mức trong khối',
    gradeOrBetter: (grade) => `số đơn vị đạt từ mức ${grade} trở lên trong khối`,
  },
  atMost: ({ grade, because }) => `Cao nhất chỉ đạt mức ${grade} do ${because}.`,
  dropped: (because) => `Hạ một mức do ${because}.`,
  requiresUnmet: (grade) => `Đủ điểm mức ${grade} nhưng không đáp ứng điều kiện kèm theo.`,
  provisional: 'Kết quả, thứ hạng tạm tính.',
  waitingFor: (units) =>
    `Kết quả, thứ hạng tạm tính vì chưa xác định xong kết quả hoặc thứ hạng của ${units}.`,
  ungraded: ({ word, because }) => `Không đủ điều kiện ${word} do ${because}.`,
  totalOpen: (points) => `Tổng điểm chưa xác định, còn có thể trong khoảng ${points}.`,
  gradeOpen: (grades) => `Còn có thể đạt mức ${grades}.`,
  perhapsUngraded: 'Còn có thể thuộc trường hợp không đủ điều kiện.',
  notAppraised: 'Chưa được thẩm định.',
  undecidedGrade: 'Chưa xác định',
  notAppraisedGrade: 'Chưa thẩm định',
};
