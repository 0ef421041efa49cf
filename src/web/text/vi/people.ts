/** Who may sign in and what each may do. */
export const people = {
  title: 'Người dùng',
  find: 'Tìm theo tên, tên đăng nhập hoặc thư điện tử',
  shown: (shown: number, all: number) => `Đang xem ${shown} trong ${all} người.`,
  add: 'Thêm người dùng',
  addNow: 'Thêm và lấy đường dẫn',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  email: 'Thư điện tử',
  hints: {
    name: 'Như trên thẻ công chức.',
    username: 'Từ 3 ký tự: chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.',
    email: 'Để nhận thư nhắc việc. Có thể để trống.',
  },
  roles: 'Vai trò',
  noRole: 'Chưa có vai trò nào.',
  state: 'Tình trạng',
  active: 'đang dùng',
  disabled: 'đã khóa',
  secondFactor: 'xác thực hai bước',
  account: 'Tài khoản',
  linkFor: (name: string) => `Đường dẫn đặt mật khẩu của ${name}`,
  linkHint: (until: string) =>
    `Chỉ hiện một lần này, dùng được một lần, đến ${until}. Sao chép và gửi riêng cho người đó.`,
  copy: 'Sao chép đường dẫn',
  copied: 'Đã sao chép.',
  ofUnit: (unit: string) => `đơn vị ${unit}`,
  ofBlocks: (blocks: string) => `khối: ${blocks}`,
  ofGroups: (groups: string) => `nhóm tiêu chí: ${groups}`,
  give: 'Giao vai trò',
  giveNow: 'Giao vai trò này',
  giveTitle: (name: string) => `Giao vai trò cho ${name}?`,
  chooseRole: 'Chọn vai trò',
  unit: 'Của đơn vị',
  chooseUnit: 'Chọn đơn vị',
  blocks: 'Các khối được thẩm định',
  groups: 'Các nhóm tiêu chí được thẩm định',
  scopeHint:
    'Chọn khối, nhóm tiêu chí, hoặc cả hai. Để trống một mục thì không giới hạn theo mục đó.',
  take: 'Thu',
  takeThis: (grant: string) => `Thu vai trò ${grant}`,
  takeTitle: (name: string) => `Thu vai trò của ${name}?`,
  takeMeans: (grant: string) =>
    `${grant}. Người này mất quyền ngay từ thao tác tiếp theo. Những việc đã làm vẫn giữ nguyên.`,
  seeLog: 'Xem nhật ký về người này',
  roleMeans: {
    administrator: 'Quản lý người dùng, vai trò và danh mục đơn vị; không chấm điểm.',
    manager: 'Lập và điều hành đợt, nhập danh mục, công bố kết quả. Thấy mọi đơn vị.',
    appraiser: 'Thẩm định các đơn vị thuộc khối hoặc các nhóm tiêu chí được giao.',
    'unit-officer': 'Tự chấm và nộp tài liệu cho đơn vị; không được nộp thay người đứng đầu.',
    'unit-head': 'Tự chấm, nộp, rút lại và gửi giải trình thay mặt đơn vị.',
    'council-member': 'Xem mọi kết quả và quyết định ở bước hội đồng.',
    auditor: 'Xem mọi kết quả và nhật ký; không sửa gì.',
  },
  deeds: {
    invite: {
      button: 'Cấp đường dẫn mới',
      title: (name: string) => `Cấp đường dẫn đặt mật khẩu mới cho ${name}?`,
      means:
        'Đường dẫn cấp trước đây hết hiệu lực. Mật khẩu đang dùng vẫn dùng được cho đến khi đặt mật khẩu mới.',
    },
    unlock: {
      button: 'Mở tạm khóa',
      title: (name: string) => `Mở tạm khóa đăng nhập cho ${name}?`,
      means: 'Dùng khi người này bị tạm khóa do nhập sai mật khẩu nhiều lần.',
    },
    endSessions: {
      button: 'Đăng xuất khỏi mọi máy',
      title: (name: string) => `Đăng xuất ${name} khỏi mọi máy?`,
      means: 'Người này phải đăng nhập lại. Dùng khi mất máy hoặc quên đăng xuất ở máy lạ.',
    },
    removeSecondFactor: {
      button: 'Bỏ xác thực hai bước',
      title: (name: string) => `Bỏ xác thực hai bước của ${name}?`,
      means:
        'Dùng khi mất điện thoại. Hãy chắc chắn đúng người đề nghị: sau đó chỉ cần mật khẩu là đăng nhập được, cho đến khi bật lại.',
    },
    disable: {
      button: 'Khóa người dùng',
      title: (name: string) => `Khóa ${name}?`,
      means:
        'Người này bị đăng xuất ngay và không đăng nhập được nữa. Những việc đã làm vẫn còn trong nhật ký. Có thể mở lại sau.',
    },
    enable: {
      button: 'Mở khóa người dùng',
      title: (name: string) => `Mở khóa ${name}?`,
      means: 'Người này đăng nhập được lại bằng mật khẩu cũ, với các vai trò đang có.',
    },
  },
};
