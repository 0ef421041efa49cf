import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

export const conditions: FindingTemplatesOf<'condition'> = {
  'condition.shape': {
    what: 'Điều kiện viết không đúng mẫu.',
    remedy:
      'Mỗi điều kiện gồm «fact», «operator» và «value», hoặc là một nhóm «all», «any», «not», hoặc một tên trong «conditions».',
  },
  'condition.fact-unknown': {
    what: 'Điều kiện nhắc đến «{fact}» nhưng không có thông tin nào tên như vậy dùng được ở đây.',
    remedy: '[Có thể định ghi một trong các tên: {allowed}.|Kiểm tra chính tả của tên này.]',
  },
  'condition.operator-unfit': {
    what: 'Phép so sánh «{operator}» không dùng được với «{fact}»[, vì giá trị là {type}].',
    remedy: '[Dùng một trong các phép so sánh: {allowed}.|Chọn phép so sánh khác.]',
  },
  'condition.value-unfit': {
    what: 'Giá trị «{found}» không so sánh được với «{fact}».',
    remedy: '[Ở đây phải ghi {type}.|Xem lại giá trị này.][ Các giá trị có thể ghi: {allowed}.]',
  },
  'condition.name-unknown': {
    what: 'Không có điều kiện nào tên là «{name}».',
    remedy:
      '[Dùng một trong các tên đã khai trong «conditions»: {allowed}.|Khai điều kiện này trong «conditions» trước khi dùng.]',
  },
  'condition.cycle': {
    what: 'Các điều kiện nhắc lẫn nhau thành vòng tròn[: {name}].',
    remedy: 'Bỏ một chỗ nhắc lại trong vòng đó.',
  },
  'condition.layer': {
    what: 'Điều kiện của tiêu chí không được dùng «{fact}», vì điểm số chỉ có sau khi đã chấm xong.',
    remedy: 'Dùng số liệu của tiêu chí, đặc điểm của đơn vị hoặc ngày nộp thay cho điểm số.',
  },
};
