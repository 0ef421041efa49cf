import { differenceVi } from './difference.ts';

/** Everything the command line says, besides findings and explanations. */
export const cliVi = {
  summary:
    'Chấm điểm, xếp loại và xếp hạng công tác dân vận chính quyền theo quy định của từng tỉnh.',
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Global Options:': 'Tùy chọn chung:',
    'Commands:': 'Các lệnh:',
  } as Readonly<Record<string, string>>,
  examples: 'Ví dụ:',
  options: {
    help: 'xem hướng dẫn này',
    version: 'xem phiên bản',
    lang: 'ngôn ngữ: vi hoặc en; bỏ trống: vi',
    json: 'in kết quả dạng JSON; bỏ trống: in bảng và câu',
    sets: 'thư mục hoặc tệp bộ tiêu chí dùng thêm, ngoài các bộ có sẵn; bỏ trống: chỉ các bộ có sẵn',
    basis: 'xếp hạng theo điểm tự chấm (self) hay điểm cuối cùng (final); bỏ trống: final',
    verify:
      'tính hai lần bằng hai cách độc lập, không khớp thì không cho kết quả; bỏ trống: tính một lần',
    out: 'tệp Excel kết quả xếp hạng; bỏ trống: không ghi tệp',
    view: 'điểm xem giải thích: tự chấm (self), thẩm định (appraised) hay cuối cùng (final); bỏ trống: final, chưa thẩm định thì self',
    province: 'mã tỉnh; bỏ trống: mọi tỉnh',
    group: 'nhóm đơn vị; bỏ trống: mọi nhóm',
    on: 'ngày áp dụng, dd/mm/yyyy; bỏ trống: mọi ngày',
  },
  commands: {
    check: 'kiểm tra bộ tiêu chí, các ví dụ tính tay và các đợt đánh giá',
    score: 'chấm điểm mọi đơn vị của một đợt đánh giá',
    explain: 'giải thích điểm của một đơn vị: từng tiêu chí, căn cứ, lý do mất điểm',
    rank: 'xếp loại, xếp hạng từng khối và xuất tệp Excel',
    sets: 'liệt kê bộ tiêu chí; tìm bộ đang có hiệu lực vào một ngày',
    diff: 'so sánh hai bộ tiêu chí',
    demo: 'chạy thử: chấm và xếp hạng đợt đánh giá mẫu (dữ liệu giả định)',
  },
  /** Words that gather several commands. */
  groups: {
    user: 'người dùng và vai trò',
    unit: 'danh mục đơn vị',
    round: 'đợt đánh giá trong hệ thống',
    audit: 'nhật ký',
    verify: 'kiểm tra kết quả đã công bố',
  } as Readonly<Record<string, string>>,
  arguments: {
    paths: 'thư mục hoặc tệp; bỏ trống: các bộ tiêu chí có sẵn',
    round: 'thư mục của đợt đánh giá',
    unit: 'mã đơn vị',
    set: 'mã bộ tiêu chí hoặc tệp set.yaml',
    folder: 'thư mục ghi tệp Excel; bỏ trống: out',
  },
  /** Names of arguments and values in the help. */
  placeholders: {
    paths: 'đường-dẫn',
    path: 'đường-dẫn',
    round: 'đợt',
    unit: 'mã-đơn-vị',
    before: 'bộ-cũ',
    after: 'bộ-mới',
    folder: 'thư-mục',
    code: 'mã',
  },
  usage: {
    unknownOption: (name: string) => `Không có tùy chọn ${name}.`,
    unknownCommand: (name: string) => `Không có lệnh ${name}.`,
    missingArgument: (name: string) => `Thiếu tham số ${name}.`,
    missingValue: (name: string) => `Tùy chọn ${name} cần một giá trị.`,
    excess: 'Thừa tham số.',
    invalid: (text: string) => `Giá trị không hợp lệ: ${text}.`,
    other: 'Lệnh không đúng cách dùng.',
    seeHelp: 'Xem hướng dẫn: thangdiem --help',
  },
  illustrative:
    'LƯU Ý: có số điểm, ngưỡng hoặc quy tắc chỉ để minh họa, không phải của văn bản quy định.',
  unknownUnit: (code: string, codes: string) =>
    `Không có đơn vị mã ${code} trong đợt này. Các mã có: ${codes}.`,
  unknownSet: (id: string, ids: string) => `Không có bộ tiêu chí ${id}. Các bộ có: ${ids}.`,
  noView: 'Đơn vị chưa được thẩm định, chỉ có điểm tự chấm.',
  cannotWrite: (file: string, reason: string) =>
    `Không ghi được tệp ${file} (${reason}). Đóng tệp nếu đang mở trong Excel, hoặc chọn nơi khác bằng --out.`,
  noFolder: (file: string) =>
    `Không ghi được tệp ${file} vì chưa có thư mục chứa nó. Tạo thư mục đó trước, hoặc chọn nơi khác bằng --out.`,
  refused: (count: number) =>
    `Có ${count} lỗi, chưa có kết quả nào được ghi; hãy sửa các lỗi trên rồi chạy lại.`,
  cell: (sheet: string, cell: string | undefined) =>
    cell === undefined ? `trang «${sheet}»` : `trang «${sheet}», ô ${cell}`,
  place: (line: number, column: number | undefined) =>
    column === undefined ? `dòng ${line}` : `dòng ${line}, cột ${column}`,
  remedy: 'Cách sửa',
  checked: {
    setHeader: ['Bộ tiêu chí', 'Phiên bản', 'Tiêu chí', 'Ví dụ', 'Kết quả'],
    roundHeader: ['Đợt đánh giá', 'Bộ tiêu chí', 'Đơn vị', 'Kết quả'],
    sound: 'đúng',
    faults: (count: number) => `${count} lỗi`,
    nothing: 'Không tìm thấy bộ tiêu chí hay đợt đánh giá nào để kiểm tra.',
    allSound: (sets: number, cases: number, rounds: number) =>
      `Đã kiểm tra ${sets} bộ tiêu chí với ${cases} ví dụ tính tay${rounds > 0 ? ` và ${rounds} đợt đánh giá` : ''}: không có lỗi.`,
  },
  table: {
    place: 'Hạng',
    code: 'Mã',
    unit: 'Đơn vị',
    self: 'Tự chấm',
    appraised: 'Thẩm định',
    final: 'Cuối cùng',
    note: 'Ghi chú',
    /** As the set calls it: xếp loại or phân loại. */
    grade: (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1),
    none: '–',
  },
  sets: {
    header: ['Mã', 'Tỉnh', 'Văn bản', 'Hiệu lực', 'Nhóm đơn vị'],
    from: (from: string, to: string | undefined) => (to ? `${from} – ${to}` : `từ ${from}`),
    none: 'Không có bộ tiêu chí nào có hiệu lực theo điều kiện này.',
    several: 'Có nhiều bộ tiêu chí cùng có hiệu lực; hãy sửa ngày hiệu lực để chỉ còn một:',
  },
  explain: {
    views: { self: 'điểm tự chấm', appraised: 'điểm thẩm định', final: 'điểm cuối cùng' },
    total: 'Tổng điểm',
    place: (place: number, of: number, block: string) =>
      `hạng ${place} trong ${of} đơn vị, ${block}`,
    lost: (points: string) => `mất ${points}`,
    source: 'Căn cứ',
    section: 'mục',
    wording: 'nội dung',
    points: 'điểm số',
    missing: 'Còn thiếu',
    notApplicable: 'không áp dụng',
    undecided: 'chưa xác định',
    lostSummary: 'Điểm mất nhiều nhất',
  },
  rank: {
    block: (title: string, units: number) => `${title} (${units} đơn vị)`,
    set: (id: string, version: string, hash: string) =>
      `Bộ tiêu chí: ${id}, phiên bản ${version}, mã kiểm tra ${hash}`,
    written: (file: string) => `Đã ghi tệp Excel: ${file}`,
    onSelf: 'Xếp hạng theo điểm tự chấm, chưa thẩm định.',
    scoring: 'Chấm điểm',
    writing: 'Ghi Excel',
  },
  demo: {
    explaining: (code: string) => `Giải thích điểm của một đơn vị (${code}):`,
    where: (file: string) => `Tệp Excel kết quả xếp hạng: ${file}`,
  },
  diff: differenceVi,
};

export type CliWords = typeof cliVi;
