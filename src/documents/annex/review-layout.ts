/** Where what stands in a review workbook; the writer and the reader both go by it. */
export const REVIEW_MARK = 'thangdiem-annex-review-1';
/** Hidden: the mark and the set's id above, the id of each criterion below. */
export const KEY_COLUMN = 1;
export const ANSWER_COLUMN = 7;
export const RULE_COLUMN = 8;
export const FRAME_ANSWER_COLUMN = 3;
export const FRAME_KEY = 'frame';
