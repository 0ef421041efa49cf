/** What stands on the register of units as a file; the headings are those its reader knows. */
export interface RegisterFileText {
  readonly sheet: string;
  readonly title: string;
  readonly template: string;
  readonly file: string;
  readonly templateFile: string;
  readonly headings: Readonly<
    Record<
      | 'code'
      | 'name'
      | 'kind'
      | 'identifier'
      | 'class'
      | 'block'
      | 'inForceFrom'
      | 'inForceTo'
      | 'predecessors',
      string
    >
  >;
  readonly attribute: (id: string) => string;
  readonly guide: {
    readonly sheet: string;
    readonly lines: readonly (readonly [string, string])[];
  };
}

export const registerFileVi: RegisterFileText = {
  sheet: 'Danh mục đơn vị',
  title: 'DANH MỤC ĐƠN VỊ',
  template: 'Điền mỗi đơn vị một dòng. Cột có dấu * phải điền. Xem trang «Cách điền».',
  file: 'danh-muc-don-vi.xlsx',
  templateFile: 'mau-danh-muc-don-vi.xlsx',
  headings: {
    code: 'Mã đơn vị *',
    name: 'Tên đơn vị *',
    kind: 'Loại đơn vị *',
    identifier: 'Mã định danh',
    class: 'Hạng',
    block: 'Khối',
    inForceFrom: 'Hiệu lực từ',
    inForceTo: 'Hiệu lực đến',
    predecessors: 'Đơn vị tiền thân',
  },
  attribute: (id) => `Thuộc tính: ${id}`,
  guide: {
    sheet: 'Cách điền',
    lines: [
      ['Cột', 'Cách điền'],
      [
        'Mã đơn vị *',
        'Mã riêng của từng đơn vị, không trùng nhau, giữ nguyên qua các năm. Gồm chữ, số và các dấu . _ / - ; không có dấu cách.',
      ],
      ['Tên đơn vị *', 'Tên đầy đủ theo quyết định thành lập.'],
      [
        'Loại đơn vị *',
        'Ký hiệu của nhóm đơn vị trong bộ tiêu chí, viết thường không dấu, nối bằng dấu gạch, ví dụ: so-nganh, don-vi-su-nghiep, cap-xa.',
      ],
      ['Mã định danh', 'Mã định danh điện tử của cơ quan, nếu có.'],
      ['Hạng', 'Hạng của đơn vị, nếu có.'],
      ['Khối', 'Khối thi đua, nếu khác với khối mà bộ tiêu chí đã xếp.'],
      ['Hiệu lực từ', 'Ngày đơn vị được thành lập, dạng ngày/tháng/năm, ví dụ 01/07/2025.'],
      ['Hiệu lực đến', 'Ngày cuối cùng đơn vị còn hoạt động. Để trống nếu đang hoạt động.'],
      [
        'Đơn vị tiền thân',
        'Mã của các đơn vị đã sáp nhập thành đơn vị này, cách nhau bằng dấu chấm phẩy.',
      ],
      [
        'Thuộc tính: …',
        'Bộ tiêu chí có thể hỏi thêm về đơn vị. Mỗi điều thêm một cột có tên «Thuộc tính: » và ký hiệu trong bộ tiêu chí.',
      ],
    ],
  },
};
