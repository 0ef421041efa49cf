import type { SetDocument } from '../../criteria/schema/set.ts';

type GradeWord = SetDocument['gradeWord'];

/** What the workbook of a round at a glance says by itself, besides what `Words` makes of a result. */
export interface OverviewWorkbookLabels {
  readonly sheets: {
    readonly ranking: string;
    readonly grades: string;
    readonly groups: string;
    readonly comparison: string;
    readonly lost: string;
  };
  readonly titles: {
    ranking(word: GradeWord): string;
    grades(word: GradeWord): string;
    readonly groups: string;
    readonly comparison: string;
    readonly lost: string;
  };
  yearOf(year: number): string;
  published(number: number, day: string): string;
  standing(day: string): string;
  readonly warnings: {
    readonly mark: string;
    readonly illustrative: string;
    readonly selfBasis: string;
  };
  readonly place: string;
  readonly code: string;
  readonly unit: string;
  readonly block: string;
  readonly self: string;
  readonly total: string;
  readonly selfTotal: string;
  grade(word: GradeWord): string;
  readonly note: string;
  groupPoints(id: string): string;
  readonly units: string;
  readonly undecided: string;
  readonly notAppraised: string;
  readonly group: string;
  readonly counted: string;
  readonly average: string;
  readonly share: string;
  readonly notApplicable: string;
  readonly unscored: string;
  readonly compared: string;
  readonly leftOut: string;
  readonly final: string;
  readonly difference: string;
  readonly criterion: string;
  readonly lost: string;
  readonly most: string;
  readonly none: string;
  readonly why: Readonly<Record<'undecided' | 'notApplicable' | 'unscored', string>>;
}

function headed(word: string): string {
  return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`;
}

export const overviewWorkbookVi: OverviewWorkbookLabels = {
  sheets: {
    ranking: 'Xếp hạng',
    grades: 'Phân bố',
    groups: 'Trung bình nhóm',
    comparison: 'Tự chấm và chính thức',
    lost: 'Điểm mất',
  },
  titles: {
    ranking: (word) => `BẢNG ${word.toLocaleUpperCase('vi')} VÀ XẾP HẠNG`,
    grades: (word) => `PHÂN BỐ MỨC ${word.toLocaleUpperCase('vi')} THEO KHỐI`,
    groups: 'ĐIỂM TRUNG BÌNH THEO NHÓM TIÊU CHÍ',
    comparison: 'ĐIỂM TỰ CHẤM SO VỚI ĐIỂM CHÍNH THỨC',
    lost: 'TIÊU CHÍ MẤT NHIỀU ĐIỂM',
  },
  yearOf: (year) => `Năm ${year}`,
  published: (number, day) => `Theo kết quả công bố lần ${number}, ngày ${day}`,
  standing: (day) => `Chưa công bố: tính theo số liệu đã nộp và đã thẩm định đến ngày ${day}`,
  warnings: {
    mark: 'LƯU Ý: ',
    illustrative:
      'Có số điểm, ngưỡng hoặc quy tắc CHỈ ĐỂ MINH HỌA, không phải của văn bản quy định. Không dùng làm căn cứ công bố kết quả.',
    selfBasis: 'Xếp theo điểm do các đơn vị TỰ CHẤM, chưa qua thẩm định.',
  },
  place: 'Thứ hạng',
  code: 'Mã đơn vị',
  unit: 'Tên đơn vị',
  block: 'Khối',
  self: 'Tự chấm',
  total: 'Tổng điểm',
  selfTotal: 'Tổng điểm tự chấm',
  grade: headed,
  note: 'Ghi chú',
  groupPoints: (id) => `Nhóm ${id}`,
  units: 'Số đơn vị',
  undecided: 'Chưa đủ căn cứ để xếp',
  notAppraised: 'Chưa thẩm định',
  group: 'Nhóm tiêu chí',
  counted: 'Số đơn vị tính trung bình',
  average: 'Điểm trung bình',
  share: 'Tỷ lệ so với điểm tối đa',
  notApplicable: 'Số đơn vị không áp dụng',
  unscored: 'Số đơn vị chưa có điểm',
  compared: 'Số tiêu chí so sánh',
  leftOut: 'Số tiêu chí chưa so sánh được',
  final: 'Chính thức',
  difference: 'Chênh lệch',
  criterion: 'Tiêu chí',
  lost: 'Điểm mất',
  most: 'Nhiều nhất có thể mất',
  none: 'Không có dòng nào.',
  why: { undecided: 'chưa xác định', notApplicable: 'không áp dụng', unscored: 'chưa có điểm' },
};
