import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** What is wrong with a published result bundle. */
export const bundle: FindingTemplatesOf<'bundle'> = {
  'bundle.unreadable': {
    what: 'Tệp không phải gói kết quả của Thang Điểm, hoặc đã hỏng[: {reason}].',
    remedy: 'Lấy lại gói kết quả từ nơi công bố và kiểm tra lại.',
  },
  'bundle.part-missing': {
    what: 'Gói kết quả thiếu phần {part}.',
    remedy: 'Gói đã bị sửa sau khi công bố: không dùng; lấy lại gói từ nơi công bố.',
  },
  'bundle.part-altered': {
    what: 'Phần {part} của gói kết quả không còn đúng như khi công bố.',
    remedy: 'Gói đã bị sửa sau khi công bố: không dùng; lấy lại gói từ nơi công bố.',
  },
  'bundle.part-extra': {
    what: 'Gói kết quả có thêm phần {part} không có trong bản kê.',
    remedy: 'Gói đã bị sửa sau khi công bố: không dùng; lấy lại gói từ nơi công bố.',
  },
  'bundle.differs': {
    what: 'Tính lại không ra kết quả đã công bố[ đối với đơn vị {unit}], mục {item}: đã công bố {first}; tính lại được {second}.',
    remedy: 'Không dùng kết quả này. Gửi gói kết quả cho Sở Nội vụ và người phát triển phần mềm.',
  },
};
