import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Files, layout and single values. */
export const reading: FindingTemplatesOf<
  'file' | 'yaml' | 'text' | 'key' | 'value' | 'number' | 'date'
> = {
  'file.empty': {
    what: 'Tệp không có nội dung.',
    remedy: 'Kiểm tra xem đã chọn đúng tệp và đã lưu tệp chưa.',
  },
  'file.too-large': {
    what: 'Tệp quá lớn[ ({size})].',
    remedy:
      '[Tệp chỉ được lớn nhất {limit}. ]Bỏ bớt nội dung thừa hoặc kiểm tra xem có chọn nhầm tệp không.',
  },
  'file.unreadable': {
    what: 'Không đọc được tệp[: {reason}].',
    remedy: 'Kiểm tra tên tệp, thư mục chứa tệp và quyền mở tệp.',
  },
  'file.not-utf8': {
    what: 'Tệp không dùng bảng mã Unicode (UTF-8) nên không đọc được chữ tiếng Việt.',
    remedy:
      'Mở bằng Notepad, chọn Save As, Encoding UTF-8; nếu là tệp Excel, Word thì đã chọn nhầm tệp. Nếu tệp gõ bằng phông TCVN3 (ABC) hoặc VNI thì chuyển sang Unicode, rồi lưu lại với bảng mã UTF-8.',
  },
  'yaml.syntax': {
    what: 'Tệp trình bày không đúng quy tắc[, ở chỗ «{text}»][: {reason}].',
    remedy:
      'Xem lại dòng này, dòng ngay trước và dòng ngay sau: dấu hai chấm sau tên mục, dấu cách đầu dòng, dấu nháy và dấu ngoặc.',
  },
  'yaml.duplicate-key': {
    what: '[Mục «{text}»|Một mục] được ghi hai lần trong cùng một phần.',
    remedy: 'Giữ lại một mục và xóa mục kia.',
  },
  'yaml.alias': {
    what: 'Không dùng được cách ghi tắt[ «*{name}»] để nhắc lại nội dung ở chỗ khác.',
    remedy: 'Viết lại đầy đủ nội dung tại chỗ này.',
  },
  'yaml.anchor': {
    what: 'Nội dung bắt đầu bằng «&{name}» sẽ bị hiểu là một tên đánh dấu và bị mất.',
    remedy: 'Bỏ «&{name}», hoặc đặt cả nội dung trong dấu nháy kép.',
  },
  'text.normalised': {
    what: 'Một số chữ tiếng Việt gõ theo kiểu tổ hợp đã được chuyển sang kiểu dựng sẵn.',
    remedy: 'Không cần làm gì: nội dung không thay đổi.',
  },

  'key.unknown': {
    what: 'Không có mục nào tên là «{key}» ở chỗ này.',
    remedy:
      '[Có phải định ghi: {allowed}? ]Nếu đây là phần sau dấu phẩy của một số hay một câu trong ngoặc nhọn thì đặt cả số hoặc câu đó trong dấu nháy kép, như "[{number}|7,5]".',
  },
  'key.missing': {
    what: 'Thiếu mục «{key}».',
    remedy: 'Bổ sung mục «{key}» vào phần này.',
  },
  'value.type': {
    what: '[Nội dung «{found}»|Nội dung] không đúng loại[ đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: '[Ở đây phải ghi {expected}.|Xem lại cách ghi mục này.]',
  },
  'value.not-allowed': {
    what: '[Giá trị «{found}»|Giá trị] không dùng được[ đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: '[Chọn một trong các giá trị: {allowed}.|Chọn một giá trị trong danh sách cho phép.]',
  },
  'value.pattern': {
    what: '[Cách ghi «{found}»|Cách ghi] không đúng mẫu.',
    remedy:
      'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, như «so-nganh»; số thứ tự tiêu chí ghi như «3.2». Nếu đây là phần sau dấu phẩy của một số hay một câu trong ngoặc nhọn thì đặt cả số hoặc câu đó trong dấu nháy kép, như "7,5".',
  },
  'value.empty': {
    what: 'Mục này để trống[ đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Ghi nội dung vào mục này, hoặc xóa cả mục nếu không bắt buộc.',
  },
  'value.one-of': {
    what: '[Nội dung «{found}»|Nội dung] không đúng với cách ghi nào được phép ở đây.',
    remedy: 'Chỉ ghi một trong các cách được phép, bỏ mục thừa.',
  },

  'value.too-long': {
    what: 'Nội dung[ {field}][ («{key}»)] quá dài[: {length} ký tự, tối đa {most}].',
    remedy:
      'Viết gọn lại[ trong {most} ký tự]; phần chi tiết có thể để trong một tài liệu gửi kèm.',
  },
  'value.too-many': {
    what: 'Danh sách[ {field}][ («{key}»)] quá nhiều[: {count} mục, tối đa {most}].',
    remedy: 'Bớt đi[ cho còn {most} mục], hoặc gộp nhiều mục thành một.',
  },

  'number.ambiguous': {
    what: 'Số «{found}» có thể hiểu theo hai cách[: {thousands} hoặc {decimals}][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy:
      '[Ghi {thousands} nếu là số hàng nghìn, hoặc {decimals} nếu là số lẻ thập phân.|Ghi số hàng nghìn không có dấu ngăn cách, hoặc ghi số lẻ với số chữ số thập phân khác 3.]',
  },
  'number.unreadable': {
    what: '[«{found}» không phải là số|Nội dung không phải là số][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Chỉ ghi chữ số, dấu phẩy cho phần lẻ và dấu % nếu là tỷ lệ, như 12 hoặc 7,5 hoặc 90%.',
  },
  'number.percent-sign': {
    what: '[«{found}» là một tỷ lệ|Đây là một tỷ lệ], nhưng ở đây phải ghi một số không có dấu %.',
    remedy: 'Ghi số điểm hoặc số lượng, như 4 hoặc 7,5.',
  },
  'number.rate-unclear': {
    what: 'Tỷ lệ «{found}» không rõ[ là {rate} hay {percent}][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: '[Ghi rõ {rate} hoặc {percent}.|Ghi kèm dấu %.]',
  },
  'number.negative': {
    what: '[Số {found}|Số này] nhỏ hơn 0[, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Ghi số từ 0 trở lên.',
  },
  'number.not-positive': {
    what: '[Số {found}|Số này] không lớn hơn 0[, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Ghi số lớn hơn 0.',
  },
  'number.not-whole': {
    what: '[«{found}» không phải là số nguyên không âm|Đây không phải là số nguyên không âm][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Ghi số nguyên từ 0 trở lên, như 0 hoặc 12.',
  },
  'number.out-of-range': {
    what: '[Số {found}|Số này] nằm ngoài khoảng cho phép[, thấp nhất là {low}][, cao nhất là {high}][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: 'Ghi số trong khoảng cho phép[; tỷ lệ thì ghi kèm dấu %, như {rate}].',
  },
  'number.decimals': {
    what: '[Số {found}|Số này] có quá nhiều chữ số thập phân[, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy: '[Ghi nhiều nhất {decimals} chữ số thập phân.|Ghi ít chữ số thập phân hơn.]',
  },

  'date.format': {
    what: '[«{found}» không đúng cách ghi ngày|Ngày ghi không đúng cách][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy:
      '[Ghi hai chữ số ngày, hai chữ số tháng, rồi chữ N thay cho năm đánh giá, như {yearly} hoặc {next}.|Ghi đủ hai chữ số ngày, hai chữ số tháng, bốn chữ số năm, như 05/12/2025.]',
  },
  'date.impossible': {
    what: '[Không có ngày «{found}» trong lịch|Ngày này không có trong lịch][, đối với «{input}»][ của tiêu chí {criterion}].',
    remedy:
      'Kiểm tra lại ngày và tháng.[ Ngày hằng năm không dùng được {yearly} vì không phải năm nào cũng có.]',
  },
  'date.order': {
    what: 'Ngày kết thúc[ {to}] sớm hơn ngày bắt đầu[ {from}].',
    remedy: 'Sửa lại một trong hai ngày.',
  },
};
