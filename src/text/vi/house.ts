/** By the system's codes. */
const folderReasonsVi: Readonly<Record<string, string>> = {
  EEXIST: 'ở đó đã có một tệp',
  ENOTDIR: 'ở đó đã có một tệp',
  EACCES: 'máy tính không cho phép ghi',
  EPERM: 'máy tính không cho phép ghi',
  EROFS: 'ổ đĩa chỉ đọc được',
};

/** What the commands of whoever runs the system say. */
export const houseVi = {
  commands: {
    serve: 'chạy hệ thống trên máy này',
    userAdd: 'thêm người dùng và in đường dẫn dùng một lần để đặt mật khẩu',
    userLink: 'cấp lại đường dẫn dùng một lần để đặt mật khẩu',
    userList: 'liệt kê người dùng và vai trò',
    userDisable: 'khóa người dùng, kết thúc mọi phiên đăng nhập',
    userUnlock: 'mở tạm khóa do nhập sai nhiều lần; mất điện thoại thì bỏ cả xác thực hai bước',
    unitImport:
      'nhập danh mục đơn vị từ tệp Excel hoặc CSV; có lỗi thì in bảng lỗi và không nhập gì',
    roundList: 'liệt kê các đợt đánh giá',
    roundExport: 'ghi một đợt đánh giá ra thư mục mà các lệnh khác đọc được',
    backup: 'sao lưu toàn bộ dữ liệu và tệp',
    restore: 'khôi phục một bản sao lưu vào nơi chứa dữ liệu còn trống',
    auditVerify: 'kiểm tra nhật ký còn nguyên vẹn',
    verifyBundle: 'tính lại một gói kết quả đã công bố, không cần mạng hay cơ sở dữ liệu',
  },
  options: {
    data: 'thư mục chứa dữ liệu; bỏ trống: du-lieu',
    port: 'cổng; bỏ trống: 8080',
    host: 'địa chỉ lắng nghe; bỏ trống: 127.0.0.1 (chỉ máy này)',
    noWorker: 'không nhận việc chạy lâu (để máy khác làm); bỏ trống: có nhận',
    name: 'họ và tên; bắt buộc',
    email: 'thư điện tử, để nhắc việc và đăng nhập một lần của tỉnh; bỏ trống: không có',
    role: 'vai trò: administrator, manager, appraiser, unit-officer, unit-head, council-member, auditor; bỏ trống: chưa giao vai trò',
    unit: 'đơn vị, với vai trò cán bộ hoặc người đứng đầu đơn vị; bỏ trống: không',
    blocks: 'các khối được thẩm định, cách nhau bằng dấu phẩy; bỏ trống: không giới hạn theo khối',
    groups:
      'các nhóm tiêu chí được thẩm định, cách nhau bằng dấu phẩy; bỏ trống: không giới hạn theo nhóm',
    secondFactor: 'bỏ xác thực hai bước để người dùng cài lại; bỏ trống: giữ nguyên',
    dryRun: 'chỉ kiểm tra, không nhập; bỏ trống: nhập',
    report: 'ghi bảng lỗi ra tệp Excel; bỏ trống: chỉ in',
    url: 'địa chỉ người dùng mở hệ thống, để đường dẫn mở được; bỏ trống: THANGDIEM_URL, rồi địa chỉ của lần chạy gần nhất',
  },
  arguments: {
    username: 'tên đăng nhập (chữ Latin không dấu, số, dấu chấm, gạch)',
    file: 'tệp Excel hoặc CSV',
    bundle: 'tệp gói kết quả (.zip)',
    round: 'mã đợt đánh giá',
    target: 'thư mục để ghi',
    backup: 'thư mục của bản sao lưu',
  },
  placeholders: {
    username: 'tên-đăng-nhập',
    file: 'tệp',
    folder: 'thư-mục',
    round: 'mã-đợt',
    name: 'họ-tên',
    email: 'thư',
    code: 'mã',
    port: 'cổng',
    host: 'địa-chỉ',
  },
  serving: (url: string) => `Thang Điểm đang chạy tại ${url}`,
  demoServing: 'BẢN CHẠY THỬ: dữ liệu giả định, mật khẩu công khai; không dùng cho việc thật.',
  stopHint: 'Nhấn Ctrl+C để dừng.',
  stopping: 'Đang dừng…',
  firstAdministrator: (url: string, hours: number) =>
    `Chưa có người quản trị. Mở đường dẫn sau để đặt mật khẩu cho tài khoản «quantri» (dùng một lần, trong ${hours} giờ):\n  ${url}`,
  firstAdministratorName: 'Quản trị hệ thống',
  link: (username: string, url: string, until: string) =>
    `Đường dẫn đặt mật khẩu cho «${username}» (dùng một lần, đến ${until}):\n  ${url}`,
  linkBase: {
    'last-served': (url: string) =>
      `Đường dẫn theo địa chỉ của lần chạy gần nhất (${url}). Người dùng mở hệ thống bằng địa chỉ khác thì cấp lại với --url <địa-chỉ>, hoặc đặt biến môi trường THANGDIEM_URL.`,
    default: (url: string) =>
      `Chưa biết hệ thống chạy ở địa chỉ nào nên đường dẫn lấy ${url}. Nếu không phải (ví dụ chạy với --port khác, hay mở từ máy khác) thì cấp lại với --url <địa-chỉ>, hoặc đặt biến môi trường THANGDIEM_URL.`,
  },
  urlUnusable: (url: string) =>
    `«${url}» không phải địa chỉ dùng được: cần http:// hoặc https://, tên máy, cổng nếu có, không có phần đường dẫn phía sau; ví dụ --url http://127.0.0.1:9000.`,
  userHeader: ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Tình trạng'],
  userStates: { active: 'đang dùng', disabled: 'bị khóa', secondFactor: 'có xác thực hai bước' },
  unknownUser: (username: string) => `Không có người dùng «${username}».`,
  disabled: (username: string) => `Đã khóa «${username}».`,
  unlocked: (username: string) => `Đã mở khóa «${username}».`,
  secondFactorRemoved: (username: string) =>
    `Đã mở khóa «${username}» và bỏ xác thực hai bước; người dùng cài lại sau khi đăng nhập.`,
  unitsImported: (added: number, changed: number, same: number) =>
    `Đã nhập danh mục: thêm ${added}, sửa ${changed}, giữ nguyên ${same} đơn vị.`,
  unitsSound: (count: number) => `Tệp không có lỗi: ${count} đơn vị. Chưa nhập gì.`,
  roundHeader: ['Mã', 'Tên đợt', 'Năm', 'Bước', 'Công bố'],
  noRounds: 'Chưa có đợt đánh giá nào.',
  exported: (folder: string) => `Đã ghi đợt đánh giá ra ${folder}`,
  backedUp: (folder: string, rows: number, files: number) =>
    `Đã sao lưu vào ${folder}: ${rows} dòng dữ liệu, ${files} tệp.`,
  restored: (rows: number, files: number) =>
    `Đã khôi phục ${rows} dòng dữ liệu, ${files} tệp; nhật ký nguyên vẹn. Mọi người cần đăng nhập lại.`,
  backupFaults: {
    'not-a-backup': (what: string) =>
      `${what} không phải một bản sao lưu hoàn chỉnh. Chọn thư mục có tệp manifest.json.`,
    'part-missing': (what: string) =>
      `Bản sao lưu không còn đủ: thiếu tệp ${what}. Chép lại cả thư mục của bản sao lưu từ nơi cất giữ, hoặc dùng bản sao lưu khác; chưa khôi phục gì.`,
    altered: (what: string) =>
      `Phần ${what} của bản sao lưu đã bị thay đổi. Dùng bản sao lưu khác.`,
    'other-version': (what: string) =>
      `Bản sao lưu do phiên bản ${what} ghi, khác phiên bản này. Cài đúng phiên bản đó, khôi phục, rồi nâng cấp.`,
    'log-broken': (what: string) =>
      `Nhật ký không nguyên vẹn, từ dòng ${what}. Không sao lưu hay khôi phục được; báo ngay cho người phụ trách an toàn thông tin.`,
    'file-missing': (what: string) => `Thiếu tệp ${what}. Chép lại thư mục files của bản sao lưu.`,
    'file-altered': (what: string) =>
      `Tệp ${what} đã bị thay đổi. Chép lại thư mục files của bản sao lưu.`,
  },
  notEmpty: (table: string) =>
    `Nơi khôi phục đã có dữ liệu (${table}). Chọn thư mục dữ liệu hoặc cơ sở dữ liệu trống.`,
  auditSound: (entries: number, head: string) =>
    `Nhật ký nguyên vẹn: ${entries} dòng, mã cuối ${head}\nGhi lại mã này ở nơi khác để sau này chứng minh không dòng nào bị cắt bỏ.`,
  auditFaults: {
    altered: (seq: number) => `Nhật ký đã bị sửa ở dòng ${seq}.`,
    gap: (seq: number) => `Nhật ký thiếu hoặc bị chen ở dòng ${seq}.`,
    cut: (seq: number) => `Nhật ký đã bị cắt bỏ từ dòng ${seq}.`,
  },
  auditRemedy:
    'Ngừng sử dụng, giữ nguyên hiện trường, báo người phụ trách an toàn thông tin; so với bản sao lưu gần nhất.',
  bundleSound: (title: string, units: number, publication: number) =>
    `${title}, lần công bố ${publication}: đã tính lại ${units} đơn vị bằng hai cách độc lập, đúng như đã công bố.`,
  bundleHash: (sha256: string) =>
    `Mã của gói: ${sha256}\nSo với mã do cơ quan công bố đưa ra: gói làm giả từ đầu đến cuối cũng tính lại khớp, nhưng mã sẽ khác.`,
  bundleOther: (made: string, here: string) =>
    `Gói do phiên bản ${made} lập; đang tính lại bằng phiên bản ${here}.`,
  recomputing: 'Tính lại',
  inUse: (folder: string, pid: number) =>
    `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} sử dụng. Dừng hệ thống trước khi chạy lệnh này; nếu không còn chương trình nào chạy, xóa tệp in-use.json trong thư mục đó.`,
  configuration: (names: string) =>
    `Biến môi trường thiếu hoặc không đúng: ${names}. Xem docs/van-hanh.md.`,
  portTaken: (port: number) =>
    `Cổng ${port} đang được chương trình khác dùng. Chọn cổng khác bằng --port.`,
  unreachable: (server: string) =>
    `Không kết nối được cơ sở dữ liệu tại ${server}. Kiểm tra máy chủ PostgreSQL có đang chạy không, và địa chỉ, tên cơ sở dữ liệu, người dùng, mật khẩu trong DATABASE_URL.`,
  filesUnreachable:
    'Không kết nối được kho tệp. Kiểm tra S3_ENDPOINT, S3_BUCKET và khóa truy cập, và kho có đang chạy không; rồi chạy lại lệnh.',
  notMigrated: (reason: string) =>
    `Không nâng cấp được cơ sở dữ liệu lên phiên bản này (${reason}). Nếu dữ liệu do phiên bản mới hơn ghi thì cài phiên bản đó; nếu không, gửi thông báo này cho người phát triển phần mềm.`,
  noData: (folder: string) =>
    `Không có dữ liệu của Thang Điểm trong thư mục ${folder}. Chỉ đúng thư mục dữ liệu bằng --data; hệ thống mới thì chạy «thangdiem serve» trước; có bản sao lưu thì chạy «thangdiem restore».`,
  noTables: (server: string) =>
    `Cơ sở dữ liệu tại ${server} chưa có dữ liệu của Thang Điểm. Kiểm tra tên cơ sở dữ liệu trong DATABASE_URL; hệ thống mới thì chạy «thangdiem serve» trước; có bản sao lưu thì chạy «thangdiem restore».`,
  folderUnusable: (folder: string, code: string) =>
    `Không dùng được ${folder} làm thư mục: ${folderReasonsVi[code] ?? code}. Chọn thư mục khác.`,
};
export type HouseWords = typeof houseVi;
