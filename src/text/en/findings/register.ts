import type { FindingTemplatesOf } from '../../catalogue/findings.ts';

/** A register of units that is to be imported. */
export const register: FindingTemplatesOf<'register'> = {
  'register.no-headings': {
    what: 'The headings of the register were not found.',
    remedy:
      'Write a row of headings with “Mã đơn vị”, “Tên đơn vị”, “Loại đơn vị” (code, name, kind).',
  },
  'register.column-unknown': {
    what: 'Column “{found}” does not belong to the register and was not read.',
    remedy: 'If it is an attribute, head it “Attribute: its-id”.',
  },
  'register.column-twice': {
    what: 'Column “{found}” stands there twice.',
    remedy: 'Keep one.',
  },
  'register.column-missing': {
    what: 'Column “{column}” is missing.',
    remedy: 'Add a column with this heading.',
  },
  'register.stray': {
    what: 'The value “{found}” stands under no heading.',
    remedy:
      'Give the column a heading or delete the value; in a CSV file look for one delimiter too many.',
  },
  'register.cell-empty': {
    what: 'The cell “{column}” is empty.',
    remedy: 'Fill it in, or delete the row.',
  },
  'register.empty': {
    what: 'The register holds no units.',
    remedy: 'Write one unit a row below the headings.',
  },
  'register.quotes': {
    what: 'Quotation marks in the file do not match, so the columns cannot be told apart.',
    remedy: 'Open and save it in Excel, or mend the quotation marks in this line.',
  },
  'register.code': {
    what: 'The unit code “{found}” cannot be used.',
    remedy: 'A code has letters, digits, dots and dashes, no blanks, at most 32 characters.',
  },
  'register.kind': {
    what: 'The kind “{found}” cannot be used.',
    remedy:
      'Write it in small Latin letters joined by dashes, such as so-nganh; the same as the group of units in the criteria set.',
  },
  'register.dates': {
    what: 'The last day in force {to} comes before the first {from}.',
    remedy: 'Mend one of the two days.',
  },
  'register.code-twice': {
    what: 'The unit code {code} stands there already[, in cell {first}][, in line {line}].',
    remedy: 'One code a unit: mend the code or delete the row.',
  },
  'register.identifier-twice': {
    what: 'The identifier {identifier} stands there already[, in cell {first}][, in line {line}].',
    remedy: 'One identifier a unit; check it.',
  },
  'register.own-predecessor': {
    what: 'Unit {code} names itself as its predecessor.',
    remedy: 'Take this code out of the predecessors.',
  },
  'register.predecessor-unknown': {
    what: 'There is no predecessor {code}, neither in the file nor in the register.',
    remedy: 'Add that unit to the file (it may no longer be in force), or mend the code.',
  },
  'register.predecessor-circle': {
    what: 'Units {code} and {predecessor} come from each other.',
    remedy: 'A unit cannot come from one that comes from it; mend the predecessors.',
  },
  'register.predecessor-in-force': {
    what: 'The predecessor {code} is in force until {to}, after {from}, when the new unit begins.',
    remedy: 'Mend the last day of the old unit or the first day of the new one.',
  },
};
