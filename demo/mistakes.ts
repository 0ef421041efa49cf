import type { OpenForm } from './fill-form.ts';

/** What people do to forms, by the unit that does it here. */
export interface Mistake {
  readonly what: string;
  readonly make: (form: OpenForm) => void;
}

export const mistakes: ReadonlyMap<string, Mistake> = new Map([
  [
    'SN02',
    {
      what: 'ghi số bằng chữ',
      make: (form) => {
        form.score('i:3.2/tren-mang', 'entry').value = 'bảy nghìn rưỡi';
      },
    },
  ],
  [
    'SN03',
    {
      what: 'số đã làm lớn hơn tổng số',
      make: (form) => {
        form.score('i:1.2/da-quan-triet', 'entry').value = 900;
        form.score('i:1.2/tong-so', 'entry').value = 90;
      },
    },
  ],
  [
    'SN04',
    {
      what: 'không ghi ngày nộp',
      make: (form) => {
        form.field('submitted').value = null;
      },
    },
  ],
  [
    'SN05',
    {
      what: 'dẫn mã tài liệu không có trong danh mục',
      make: (form) => {
        form.score('c:1.1', 'document1').value = 'TL55';
      },
    },
  ],
  [
    'SN06',
    {
      what: 'tài liệu không ghi số, ký hiệu',
      make: (form) => {
        form.documents.getCell('D5').value = null;
      },
    },
  ],
  [
    'SN07',
    {
      what: 'đổi tên trang và ghi số bằng chữ số dạng chữ «14,0»: vẫn nhận được',
      make: (form) => {
        form.scores.name = 'Bản chấm của Sở';
        const cell = form.score('i:2.1/so-tin-bai', 'entry');
        cell.value = `${cell.value ?? 0}`;
      },
    },
  ],
  [
    'H01',
    {
      what: 'xóa một dòng',
      make: (form) => {
        const { row } = form.score('i:3.2/tong-ho-so', 'entry');
        form.scores.spliceRows(Number(row), 1);
      },
    },
  ],
  [
    'H02',
    {
      what: 'chọn ngoài danh sách',
      make: (form) => {
        form.score('i:1.1/thoi-diem', 'entry').value = 'Đầu năm';
      },
    },
  ],
]);
