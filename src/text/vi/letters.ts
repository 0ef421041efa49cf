import type { LetterWords } from '../letter-words.ts';

export const lettersVi: LetterWords = {
  selfAssessment: 'Tự chấm điểm',
  explanation: 'Giải trình kết quả thẩm định',
  subject: ({ what, unit, left }) =>
    left === 0 ? `[${unit}] ${what}: hết hạn hôm nay` : `[${unit}] ${what}: còn ${left} ngày`,
  body: ({ what, round, unit, until, left }) =>
    `Kính gửi đơn vị ${unit},\n\n${what} trong «${round}» đến hạn lúc 24 giờ ngày ${until}` +
    `${left === 0 ? ' (hôm nay)' : ` (còn ${left} ngày)`}. Đơn vị chưa hoàn thành việc này.\n\n` +
    'Thư này do hệ thống Thang Điểm gửi tự động; không cần trả lời.\n',
  question: {
    subject: ({ unit, criterion }) => `[${unit}] Người thẩm định hỏi về tiêu chí ${criterion}`,
    body: ({ round, unit, criterion }) =>
      `Kính gửi đơn vị ${unit},\n\nTrong «${round}», người thẩm định có câu hỏi về tiêu chí ${criterion}. ` +
      'Đề nghị đơn vị đăng nhập Thang Điểm, mở tiêu chí này để xem câu hỏi và trả lời.\n\n' +
      'Thư này do hệ thống Thang Điểm gửi tự động; không cần trả lời thư.\n',
  },
};
