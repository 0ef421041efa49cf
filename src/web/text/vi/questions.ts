/** What appraisers ask units, and what units answer. */
export const questions = {
  title: 'Câu hỏi của người thẩm định',
  none: 'Chưa có câu hỏi nào.',
  aboutCriterion: (criterion: string) => `Về tiêu chí ${criterion}`,
  state: { open: 'chờ đơn vị trả lời', answered: 'đơn vị đã trả lời', closed: 'đã khép' },
  asked: 'Hỏi',
  answered: 'Trả lời',
  by: (name: string, time: string) => `${name}, ${time}`,
  answer: 'Trả lời câu hỏi',
  answerBetter: 'Sửa câu trả lời',
  yourAnswer: 'Nội dung trả lời',
  send: 'Gửi trả lời',
  close: 'Khép câu hỏi',
  needed: 'Cần ghi nội dung.',
};
