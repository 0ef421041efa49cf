import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Workbooks that come in, and single cells of them. */
export const workbooks: FindingTemplatesOf<'workbook' | 'cell'> = {
  'workbook.not-workbook': {
    what: 'Tệp không phải là tệp Excel (.xlsx)[: đây là {kind}].',
    remedy:
      'Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), loại tệp Excel Workbook (.xlsx), rồi gửi tệp đó.',
  },
  'workbook.encrypted': {
    what: 'Tệp đặt mật khẩu nên không đọc được.',
    remedy: 'Mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi gửi tệp đó.',
  },
  'workbook.macros': {
    what: 'Tệp có chứa macro nên không được nhận.',
    remedy: 'Lưu lại thành Excel Workbook (.xlsx), không kèm macro, rồi gửi tệp đó.',
  },
  'workbook.damaged': {
    what: 'Tệp bị hỏng hoặc không đầy đủ[, ở phần «{part}»].',
    remedy:
      'Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi; nếu không mở được thì lấy lại bản gốc.',
  },
  'workbook.dangerous': {
    what: 'Tệp có khai báo không an toàn[ ở phần «{part}»] nên không được đọc.',
    remedy: 'Chỉ nhận tệp do Excel, LibreOffice hoặc WPS lưu. Lấy lại bản gốc và lưu lại.',
  },
  'workbook.too-large': {
    what: 'Tệp quá lớn: {what} vượt quá {limit}.',
    remedy: 'Bỏ bớt các trang và ô thừa, hoặc kiểm tra xem có gửi nhầm tệp không.',
  },
  'workbook.external-links': {
    what: 'Tệp có liên kết sang tệp khác; các liên kết đó không được mở.',
    remedy: 'Không cần làm gì nếu các ô đã có giá trị đúng.',
  },
  'cell.not-a-number': {
    what: '[«{found}»|Ô này] không phải là số.',
    remedy: 'Ghi bằng chữ số, ví dụ 12 hoặc 7,5.',
  },
  'cell.number-in-words': {
    what: 'Số được viết bằng chữ: «{found}».',
    remedy: 'Vui lòng ghi bằng chữ số, ví dụ 7,5 thay cho «bảy rưỡi».',
  },
  'cell.not-whole': {
    what: '«{found}» không phải là số nguyên.',
    remedy: 'Ô này đếm số lượng nên ghi số nguyên, ví dụ 12.',
  },
  'cell.rate-unclear': {
    what: 'Tỷ lệ «{found}» có thể hiểu là {rate} hoặc {percent}.',
    remedy: 'Ghi kèm dấu phần trăm: {rate} hoặc {percent}.',
  },
  'cell.not-yes-no': {
    what: '«{found}» không phải là có hoặc không.',
    remedy: 'Chọn «có» hoặc «không» trong danh sách của ô.',
  },
  'cell.formula-error': {
    what: 'Công thức trong ô báo lỗi {found}.',
    remedy: 'Sửa công thức, hoặc xóa và ghi thẳng giá trị.',
  },
  'cell.not-calculated': {
    what: 'Ô có công thức chưa được tính.',
    remedy: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi; hoặc ghi thẳng giá trị.',
  },
  'cell.legacy-text': {
    what: 'Chữ trong ô gõ theo bảng mã cũ {encoding}, không phải Unicode.',
    remedy: 'Chuyển sang Unicode (ví dụ bằng UniKey, mục Chuyển mã), rồi lưu lại.',
  },
};
