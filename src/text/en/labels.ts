import type { Labels } from '../catalogue/labels.ts';
import { plural } from './plural.ts';

/** Facts that every set has, by the name conditions give them. */
const FACTS: Readonly<Record<string, string>> = {
  'unit.group': 'group of the unit',
  'submission.received': 'self-score handed in',
  'submission.date': 'date of the self-score',
  'submission.daysLate': 'days the self-score was late',
  'base.points': 'points before bonus and deduction',
  'bonus.points': 'bonus points',
  'deduction.points': 'points deducted',
  'total.points': 'total',
};

function factOfNode(fact: string): string | undefined {
  const [, kind, id] = /^(points|share)\.(.+)$/.exec(fact) ?? [];
  if (kind && id) return kind === 'points' ? `points of ${id}` : `share of the maximum of ${id}`;
  const [, owner] = /^(.+)\/evidence\.documents$/.exec(fact) ?? [];
  return owner && `documents accepted for ${owner}`;
}

export const labels: Labels = {
  quoted: (text) => `“${text}”`,
  alternatives: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
  listed: (items, leftOut) =>
    leftOut === 0
      ? items.join(', ')
      : `${items.join(', ')} and ${plural(String(leftOut), 'other unit')}`,
  yes: 'yes',
  no: 'no',
  fidelity: {
    verbatim: 'Verbatim',
    derived: 'Derived from the text',
    illustrative: 'Illustrative only',
  },
  builtInFact: (fact, title) => FACTS[fact] ?? factOfNode(fact) ?? title,
  ofCriterion: (title, criterionId) => `${title} (criterion ${criterionId})`,
  codes: {
    type: {
      yesNo: '“có” (yes) or “không” (no)',
      count: 'a whole number of zero or more',
      number: 'a number',
      percent: 'a percentage',
      points: 'points',
      date: 'a date as dd/mm/yyyy',
      choice: 'one of the given options',
      choices: 'one or more of the given options',
      text: 'text',
      list: 'a list of values',
      string: 'a line of text or a number',
      array: 'a list, each line beginning with a dash',
      object: 'a group of keys',
      record: 'a group of keys',
    },
    referred: {
      body: 'body',
      criterion: 'criterion or group of criteria',
      deadline: 'deadline',
      document: 'document',
      evidenceKind: 'kind of evidence',
      fact: 'fact for conditions',
      grade: 'grade',
      input: 'input of the criterion',
      option: 'option',
      unitGroup: 'group of units',
    },
    list: {
      criteria: 'criterion or group',
      unitGroups: 'group of units',
      blocks: 'block',
      deadlines: 'deadline',
      grades: 'grade',
      knockOuts: 'knock-out',
    },
    declared: { input: 'Input', attribute: 'Unit attribute' },
    registerColumn: {
      code: 'Mã đơn vị (code)',
      name: 'Tên đơn vị (name)',
      kind: 'Loại đơn vị (kind)',
    },
    part: { bonus: 'the bonus part', deduction: 'the deduction part' },
    deadline: {
      selfScore: 'self-score',
      appraisal: 'appraisal',
      explanation: 'explanation',
      report: 'report',
    },
    giver: {
      unit: 'the unit gives it',
      appraiser: 'the appraiser confirms it',
      external: 'another body gives it for the whole round',
    },
    view: { self: 'self-score', appraised: 'appraised score', final: 'final score' },
    result: {
      notApplicable: 'does not apply',
      waiting: 'undecided',
      outside: 'not on the form of the unit',
      ungraded: 'not graded',
      undecided: 'undecided',
      total: 'total',
      grade: 'grade',
    },
    otherWorkbook: {
      xls: 'an old Excel file (.xls)',
      xlsx: 'an Excel file (.xlsx)',
      xlsb: 'a binary Excel file (.xlsb)',
      ods: 'a LibreOffice Calc file (.ods)',
      doc: 'an old Word file (.doc)',
      docx: 'a Word file (.docx)',
      odt: 'a LibreOffice Writer file (.odt)',
      pptx: 'a presentation (.pptx)',
      pdf: 'a PDF',
      html: 'a web page (HTML)',
      xml: 'an XML file',
      text: 'a text or CSV file',
      archive: 'an archive',
      unknown: 'of an unknown kind',
    },
    excess: {
      size: 'size of the file (MB)',
      unpacked: 'size when unpacked (MB)',
      entries: 'number of parts',
      sheets: 'number of sheets',
      cells: 'number of filled cells',
      items: 'number of declared items (texts, formats, names)',
      letters: 'number of characters',
      seconds: 'time to read (seconds)',
    },
    otherFile: {
      submission: "a unit's evidence file",
      roster: 'the list of units of a round',
      external: 'a file of values from another body',
      round: 'the description of a round',
      cases: 'a file of worked cases',
    },
    fileReason: {
      ENOENT: 'no such file or folder',
      EACCES: 'the computer does not allow reading it',
      EPERM: 'the computer does not allow reading it',
      EISDIR: 'it is a folder, not a file',
      ENOTDIR: 'the path is wrong',
      NAME: 'the name must end in .yaml and the file stand in its own folder, not below it',
    },
    formSheet: {
      cover: '“Guide”',
      scores: '“Scores” (or “Appraisal”)',
      documents: '“Documents”',
    },
    formColumn: {
      id: 'code',
      kind: 'kind of document',
      number: 'number',
      date: 'date signed',
      issuer: 'issued by',
      subject: 'subject',
      file: 'link or file name',
      page: 'page',
      entry: 'figures of the unit',
      document1: 'document 1',
      document2: 'document 2',
      document3: 'document 3',
      documents: 'more documents',
      explanation: 'explanation, remarks',
      claimed: 'points claimed',
      changedEntry: 'figure as reviewed',
      changedPoints: 'points set',
      accept: 'accept',
      reason: 'reason for the change',
    },
    yamlReason: {
      TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
      BAD_INDENT:
        'the indentation does not match the other lines of this level, or the line before lacks a closing bracket',
      MISSING_CHAR: 'a character is missing, often a colon, a quote or a closing bracket',
      MULTILINE_IMPLICIT_KEY: 'a key runs over several lines or its colon is missing',
      BLOCK_AS_IMPLICIT_KEY:
        'a line break is missing, or there are two colons on one line; put a text with a colon in double quotes',
      BAD_SCALAR_START: 'the text begins with a special character and needs double quotes',
      UNEXPECTED_TOKEN: 'there is a character or word too many',
    },
  },
};
