import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** Workbooks that come in, and single cells of them. */
export const workbooks: FindingTemplatesOf<'workbook' | 'cell'> = {
  'workbook.not-workbook': {
    what: 'The file is no Excel workbook (.xlsx)[: it is {kind}].',
    remedy:
      'Open it in Excel or LibreOffice, choose Save As, type Excel Workbook (.xlsx), and send that file.',
  },
  'workbook.encrypted': {
    what: 'The file has a password and cannot be read.',
    remedy:
      'Open it, take the password off (File, Info, Protect Workbook), save it and send that file.',
  },
  'workbook.macros': {
    what: 'The file holds macros and is not taken.',
    remedy: 'Save it as Excel Workbook (.xlsx), without macros, and send that file.',
  },
  'workbook.damaged': {
    what: 'The file is damaged or incomplete[, at its part “{part}”].',
    remedy:
      'Open it in Excel or LibreOffice, save it and send it; if it does not open, fetch the original.',
  },
  'workbook.dangerous': {
    what: 'The file declares something unsafe[ at its part “{part}”] and is not read.',
    remedy:
      'Only files saved by Excel, LibreOffice or WPS are taken. Fetch the original and save it again.',
  },
  'workbook.too-large': {
    what: 'The file is too large: {what} above {limit}.',
    remedy: 'Remove sheets and cells that are not needed, or check whether it is the right file.',
  },
  'workbook.external-links': {
    what: 'The file links to other files; those links are not followed.',
    remedy: 'Nothing needs to be done if the cells hold the right values.',
  },
  'cell.not-a-number': {
    what: '[“{found}”|This cell] is no number.',
    remedy: 'Write it in digits, such as 12 or 7.5.',
  },
  'cell.number-in-words': {
    what: 'The number is written in words: “{found}”.',
    remedy: 'Please write it in digits, such as 7.5.',
  },
  'cell.not-whole': {
    what: '“{found}” is no whole number.',
    remedy: 'This cell counts something: write a whole number such as 12.',
  },
  'cell.rate-unclear': {
    what: 'The rate “{found}” could mean {rate} or {percent}.',
    remedy: 'Write it with its percent sign: {rate} or {percent}.',
  },
  'cell.not-yes-no': {
    what: '“{found}” is neither yes nor no.',
    remedy: 'Choose “có” (yes) or “không” (no) from the list of the cell.',
  },
  'cell.formula-error': {
    what: 'The formula in the cell shows the error {found}.',
    remedy: 'Mend the formula, or delete it and write the value itself.',
  },
  'cell.not-calculated': {
    what: 'The cell has a formula that has not been worked out.',
    remedy:
      'Open the file in Excel or LibreOffice, save it and send it; or write the value itself.',
  },
  'cell.legacy-text': {
    what: 'The text of the cell is in the old encoding {encoding}, not in Unicode.',
    remedy: 'Convert it to Unicode (with UniKey, for example) and save it again.',
  },
};
