import type { Language } from './words.ts';

/** What a reminder is about. `left` counts days; 0 is the last day. */
export interface LetterFigures {
  readonly what: string;
  readonly round: string;
  readonly unit: string;
  readonly until: string;
  readonly left: number;
}

/** The letters the house writes. */
export interface LetterWords {
  readonly selfAssessment: string;
  readonly explanation: string;
  subject(figures: LetterFigures): string;
  body(figures: LetterFigures): string;
}

const WORDS: Readonly<Record<Language, LetterWords>> = {
  vi: {
    selfAssessment: 'Tự chấm điểm',
    explanation: 'Giải trình kết quả thẩm định',
    subject: ({ what, unit, left }) =>
      left === 0 ? `[${unit}] ${what}: hết hạn hôm nay` : `[${unit}] ${what}: còn ${left} ngày`,
    body: ({ what, round, unit, until, left }) =>
      `Kính gửi đơn vị ${unit},\n\n${what} trong «${round}» đến hạn lúc 24 giờ ngày ${until}` +
      `${left === 0 ? ' (hôm nay)' : ` (còn ${left} ngày)`}. Đơn vị chưa hoàn thành việc này.\n\n` +
      'Thư này do hệ thống Thang Điểm gửi tự động; không cần trả lời.\n',
  },
  en: {
    selfAssessment: 'Self-assessment',
    explanation: 'Explanation of the appraisal',
    subject: ({ what, unit, left }) =>
      left === 0 ? `[${unit}] ${what}: last day` : `[${unit}] ${what}: ${left} days left`,
    body: ({ what, round, unit, until, left }) =>
      `To unit ${unit},\n\n${what} in “${round}” is due at 24:00 on ${until}` +
      `${left === 0 ? ' (today)' : ` (${left} days left)`}. The unit has not done it yet.\n\n` +
      'Thang Điểm sends this letter by itself; no answer is needed.\n',
  },
};

export function letterWordsIn(language: Language): LetterWords {
  return WORDS[language];
}
