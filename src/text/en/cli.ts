import type { CliWords } from '../vi/cli.ts';
import { differenceEn } from './difference.ts';
import { plural } from './plural.ts';

export const cliEn: CliWords = {
  summary:
    "Scores, grades and ranks government mass-mobilisation work under each province's regulation.",
  titles: {},
  examples: 'Examples:',
  options: {
    help: 'show this help',
    version: 'show the version',
    lang: 'language: vi or en; when left out: vi',
    json: 'print the result as JSON; when left out: tables and sentences',
    sets: 'folder or file with further criteria sets, besides those shipped; when left out: only those shipped',
    basis: 'rank by self-scores (self) or final scores (final); when left out: final',
    verify:
      'compute twice, by two independent evaluators; refuse the result if they differ; when left out: once',
    out: 'Excel file for the ranking; when left out: none is written',
    view: 'score to explain: self, appraised or final; when left out: final, or self if not appraised',
    province: 'code of the province; when left out: all',
    group: 'group of units; when left out: all',
    on: 'day in force, dd/mm/yyyy; when left out: any',
  },
  commands: {
    check: 'check criteria sets, their worked cases and rounds',
    score: 'score every unit of a round',
    explain: "explain one unit's score: each criterion, its source, why points were lost",
    rank: 'grade and rank each block and write the Excel file',
    sets: 'list criteria sets; find the one in force on a day',
    diff: 'compare two criteria sets',
    demo: 'try it: score and rank the sample round (invented data)',
  },
  groups: {
    user: 'people and roles',
    unit: 'the register of units',
    round: 'rounds in the system',
    audit: 'the log',
    verify: 'check what was published',
  },
  arguments: {
    paths: 'folders or files; the shipped sets when left out',
    round: 'folder of the round',
    unit: 'code of the unit',
    set: 'id of a criteria set, or a set.yaml file',
    folder: 'folder for the Excel file; when left out: out',
  },
  placeholders: {
    paths: 'paths',
    path: 'path',
    round: 'round',
    unit: 'unit',
    before: 'before',
    after: 'after',
    folder: 'folder',
    code: 'code',
  },
  usage: {
    unknownOption: (name) => `There is no option ${name}.`,
    unknownCommand: (name) => `There is no command ${name}.`,
    missingArgument: (name) => `The argument ${name} is missing.`,
    missingValue: (name) => `The option ${name} needs a value.`,
    excess: 'Too many arguments.',
    invalid: (text) => `Invalid value: ${text}.`,
    other: 'The command was not used correctly.',
    seeHelp: 'See: thangdiem --help',
  },
  illustrative:
    'NOTE: some points, thresholds or rules are illustrative, not those of the regulation.',
  unknownUnit: (code, codes) => `No unit ${code} in this round. Known codes: ${codes}.`,
  unknownSet: (id, ids) => `No criteria set ${id}. Known sets: ${ids}.`,
  noView: 'The unit has not been appraised; there is only its self-score.',
  cannotWrite: (file, reason) =>
    `Cannot write ${file} (${reason}). Close it if it is open in Excel, or choose another place with --out.`,
  noFolder: (file) =>
    `Cannot write ${file}: there is no such folder. Make it first, or choose another place with --out.`,
  refused: (count) =>
    `${plural(String(count), 'fault')}; no result was written. Mend what is told above and run again.`,
  cell: (sheet, cell) =>
    cell === undefined ? `sheet “${sheet}”` : `sheet “${sheet}”, cell ${cell}`,
  place: (line, column) =>
    column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
  remedy: 'Remedy',
  checked: {
    setHeader: ['Criteria set', 'Version', 'Criteria', 'Cases', 'Result'],
    roundHeader: ['Round', 'Criteria set', 'Units', 'Result'],
    sound: 'sound',
    faults: (count) => plural(String(count), 'fault'),
    nothing: 'No criteria set or round found to check.',
    allSound: (sets, cases, rounds) =>
      `Checked ${plural(String(sets), 'criteria set')} with ${plural(String(cases), 'worked case')}${rounds > 0 ? ` and ${plural(String(rounds), 'round')}` : ''}: no faults.`,
  },
  table: {
    place: 'Place',
    code: 'Code',
    unit: 'Unit',
    self: 'Self',
    appraised: 'Appraised',
    final: 'Final',
    note: 'Note',
    grade: () => 'Grade',
    none: '–',
  },
  sets: {
    header: ['Id', 'Province', 'Document', 'In force', 'Groups of units'],
    from: (from, to) => (to ? `${from} – ${to}` : `from ${from}`),
    none: 'No criteria set is in force under these conditions.',
    several: 'Several criteria sets are in force at once; mend their dates until one is left:',
  },
  explain: {
    views: { self: 'self-score', appraised: 'appraised score', final: 'final score' },
    total: 'Total',
    place: (place, of, block) => `place ${place} of ${of} units, ${block}`,
    lost: (points) => `lost ${points}`,
    source: 'Source',
    section: 'section',
    wording: 'wording',
    points: 'points',
    missing: 'Missing',
    notApplicable: 'not applicable',
    undecided: 'undecided',
    lostSummary: 'Most points lost',
  },
  rank: {
    block: (title, units) => `${title} (${plural(String(units), 'unit')})`,
    set: (id, version, hash) => `Criteria set: ${id}, version ${version}, hash ${hash}`,
    written: (file) => `Excel file written: ${file}`,
    onSelf: 'Ranked by self-scores, before appraisal.',
    scoring: 'Scoring',
    writing: 'Writing Excel',
  },
  demo: {
    explaining: (code) => `One unit explained (${code}):`,
    where: (file) => `Excel file with the ranking: ${file}`,
  },
  diff: differenceEn,
};
