/** What the command `whatif` says, besides findings. */
export const whatIfVi = {
  command:
    'tính thử: đổi ngưỡng, điểm tối đa, giới hạn tỷ lệ… trong một bản sao của bộ tiêu chí, xem đơn vị nào đổi mức xếp loại hay thứ hạng',
  options: {
    change: 'thay đổi cần thử, ví dụ grades.xuat-sac.from=88; ghi được nhiều lần',
    changes: 'tệp YAML ghi các thay đổi cần thử',
    rebalance: 'các tiêu chí khác tăng hoặc giảm theo để tổng điểm tối đa vẫn bằng thang điểm',
    keepShares: 'điểm do người chấm cho cũng tính lại theo tỷ lệ với điểm tối đa mới',
  },
  nothingToTry:
    'Chưa có thay đổi nào để thử. Dùng --change, ví dụ: --change grades.xuat-sac.from=88',
  unreadable: (text: string) =>
    `Không hiểu thay đổi «${text}». Ghi dạng tên=giá trị, ví dụ: grades.xuat-sac.from=88`,
  trial: 'Tính thử, không phải kết quả chính thức.',
  onSelf: 'Tính theo điểm tự chấm, chưa thẩm định.',
  made: 'Thay đổi đem thử:',
  followed: 'Kéo theo:',
  edit: (path: string, before: string | undefined, after: string | undefined) =>
    `${path}: ${before ?? 'không ghi'} → ${after ?? 'bỏ'}`,
  inProportion:
    'Các số điểm trong cách chấm được tính lại theo cùng tỷ lệ với điểm tối đa; điều kiện và ngưỡng giữ nguyên như trong bộ tiêu chí.',
  givenKept: 'Điểm do người chấm cho giữ nguyên như đã cho.',
  givenScaled: 'Điểm do người chấm cho cũng được tính lại theo cùng tỷ lệ.',
  scale: (before: string, after: string) =>
    `Thang điểm theo tổng điểm tối đa, từ ${before} thành ${after}; ngưỡng xếp loại không đổi theo.`,
  none: 'Không đơn vị nào thay đổi.',
  some: (changed: number, all: number) => `${changed} trong ${all} đơn vị thay đổi.`,
  header: ['Mã', 'Đơn vị', 'Tổng điểm', 'Xếp loại', 'Hạng', 'Lên/xuống'],
  countsHeader: ['Khối', 'Mức', 'Trước', 'Sau'],
  states: {
    undecided: 'Chưa xác định',
    notAppraised: 'Chưa thẩm định',
  },
  nothing: '–',
  block: (title: string, changed: number) => `${title}: ${changed} đơn vị thay đổi`,
  refused: (count: number) => `Có ${count} lỗi; chưa tính thử.`,
  overNewMaximum:
    'Điểm đã cho cao hơn điểm tối đa mới không bị tự cắt xuống. Muốn tính lại theo tỷ lệ thì thêm --keep-shares.',
  because: (changes: string) => `do thay đổi: ${changes}`,
  faults: {
    nameUnknown: (name: string, within: string, allowed: string) =>
      `không có «${name}»${within === '' ? '' : ` trong «${within}»`}.${allowed === '' ? '' : ` Các tên dùng được: ${allowed}.`}`,
    notAValue: (allowed: string) =>
      `chưa chỉ đến một giá trị.${allowed === '' ? '' : ` Ghi tiếp một trong các tên: ${allowed}.`}`,
    notANumber: (value: string) => `«${value}» không phải số lớn hơn 0, ví dụ 6 hoặc 1,2.`,
    twice: (first: string) => `trùng hoặc mâu thuẫn với thay đổi «${first}»; chỉ giữ một.`,
    formsDiffer: (where: string, target: string) =>
      `không có một tỷ lệ chung nào đưa tổng điểm tối đa ${where} về đúng ${target} cho mọi nhóm đơn vị, vì mỗi nhóm có tiêu chí riêng. Đổi cả tiêu chí tương ứng của các nhóm khác, hoặc không dùng --rebalance.`,
    nothingLeft: (where: string, target: string) =>
      `không còn tiêu chí nào để tăng hoặc giảm cho tổng điểm tối đa ${where} bằng ${target}.`,
    wholeSet: 'của cả bộ',
    ofGroup: (id: string) => `của nhóm ${id}`,
  },
};

export type WhatIfWords = typeof whatIfVi;
