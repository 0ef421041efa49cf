import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Annexes that are read into a draft, and the review of the draft. */
export const annexes: FindingTemplatesOf<'annex'> = {
  'annex.not-annex': {
    what: 'Tệp không phải là tệp Word (.docx) hay Excel (.xlsx)[: đây là {kind}].',
    remedy:
      'Mở tệp bằng Word, Excel hoặc LibreOffice, lưu lại thành tệp Word (.docx), bảng tính thì thành tệp Excel (.xlsx), rồi dùng tệp đó.',
  },
  'annex.not-word': {
    what: 'Tệp không phải là tệp Word (.docx)[: đây là {kind}].',
    remedy: 'Mở tệp bằng Word hoặc LibreOffice, lưu thành Word Document (.docx), rồi dùng tệp đó.',
  },
  'annex.no-table': {
    what: 'Không thấy bảng tiêu chí nào trong tệp.',
    remedy:
      'Bảng phải có dòng tiêu đề với cột nội dung (tiêu chí) và cột điểm tối đa (điểm chuẩn, thang điểm).',
  },
  'annex.sum': {
    what: '[Bảng {table}, dòng {row}: ]Mục «{item}» ghi {stated} điểm nhưng các mục con cộng lại được {sum} điểm.',
    remedy: 'Đối chiếu với bản chính của phụ lục; sửa điểm của mục hoặc của các mục con.',
  },
  'annex.total': {
    what: '[Bảng {table}, dòng {row}: ]Dòng tổng ghi {stated} điểm nhưng các mục cộng lại được {sum} điểm.',
    remedy: 'Đối chiếu với bản chính của phụ lục; sửa dòng tổng hoặc điểm của các mục.',
  },
  'annex.number-repeated': {
    what: '[Bảng {table}, dòng {row}: ]Số thứ tự «{item}» được dùng lần thứ hai[, lần đầu ở dòng {first}].',
    remedy: 'Đối chiếu với bản chính và sửa số thứ tự.',
  },
  'annex.maximum-missing': {
    what: '[Bảng {table}, dòng {row}: ]Mục «{item}» không có điểm tối đa.',
    remedy: 'Ghi điểm tối đa của mục này.',
  },
  'annex.maximum-unreadable': {
    what: '[Bảng {table}, dòng {row}: ]Điểm tối đa của mục «{item}» là «{found}», không phải một số.',
    remedy: 'Ghi bằng chữ số, ví dụ 2 hoặc 0,5.',
  },
  'annex.rule-figures': {
    what: '[Bảng {table}, dòng {row}: ]Các mức điểm trong cách chấm của mục «{item}» không khớp với điểm tối đa {stated}, hoặc còn hở, chồng nhau.',
    remedy: 'Đối chiếu với bản chính; mục này để người chấm cho đến khi sửa.',
  },
  'annex.grades-gap': {
    what: 'Các mức xếp loại trong văn bản còn hở hoặc chồng nhau[ ở {from} điểm].',
    remedy: 'Đối chiếu với bản chính và ghi lại các mức xếp loại trong tệp bộ tiêu chí.',
  },
  'annex.review-foreign': {
    what: 'Bảng rà soát này không phải của bộ tiêu chí «{set}».',
    remedy: 'Dùng đúng bảng rà soát được ghi cùng với tệp bộ tiêu chí đó.',
  },
  'annex.review-answer': {
    what: '«{found}» không phải là một cách trả lời.',
    remedy: 'Chọn Đúng, Sửa hoặc Người chấm trong danh sách của ô.',
  },
  'annex.review-rule': {
    what: 'Cách chấm viết lại của mục «{item}» chưa đủ rõ để chuyển thành công thức.',
    remedy:
      'Viết theo mẫu thường dùng, ví dụ «Mỗi mô hình được 0,5 điểm, tối đa 2 điểm», hoặc chọn Người chấm.',
  },
};
