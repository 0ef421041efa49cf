import type { RegisterFileText } from '../vi/register-file.ts';

export const registerFileEn: RegisterFileText = {
  sheet: 'Units',
  title: 'REGISTER OF UNITS',
  template: 'One row a unit. Columns with * must be filled in. See the sheet «How to fill in».',
  file: 'units.xlsx',
  templateFile: 'units-template.xlsx',
  headings: {
    code: 'Unit code *',
    name: 'Unit name *',
    kind: 'Kind *',
    identifier: 'Identifier',
    class: 'Class',
    block: 'Block',
    inForceFrom: 'In force from',
    inForceTo: 'In force to',
    predecessors: 'Predecessors',
  },
  attribute: (id) => `Attribute: ${id}`,
  guide: {
    sheet: 'How to fill in',
    lines: [
      ['Column', 'How to fill in'],
      [
        'Unit code *',
        'A code of its own for each unit, the same through the years. Letters, digits and . _ / - ; no blanks.',
      ],
      ['Unit name *', 'The full name as in the decision that founded it.'],
      [
        'Kind *',
        'Id of the group of units in the criteria set: small letters, digits and dashes, such as so-nganh, don-vi-su-nghiep, cap-xa.',
      ],
      ['Identifier', 'Electronic identifier of the agency, if it has one.'],
      ['Class', 'Class of the unit, if it has one.'],
      ['Block', 'Block it is ranked in, where it differs from that of the criteria set.'],
      ['In force from', 'Day the unit was founded, day/month/year, such as 01/07/2025.'],
      ['In force to', 'Last day of the unit. Blank while it is active.'],
      ['Predecessors', 'Codes of the units that were merged into this one, parted by semicolons.'],
      [
        'Attribute: …',
        'A criteria set may ask more about units. Add a column for each, headed «Attribute: » and its id in the set.',
      ],
    ],
  },
};
