import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Annexes that are read into a draft, and the review of the draft. */
export const annexes: FindingTemplatesOf<'annex'> = {
  'annex.not-annex': {
    what: 'The file is neither a Word file (.docx) nor an Excel file (.xlsx)[: it is {kind}].',
    remedy:
      'Open it in Word, Excel or LibreOffice, save it as a Word file (.docx), a spreadsheet as an Excel file (.xlsx), and use that file.',
  },
  'annex.not-word': {
    what: 'The file is no Word file (.docx)[: it is {kind}].',
    remedy: 'Open it in Word or LibreOffice, save it as Word Document (.docx) and use that file.',
  },
  'annex.no-table': {
    what: 'The file holds no table of criteria.',
    remedy:
      'A table needs a heading row with a column of contents (criteria) and one of maximum points.',
  },
  'annex.sum': {
    what: '[Table {table}, row {row}: ]Item “{item}” says {stated} points but its parts add up to {sum}.',
    remedy: 'Hold it against the original annex; correct the item or its parts.',
  },
  'annex.total': {
    what: '[Table {table}, row {row}: ]The total row says {stated} points but the items add up to {sum}.',
    remedy: 'Hold it against the original annex; correct the total row or the items.',
  },
  'annex.number-repeated': {
    what: '[Table {table}, row {row}: ]The number “{item}” is used a second time[, first in row {first}].',
    remedy: 'Hold it against the original and correct the number.',
  },
  'annex.maximum-missing': {
    what: '[Table {table}, row {row}: ]Item “{item}” has no maximum.',
    remedy: 'Write the maximum of the item.',
  },
  'annex.maximum-unreadable': {
    what: '[Table {table}, row {row}: ]The maximum of item “{item}” is “{found}”, which is no number.',
    remedy: 'Write it in digits, such as 2 or 0.5.',
  },
  'annex.rule-figures': {
    what: '[Table {table}, row {row}: ]The points in the rule of item “{item}” do not fit its maximum of {stated}, or leave gaps or overlap.',
    remedy: 'Hold it against the original; a person scores the item until it is mended.',
  },
  'annex.grades-gap': {
    what: 'The grades in the text leave a gap or overlap[ at {from} points].',
    remedy: 'Hold them against the original and write the grades into set.yaml.',
  },
  'annex.review-foreign': {
    what: 'This review workbook does not belong to the set “{set}”.',
    remedy: 'Use the review workbook that was written beside set.yaml.',
  },
  'annex.review-answer': {
    what: '“{found}” is no answer.',
    remedy:
      'Choose Đúng (right), Sửa (correct) or Người chấm (a person) from the list of the cell.',
  },
  'annex.review-rule': {
    what: 'The rule written anew for item “{item}” is not clear enough to become a formula.',
    remedy:
      'Write it in the usual way, such as «Mỗi mô hình được 0,5 điểm, tối đa 2 điểm», or choose Người chấm.',
  },
};
