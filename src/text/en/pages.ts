import type { PageWords } from '../page-words.ts';

export const pagesEn: PageWords = {
  language: 'en',
  product: 'Thang Điểm',
  home: {
    title: 'Thang Điểm is running',
    text: 'Scores, grades and ranks the civil-affairs work of agencies.',
    docs: 'The programming interface',
  },
  password: {
    title: 'Set your password',
    intro: 'Choose at least 12 characters; a sentence you remember is best. This link works once.',
    first: 'New password',
    again: 'The password again',
    set: 'Set password',
    differ: 'The two are not the same.',
    done: 'The password is set. Your username:',
  },
};
