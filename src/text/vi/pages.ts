import type { PageWords } from '../page-words.ts';

export const pagesVi: PageWords = {
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
};
