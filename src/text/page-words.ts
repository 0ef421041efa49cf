import type { Language } from './words.ts';

/** What the pages say that are there before anybody has signed in. */
export interface PageWords {
  readonly language: Language;
  readonly product: string;
  readonly home: { readonly title: string; readonly text: string; readonly docs: string };
  readonly password: Readonly<
    Record<'title' | 'intro' | 'first' | 'again' | 'set' | 'differ' | 'done', string>
  >;
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  vi: {
    language: 'vi',
    product: 'Thang Điểm',
    home: {
      title: 'Thang Điểm đang chạy',
      text: 'Hệ thống chấm điểm, xếp loại và xếp hạng công tác dân vận chính quyền.',
      docs: 'Hướng dẫn giao diện lập trình',
    },
    password: {
      title: 'Đặt mật khẩu',
      intro:
        'Đặt mật khẩu từ 12 ký tự trở lên; một câu dễ nhớ là tốt nhất. Đường dẫn này chỉ dùng được một lần.',
      first: 'Mật khẩu mới',
      again: 'Nhập lại mật khẩu',
      set: 'Đặt mật khẩu',
      differ: 'Hai lần nhập không giống nhau.',
      done: 'Đã đặt mật khẩu. Tên đăng nhập của bạn:',
    },
  },
  en: {
    language: 'en',
    product: 'Thang Điểm',
    home: {
      title: 'Thang Điểm is running',
      text: 'Scores, grades and ranks the civil-affairs work of agencies.',
      docs: 'The programming interface',
    },
    password: {
      title: 'Set your password',
      intro:
        'Choose at least 12 characters; a sentence you remember is best. This link works once.',
      first: 'New password',
      again: 'The password again',
      set: 'Set password',
      differ: 'The two are not the same.',
      done: 'The password is set. Your username:',
    },
  },
};

export function pageWordsIn(language: Language): PageWords {
  return WORDS[language];
}
