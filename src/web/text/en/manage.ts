import type { WebText } from '../web-text.ts';

export const manage: WebText['manage'] = {
  partsOf: 'Parts of managing the round',
  parts: {
    'tien-do': 'Progress',
    'moc-bao-cao': 'Milestones',
    phieu: 'Excel forms',
    'cong-bo': 'Results and publication',
    'xuat-tep': 'Exports',
  },
  course: 'Step and deadlines of the round',
  days: {
    selfAssessmentUntil: 'End of the self-assessment',
    appraisalUntil: 'End of the appraisal',
    explanationFrom: 'Explanations from',
    explanationUntil: 'Explanations until',
    secondAppraisalUntil: 'End of the second appraisal',
  },
  noDay: 'not set',
  over: 'over',
  left: (days) => (days === 0 ? 'last day today' : `${days} days left`),
  late: 'Late submissions',
  lateRule: { accepted: 'taken, marked late', refused: 'not taken' },
  moves: {
    'open-round': {
      button: 'Open the round',
      title: 'Open the round for self-assessment?',
      means:
        'The units taking part see the round and begin. Afterwards the set and the list of units stay as they are; deadlines can still be extended.',
    },
    'start-appraisal': {
      button: 'Start the appraisal',
      title: 'Start the appraisal?',
      means:
        'The appraisers begin with what was handed in. Units that have not may still do so if the round takes late submissions.',
    },
    'open-explanation': {
      button: 'Open the explanations',
      title: 'Open the explanations?',
      means: 'The units see the appraised points and may answer in writing within the window.',
    },
    'start-second-appraisal': {
      button: 'Start the second appraisal',
      title: 'Start the second appraisal?',
      means: 'Units can no longer explain. The appraisers look again at those that did.',
    },
    'start-council': {
      button: 'Pass on to the council',
      title: 'Pass the results on to the council?',
      means: 'Appraised points no longer change; the council looks and decides.',
    },
    'reopen-self-assessment': {
      button: 'Reopen the self-assessment',
      title: 'Go back to the self-assessment?',
      means: 'The appraisal stops; units may mend and hand in again. What was appraised stays.',
    },
    'return-to-appraisal': {
      button: 'Send back to the second appraisal',
      title: 'Send the results back to the second appraisal?',
      means: 'The council stops; the appraisers look again at units that explained.',
    },
    'open-correction': {
      button: 'Open a correction',
      title: 'Open a correction of the published results?',
      means:
        'What was published stays and can still be read. The council may change decisions; the next publication says which one it corrects and why.',
    },
  },
  blocked: 'Not possible yet:',
  warned: 'To know before:',
  notes: {
    'no-units': 'No unit takes part in the round yet.',
    'no-deadline': 'The end of the self-assessment is not set.',
    'window-open': (until) =>
      `Units may explain until the end of ${until}; what was promised is not shut early.`,
    outstanding: (units) => `${units} units have not handed in:`,
    unappraised: (units) => `${units} units handed in and are not appraised yet:`,
    explained: (units) => `${units} units explained and are not appraised again yet:`,
  },
  showAll: (units) => `show all ${units}`,
  toPublish: 'Review and publish',
  edit: 'Edit the round',
  participants: 'Choose the units',
  extend: {
    button: 'Extend a deadline',
    title: 'Extend deadlines',
    confirm: 'Extend',
    means: 'Change the days to be moved. Units see the new ones at once.',
  },
  stats: {
    units: 'Units',
    missing: 'Not handed in',
    missingLate: 'Overdue',
    late: 'Handed in late',
  },
  find: 'Find by code or name',
  block: 'Block',
  state: 'State',
  all: 'All',
  onlyLate: 'Only late units',
  shown: (shown, all) => `Showing ${shown} of ${all} units.`,
  noneFound: 'No unit fits.',
  code: 'Code',
  unit: 'Unit',
  submitted: 'Handed in',
  submittedOn: (day) => `handed in on ${day}`,
  lateBadge: 'late',
  missingBadge: 'overdue',
  answered: 'Answered',
  appraised: 'Appraised',
  seeResult: 'See file and result',
  seeLog: 'See the log',
  history: 'Steps taken',
  noHistory: 'No steps yet.',
  unitMoves: {
    return: {
      button: 'Return to the unit',
      title: (unit) => `Return ${unit}?`,
      means: 'The unit mends and hands in again; the day it first did stays.',
    },
    'finish-appraisal': {
      button: 'Finish the appraisal',
      title: (unit) => `Finish the appraisal of ${unit}?`,
      means: 'Every criterion needs a decision of an appraiser.',
    },
    'reopen-unit-appraisal': {
      button: 'Reopen the appraisal',
      title: (unit) => `Reopen the appraisal of ${unit}?`,
      means: 'Appraisers may change the decisions there are.',
    },
  },
  acceptRest: (open) => `Accept the self-score of ${open} criteria without a decision`,
  milestones: {
    none: 'This round has no milestones.',
    standing: 'Standing',
    count: 'Units',
    units: 'Which',
    missing: 'Not reported',
    late: 'Reported late',
    inTime: 'In time',
  },
  whichUnits: 'Units',
  allUnits: (units) => `All ${units} units`,
};

export const forms: WebText['forms'] = {
  make: 'Make Excel forms',
  makeHint:
    'One form a unit, with what the unit answered so far. Several forms come as one zip file.',
  kind: 'Kind of form',
  kinds: { self: 'Self-assessment', appraisal: 'Appraisal', council: 'Council' },
  makeNow: 'Make forms',
  take: 'Take filled forms in',
  takeNotNow: 'Forms are taken in during self-assessment and appraisal only.',
  takeHint:
    'Choose the Excel files that came by mail, or a zip of them. A form without faults is taken as a whole; of one with faults nothing is, and each fault is listed by its cell.',
  files: 'Files',
  received: 'Day received, if not the one on the form',
  receivedHint: 'Day/month/year. Blank: the day written on each form.',
  overwrite: 'Overwrite newer values (--overwrite)',
  overwriteMeans:
    'The forms will also replace answers that are newer or already appraised. Only if you are sure.',
  takeNow: (files) => (files > 0 ? `Take in ${files} files` : 'Take forms in'),
  sending: (at, all) => `Sending file ${at} of ${all}…`,
  outcome: (taken, files, faults) =>
    `${taken} of ${files} forms taken${faults > 0 ? `; ${faults} faults to mend` : ''}.`,
  mendAndSend:
    'Ask the units to mend what is listed below and send again; forms already taken need not be sent.',
  takenForms: 'Each form',
  unit: 'Unit',
  file: 'File',
  change: 'Outcome',
  changes: { new: 'taken', changed: 'taken, changed', same: 'nothing new', refused: 'not taken' },
  faults: (count) => `Faults (${count})`,
  faultsFile: 'Download the faults as a workbook',
};

export const exports: WebText['exports'] = {
  provisional: 'Not published yet: these files hold the points of the moment, nothing official.',
  ranking: 'Ranking',
  rankingHint: 'A workbook by block, with the points in detail and the set they are by.',
  rankingNow: 'Export the ranking',
  report: 'Report',
  reportHint: 'A Word document with an annex for each block, ready to sign.',
  reportNow: 'Export the report',
  sheets: 'Result sheets',
  sheetsHint: 'One a unit, with its points and why; in one zip file.',
  sheetsNow: 'Export result sheets',
  format: 'Format',
  formats: { docx: 'Word', xlsx: 'Excel' },
};
