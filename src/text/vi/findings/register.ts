import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** A register of units that is to be imported. */
export const register: FindingTemplatesOf<'register'> = {
  'register.no-headings': {
    what: 'Không tìm thấy hàng tiêu đề của danh mục đơn vị.',
    remedy: 'Ghi một hàng tiêu đề có các cột «Mã đơn vị», «Tên đơn vị», «Loại đơn vị».',
  },
  'register.column-unknown': {
    what: 'Cột «{found}» không thuộc danh mục đơn vị nên không được đọc.',
    remedy: 'Nếu là thuộc tính của đơn vị, đặt tiêu đề là «Thuộc tính: mã-thuộc-tính».',
  },
  'register.column-twice': {
    what: 'Cột «{found}» có hai lần.',
    remedy: 'Chỉ giữ một cột.',
  },
  'register.column-missing': {
    what: 'Thiếu cột «{column}».',
    remedy: 'Thêm cột với tiêu đề này.',
  },
  'register.stray': {
    what: 'Giá trị «{found}» nằm dưới cột không có tiêu đề nên không biết thuộc cột nào.',
    remedy:
      'Ghi tiêu đề cho cột, hoặc xóa giá trị; trong tệp CSV, kiểm tra dòng có thừa dấu phân cột.',
  },
  'register.cell-empty': {
    what: 'Ô «{column}» để trống.',
    remedy: 'Ghi giá trị, hoặc xóa cả dòng.',
  },
  'register.empty': {
    what: 'Danh mục không có đơn vị nào.',
    remedy: 'Ghi mỗi đơn vị một dòng dưới hàng tiêu đề.',
  },
  'register.quotes': {
    what: 'Dấu ngoặc kép trong tệp không khớp nhau nên không tách được các cột.',
    remedy: 'Mở bằng Excel rồi lưu lại, hoặc sửa dấu ngoặc kép ở dòng này.',
  },
  'register.code': {
    what: 'Mã đơn vị «{found}» không dùng được.',
    remedy: 'Mã gồm chữ, số, dấu chấm, gạch, không có khoảng trắng, dài tối đa 32 ký tự.',
  },
  'register.kind': {
    what: 'Loại đơn vị «{found}» không dùng được.',
    remedy:
      'Ghi mã loại bằng chữ thường không dấu nối bằng gạch, như so-nganh, cap-xa; trùng với nhóm đơn vị của bộ tiêu chí.',
  },
  'register.dates': {
    what: 'Ngày hết hiệu lực {to} đứng trước ngày có hiệu lực {from}.',
    remedy: 'Sửa lại một trong hai ngày.',
  },
  'register.code-twice': {
    what: 'Mã đơn vị {code} đã có[ ở ô {first}][ ở dòng {line}].',
    remedy: 'Mỗi đơn vị một mã; sửa mã hoặc bỏ dòng trùng.',
  },
  'register.identifier-twice': {
    what: 'Mã định danh {identifier} đã có[ ở ô {first}][ ở dòng {line}].',
    remedy: 'Mỗi đơn vị một mã định danh; kiểm tra lại.',
  },
  'register.own-predecessor': {
    what: 'Đơn vị {code} ghi chính nó là đơn vị tiền thân.',
    remedy: 'Bỏ mã này khỏi cột đơn vị tiền thân.',
  },
  'register.predecessor-unknown': {
    what: 'Không có đơn vị tiền thân {code}, cả trong tệp lẫn trong danh mục.',
    remedy: 'Thêm đơn vị đó vào tệp (có thể đã hết hiệu lực), hoặc sửa mã.',
  },
  'register.predecessor-circle': {
    what: 'Đơn vị {code} và {predecessor} là tiền thân của nhau.',
    remedy: 'Một đơn vị không thể sinh ra từ đơn vị sinh ra từ nó; sửa lại cột đơn vị tiền thân.',
  },
  'register.predecessor-in-force': {
    what: 'Đơn vị tiền thân {code} còn hiệu lực đến {to}, sau ngày {from} đơn vị mới có hiệu lực.',
    remedy: 'Sửa ngày hết hiệu lực của đơn vị cũ hoặc ngày có hiệu lực của đơn vị mới.',
  },
};
