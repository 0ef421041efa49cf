/** Managing one round: its course, its units, its milestones. */
export const manage = {
  partsOf: 'Các phần quản lý đợt',
  parts: {
    'tien-do': 'Tiến độ',
    'moc-bao-cao': 'Mốc báo cáo',
    phieu: 'Phiếu Excel',
    'cong-bo': 'Kết quả và công bố',
    'xuat-tep': 'Xuất tệp',
  },
  course: 'Bước và thời hạn của đợt',
  days: {
    selfAssessmentUntil: 'Hạn tự chấm',
    appraisalUntil: 'Hạn thẩm định',
    explanationFrom: 'Bắt đầu giải trình',
    explanationUntil: 'Hết giải trình',
    secondAppraisalUntil: 'Hạn thẩm định lại',
  },
  noDay: 'Chưa đặt',
  over: 'đã qua',
  left: (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`),
  late: 'Nộp muộn',
  lateRule: { accepted: 'Được nhận, ghi là muộn', refused: 'Không nhận' },
  moves: {
    'open-round': {
      button: 'Mở đợt',
      title: 'Mở đợt để các đơn vị tự chấm?',
      means:
        'Các đơn vị tham gia thấy đợt này và bắt đầu tự chấm. Sau khi mở, không đổi được bộ tiêu chí và danh sách đơn vị nữa; thời hạn thì vẫn gia hạn được.',
    },
    'start-appraisal': {
      button: 'Bắt đầu thẩm định',
      title: 'Bắt đầu thẩm định?',
      means:
        'Tổ thẩm định bắt đầu chấm các bản đã nộp. Đơn vị chưa nộp vẫn nộp được nếu đợt cho nộp muộn.',
    },
    'open-explanation': {
      button: 'Mở giải trình',
      title: 'Mở giải trình cho các đơn vị?',
      means:
        'Các đơn vị thấy điểm thẩm định và được giải trình bằng văn bản trong thời gian đã đặt.',
    },
    'start-second-appraisal': {
      button: 'Bắt đầu thẩm định lại',
      title: 'Bắt đầu thẩm định lại?',
      means: 'Đơn vị không gửi giải trình được nữa. Tổ thẩm định xem lại các đơn vị đã giải trình.',
    },
    'start-council': {
      button: 'Chuyển hội đồng',
      title: 'Chuyển kết quả sang hội đồng?',
      means: 'Điểm thẩm định không đổi được nữa; hội đồng xem và quyết định.',
    },
    'reopen-self-assessment': {
      button: 'Mở lại tự chấm',
      title: 'Quay về bước tự chấm?',
      means: 'Việc thẩm định dừng lại; các đơn vị sửa và nộp lại được. Phần đã thẩm định vẫn còn.',
    },
    'return-to-appraisal': {
      button: 'Trả về thẩm định lại',
      title: 'Trả kết quả về thẩm định lại?',
      means: 'Hội đồng dừng; tổ thẩm định xem lại các đơn vị đã giải trình.',
    },
    'open-correction': {
      button: 'Mở đính chính',
      title: 'Mở đính chính kết quả đã công bố?',
      means:
        'Kết quả đã công bố vẫn giữ nguyên và vẫn xem được. Hội đồng được sửa quyết định; khi công bố lại, bản mới ghi rõ đính chính bản nào, vì sao.',
    },
  },
  blocked: 'Chưa làm được vì:',
  warned: 'Cần biết trước khi làm:',
  notes: {
    'no-units': 'Đợt chưa có đơn vị nào tham gia.',
    'no-deadline': 'Chưa đặt hạn tự chấm.',
    'window-open': (until: string) =>
      `Thời gian giải trình còn đến hết ngày ${until}; đã hứa với đơn vị thì không đóng sớm.`,
    outstanding: (units: number) => `${units} đơn vị chưa nộp bản tự chấm:`,
    unappraised: (units: number) => `${units} đơn vị đã nộp nhưng chưa thẩm định xong:`,
    explained: (units: number) => `${units} đơn vị đã giải trình nhưng chưa thẩm định lại xong:`,
  },
  showAll: (units: number) => `xem cả ${units} đơn vị`,
  toPublish: 'Xem lại và công bố',
  edit: 'Sửa đợt',
  participants: 'Chọn đơn vị tham gia',
  extend: {
    button: 'Gia hạn',
    title: 'Gia hạn',
    confirm: 'Gia hạn',
    means: 'Sửa những hạn cần dời, theo ngày/tháng/năm. Các đơn vị thấy hạn mới ngay.',
  },
  stats: {
    units: 'Đơn vị',
    missing: 'Chưa nộp',
    missingLate: 'Quá hạn chưa nộp',
    late: 'Nộp muộn',
  },
  find: 'Tìm theo mã hoặc tên',
  block: 'Khối',
  state: 'Tình trạng',
  all: 'Tất cả',
  onlyLate: 'Chỉ đơn vị chậm',
  shown: (shown: number, all: number) => `Đang xem ${shown} trong ${all} đơn vị.`,
  noneFound: 'Không có đơn vị nào khớp với điều kiện tìm.',
  code: 'Mã',
  unit: 'Đơn vị',
  submitted: 'Ngày nộp',
  submittedOn: (day: string) => `nộp ngày ${day}`,
  lateBadge: 'muộn',
  missingBadge: 'quá hạn',
  answered: 'Đã trả lời',
  appraised: 'Đã thẩm định',
  seeResult: 'Xem hồ sơ và kết quả',
  seeLog: 'Xem nhật ký',
  history: 'Các bước đã qua',
  noHistory: 'Chưa có bước nào.',
  unitMoves: {
    return: {
      button: 'Trả lại đơn vị',
      title: (unit: string) => `Trả lại ${unit}?`,
      means: 'Đơn vị sửa và nộp lại; ngày nộp lần đầu vẫn được giữ.',
    },
    'finish-appraisal': {
      button: 'Kết thúc thẩm định',
      title: (unit: string) => `Kết thúc thẩm định ${unit}?`,
      means: 'Mọi tiêu chí phải có quyết định của người thẩm định.',
    },
    'reopen-unit-appraisal': {
      button: 'Mở lại thẩm định',
      title: (unit: string) => `Mở lại thẩm định ${unit}?`,
      means: 'Người thẩm định sửa lại được các quyết định đã có.',
    },
  },
  acceptRest: (open: number) => `Chấp nhận điểm tự chấm của ${open} tiêu chí chưa có quyết định`,
  milestones: {
    none: 'Đợt này không đặt mốc báo cáo nào.',
    standing: 'Tình hình',
    count: 'Số đơn vị',
    units: 'Đơn vị',
    missing: 'Chưa báo cáo',
    late: 'Báo cáo muộn',
    inTime: 'Đúng hạn',
  },
  whichUnits: 'Đơn vị',
  allUnits: (units: number) => `Tất cả ${units} đơn vị`,
};

/** Forms as Excel files, out and in. */
export const forms = {
  make: 'Tạo phiếu Excel',
  makeHint:
    'Mỗi đơn vị một phiếu, đã có sẵn những gì đơn vị đã trả lời. Nhiều phiếu thì tải về một tệp nén.',
  kind: 'Loại phiếu',
  kinds: {
    self: 'Phiếu tự chấm',
    appraisal: 'Phiếu thẩm định',
    council: 'Phiếu của hội đồng',
  },
  makeNow: 'Tạo phiếu',
  take: 'Nhập phiếu đã điền',
  takeNotNow: 'Chỉ nhập được phiếu khi đợt đang tự chấm hoặc đang thẩm định.',
  takeHint:
    'Chọn các tệp Excel nhận qua thư, hoặc tệp nén có nhiều phiếu. Phiếu không có lỗi được nhận cả phiếu; phiếu có lỗi thì không nhận gì, mọi lỗi được liệt kê theo từng ô.',
  files: 'Các tệp phiếu',
  choose: 'Chọn tệp',
  orDrop: 'hoặc kéo thả các tệp vào khung này.',
  noFiles: 'Chưa chọn tệp nào.',
  leaveOut: 'Bỏ',
  received: 'Ngày nhận, nếu khác ngày ghi trên phiếu',
  receivedHint: 'Ngày/tháng/năm. Để trống thì lấy ngày ghi trên từng phiếu.',
  overwrite: 'Ghi đè số liệu mới hơn trong hệ thống',
  overwriteMeans:
    'Phiếu sẽ thay cả những câu trả lời mới hơn phiếu hoặc đã thẩm định. Chỉ đánh dấu khi chắc chắn phiếu này đúng.',
  takeNow: (files: number) => (files > 0 ? `Nhập ${files} tệp` : 'Nhập phiếu'),
  sending: (at: number, all: number) => `Đang gửi tệp ${at}/${all}…`,
  outcome: (taken: number, files: number, faults: number) =>
    `Đã nhận ${taken} trong ${files} phiếu${faults > 0 ? `; có ${faults} lỗi cần sửa` : ''}.`,
  mendAndSend:
    'Đề nghị đơn vị sửa theo bảng dưới đây rồi gửi lại; phiếu đã nhận không cần gửi lại.',
  takenForms: 'Từng phiếu',
  unit: 'Đơn vị',
  file: 'Tệp',
  change: 'Kết quả',
  changes: {
    new: 'đã nhận',
    changed: 'đã nhận, có thay đổi',
    same: 'không có gì mới',
    refused: 'không nhận',
  },
  faults: (count: number) => `Bảng lỗi (${count})`,
  faultsFile: 'Tải bảng lỗi Excel để gửi đơn vị',
};

export const exports = {
  provisional: 'Đợt chưa công bố: các tệp dưới đây lấy điểm đang có, chưa phải kết quả chính thức.',
  ranking: 'Bảng xếp hạng',
  rankingHint: 'Tệp Excel theo khối, có bảng điểm chi tiết và thông tin bộ tiêu chí.',
  rankingNow: 'Xuất bảng xếp hạng',
  report: 'Báo cáo',
  reportHint: 'Tệp Word, có phụ lục từng khối, để trình ký.',
  reportNow: 'Xuất báo cáo',
  sheets: 'Phiếu kết quả từng đơn vị',
  sheetsHint: 'Mỗi đơn vị một phiếu ghi điểm và lý do từng điểm; tải về một tệp nén.',
  sheetsNow: 'Xuất phiếu kết quả',
  format: 'Dạng tệp',
  formats: { docx: 'Word', xlsx: 'Excel' },
};
