/** Documents shown in the page. */
export const preview = {
  of: (name: string) => `Tệp ${name}`,
  download: 'Tải về',
  notShown: 'Loại tệp này không xem được trong trang; hãy tải về để xem.',
  broken: 'Không mở được tệp PDF này; có thể tệp bị hỏng. Hãy tải về để kiểm tra.',
  earlier: 'Trang trước',
  later: 'Trang sau',
  smaller: 'Thu nhỏ',
  larger: 'Phóng to',
  page: (page: number, of: number) => `Trang ${page}/${of}`,
  pageOf: (page: number, name: string) => `Trang ${page} của tệp ${name}`,
  fit: 'Thu vừa khung',
  ownSize: 'Xem đúng cỡ ảnh',
};
