/** Long work and the dialogs before a step, on any page. */
export const jobs = {
  waiting: 'Đang chờ đến lượt…',
  begun: 'Đang chuẩn bị…',
  running: (done: number, total: number) => `Đã làm ${done}/${total}.`,
  mayLeave: 'Có thể rời trang này; công việc vẫn chạy và có trong «Các việc gần đây».',
  done: 'Đã xong.',
  download: (name: string) => `Tải về ${name}`,
  recent: 'Các việc gần đây của tôi',
  noRecent: 'Chưa có việc nào.',
  kind: 'Việc',
  at: 'Yêu cầu lúc',
  state: 'Tình trạng',
  file: 'Tệp',
  states: {
    waiting: 'đang chờ',
    running: 'đang chạy',
    done: 'đã xong',
    failed: 'không thành công',
  },
};

export const step = {
  notForYou: 'Trang này không thuộc việc của bạn.',
  notForYouRemedy:
    'Tài khoản đang dùng không có vai trò để mở trang này. Nếu đây là việc được giao cho bạn, đề nghị quản trị giao thêm vai trò.',
  reason: 'Lý do',
  reasonHint: 'Lý do được ghi vào nhật ký và cho đơn vị biết.',
  reasonMissing: 'Cần ghi lý do.',
  dayWrong: 'Không phải ngày có thật. Nhập theo dạng ngày/tháng/năm, ví dụ 10/12/2026.',
};
