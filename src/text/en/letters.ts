import type { LetterWords } from '../letter-words.ts';

export const lettersEn: LetterWords = {
  selfAssessment: 'Self-assessment',
  explanation: 'Explanation of the appraisal',
  subject: ({ what, unit, left }) =>
    left === 0 ? `[${unit}] ${what}: last day` : `[${unit}] ${what}: ${left} days left`,
  body: ({ what, round, unit, until, left }) =>
    `To unit ${unit},\n\n${what} in “${round}” is due at 24:00 on ${until}` +
    `${left === 0 ? ' (today)' : ` (${left} days left)`}. The unit has not done it yet.\n\n` +
    'Thang Điểm sends this letter by itself; no answer is needed.\n',
  question: {
    subject: ({ unit, criterion }) => `[${unit}] The appraiser asks about criterion ${criterion}`,
    body: ({ round, unit, criterion }) =>
      `To unit ${unit},\n\nIn “${round}” the appraiser has a question about criterion ${criterion}. ` +
      'Please sign in to Thang Điểm and open this criterion to read and answer it.\n\n' +
      'Thang Điểm sends this letter by itself; do not answer by mail.\n',
  },
};
