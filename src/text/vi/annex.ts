/** What is said of annexes and drafts; a draft is a Vietnamese set, so its own texts stand here alone. */
export const annex = {
  command: 'đọc phụ lục (Word, Excel) của quyết định thành bộ tiêu chí nháp để rà soát',
  arguments: { file: 'tệp phụ lục .docx hoặc .xlsx' },
  options: {
    out: 'thư mục ghi set.yaml và bảng rà soát (bỏ trống: phu-luc)',
    id: 'mã của bộ tiêu chí, chữ thường không dấu (bỏ trống: theo tên tệp)',
    year: 'năm bắt đầu áp dụng (bỏ trống: năm nay)',
    review: 'bảng rà soát đã ghi; cập nhật set.yaml cùng thư mục',
  },
  noFile: 'Cần cho biết tệp phụ lục, hoặc bảng rà soát với --review.',
  badId: (id: string) =>
    `--id ${id}: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ tinh-2026.`,
  badYear: (year: string) => `--year ${year}: ghi năm bằng bốn chữ số, ví dụ 2026.`,
  exists: (file: string) =>
    `Đã có tệp ${file}: chọn thư mục khác bằng --out để không ghi đè bản đang rà soát.`,
  found: (tables: string, criteria: string) => `Đã đọc ${tables} bảng, ${criteria} tiêu chí.`,
  counts: (methods: string, people: string) =>
    `Đề nghị cách chấm cho ${methods} tiêu chí; ${people} tiêu chí để người chấm.`,
  written: (file: string) => `Đã ghi: ${file}`,
  next: 'Bước tiếp theo: mở bảng rà soát, chọn Đúng, Sửa hoặc Người chấm cho từng dòng, lưu lại, rồi chạy: thangdiem annex --review <bảng rà soát>. Bộ tiêu chí chưa xác nhận xong thì chưa dùng để chấm.',
  confirmed: (done: string, open: string) =>
    `Đã xác nhận ${done} mục; còn ${open} mục chờ xác nhận.`,
  headings: {
    number: 'Số',
    title: 'Nội dung',
    maximum: 'Điểm tối đa',
    rule: 'Cách chấm trong phụ lục',
    method: 'Đề nghị',
  },

  notInAnnex: 'Phụ lục không nêu',
  headingOfTable: 'Tiêu đề của bảng',
  gradesInText: 'Phần xếp loại',
  draftVersion: 'bản nháp đọc từ phụ lục, chưa xác nhận',
  unknownTitle: 'Chưa rõ tên văn bản',
  unknownProvince: 'Chưa rõ',
  unknownGrade: 'Chưa rõ mức xếp loại',
  unknownUnits: (table: number) => `Đơn vị của bảng ${table}`,
  draftNotice:
    'Bản nháp đọc tự động từ phụ lục, chưa được xác nhận; không dùng để chấm điểm chính thức.',
  block: (units: string) => `Khối ${units}`,
  ungraded: (word: string) => `Không ${word}`,
  row: (table: string, row: number) => `Phụ lục, bảng ${table}, dòng ${row}`,
  evidence: (kinds: string) => `Tài liệu kiểm chứng: ${kinds}.`,
  pointsGiven: 'Điểm người thẩm định cho',
  proposed: 'cách chấm do máy đề nghị từ lời văn của phụ lục',
  left: {
    noRule: 'phụ lục không ghi cách chấm, tạm để người thẩm định cho điểm',
    noMaximum: 'phụ lục không ghi điểm tối đa, tạm để người thẩm định cho điểm',
    notUnderstood: 'chưa chuyển được lời văn thành công thức, tạm để người thẩm định cho điểm',
    exception: 'lời văn có ngoại lệ hoặc điều kiện, tạm để người thẩm định cho điểm',
    figures: 'các mức điểm trong lời văn không khớp, tạm để người thẩm định cho điểm',
  },
  frame: {
    document: 'số, ký hiệu, ngày, cơ quan ban hành và tên của văn bản',
    inForce: 'ngày bắt đầu áp dụng và kỳ đánh giá',
    units: 'nhóm đơn vị và khối xếp hạng',
    gradesRead: 'các mức xếp loại đọc từ lời văn',
    grades: 'các mức xếp loại (phụ lục không nêu, hoặc nêu chưa khớp)',
    total: 'mức trần điểm thưởng, điểm trừ, điểm sàn và cách làm tròn',
    ranking: 'cách xếp hạng khi bằng điểm',
  },
  review: {
    file: 'ra-soat.xlsx',
    sheet: 'Rà soát',
    frameSheet: 'Câu hỏi chung',
    answer: 'Xác nhận',
    rewritten: 'Cách chấm viết lại (khi chọn Sửa)',
    question: 'Nội dung cần xác nhận',
    yes: 'Đúng',
    change: 'Sửa',
    person: 'Người chấm',
    howTo:
      'Đọc cột «Cách chấm trong phụ lục» và cột «Đề nghị». Đúng: dùng đề nghị. Sửa: viết lại cách chấm theo mẫu thường dùng, máy đọc lại. Người chấm: người thẩm định cho điểm. Để trống: còn chờ xác nhận.',
    frameHowTo: 'Các nội dung phụ lục không nêu. Ghi đúng vào tệp set.yaml rồi chọn Đúng ở đây.',
  },
  methods: {
    yesNo: 'Có: đủ điểm; không: 0 điểm',
    choice: (options: string) => `Chọn một mức: ${options}`,
    bands: (bands: string) => `Theo khoảng: ${bands}`,
    count: (each: string) => `Đếm số lượng × ${each} điểm, không quá điểm tối đa`,
    checklist: (items: string) => `Cộng các việc đã làm: ${items}`,
    deductions: (items: string, floor: string) =>
      `Điểm tối đa trừ dần: ${items}; không thấp hơn ${floor} điểm`,
    proportional: 'Tỷ lệ đạt được × điểm tối đa',
    awarded: 'Người thẩm định cho điểm',
    band: (from: string | undefined, below: string | undefined, points: string) =>
      from === undefined
        ? `dưới ${below}: ${points} điểm`
        : below === undefined
          ? `từ ${from} trở lên: ${points} điểm`
          : `từ ${from} đến dưới ${below}: ${points} điểm`,
    each: (what: string, points: string) => `mỗi «${what}» trừ ${points} điểm`,
    level: (title: string, points: string) => `${title}: ${points} điểm`,
  },
};
