import type { annex as vi } from '../vi/annex.ts';

/** What the command line says of annexes; what stands in a draft or its review is Vietnamese. */
export const annex: Pick<
  typeof vi,
  | 'command'
  | 'arguments'
  | 'options'
  | 'noFile'
  | 'badId'
  | 'badYear'
  | 'exists'
  | 'found'
  | 'counts'
  | 'written'
  | 'next'
  | 'confirmed'
  | 'headings'
> = {
  command: 'read the annex of a decision (Word, Excel) into a draft criteria set to be reviewed',
  arguments: { file: 'the annex, .docx or .xlsx' },
  options: {
    out: 'folder for set.yaml and the review workbook (default: phu-luc)',
    id: 'id of the criteria set, small ASCII letters (default: after the name of the file)',
    year: 'first year it applies to (default: this year)',
    review: 'a review workbook that was filled in; brings set.yaml beside it up to date',
  },
  noFile: 'Name the annex, or a review workbook with --review.',
  badId: (id) => `--id ${id}: small ASCII letters, digits and hyphens only, such as tinh-2026.`,
  badYear: (year) => `--year ${year}: a year in four digits, such as 2026.`,
  exists: (file) =>
    `${file} is already there: name another folder with --out, so that no review is lost.`,
  found: (tables, criteria) => `${tables} tables and ${criteria} criteria were read.`,
  counts: (methods, people) =>
    `A method is proposed for ${methods} criteria; ${people} are left to a person.`,
  written: (file) => `Written: ${file}`,
  next: 'Next: open the review workbook, choose Đúng (right), Sửa (correct) or Người chấm (a person) in each row, save it, then run: thangdiem annex --review <workbook>. A set that is not confirmed is not used for scoring.',
  confirmed: (done, open) => `${done} items confirmed; ${open} still to be confirmed.`,
  headings: {
    number: 'No.',
    title: 'Content',
    maximum: 'Maximum',
    rule: 'Rule in the annex',
    method: 'Proposal',
  },
};
