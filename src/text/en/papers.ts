import type { CitedInWords, PapersWords } from '../vi/papers.ts';
import { plural } from './plural.ts';

export const papersEn: PapersWords = {
  letterhead: {
    issuer: (issuer) => issuer.toUpperCase(),
    office: (issuer) => (/tỉnh/i.test(issuer) ? 'DEPARTMENT OF HOME AFFAIRS' : '………………………………'),
    nobody: '…………………………………',
    number: 'No. ………/……………',
    placeAndDate: '……………, date ……/……/………',
    reportNumber: 'No. ………/BC-…………',
  },
  illustrative:
    'Some points, thresholds or rules in this paper are ILLUSTRATIVE ONLY and not those of the regulation. Do not publish results on them.',
  none: '–',
  unit: (name, code) => `${name} (${code})`,
  listed: (items, leftOut) =>
    leftOut === 0 ? items.join(', ') : `${items.join(', ')} and ${leftOut} more`,
  notApplicable: 'N.A.',
  columns: {
    number: 'No.',
    criterion: 'Criterion',
    maximum: 'Maximum',
    self: 'Self-score',
    appraised: 'Appraised',
    final: 'Result',
    points: 'Points',
    lost: 'Lost',
    reason: 'Reason',
    how: 'How it was scored, reasons',
    source: 'Source',
    item: 'Item',
  },
  result: {
    title: () => 'RESULT SHEET',
    attachedTo: '(Attached to Notice No. ………/…………… dated ……/……/……… of …………………………………)',
    sheets: { summary: 'Result', detail: 'Detail', explanation: 'Explanation' },
    fileName: 'result-sheet',
    general: {
      title: 'I. GENERAL',
      unit: 'Unit',
      unitOf: (name, code) => `${name} (code ${code})`,
      block: 'Block',
      blockOf: (title, units) => `${title} (${plural(String(units), 'unit')})`,
      round: 'Round',
      period: 'Period',
      periodOf: (from, to) => `${from} to ${to}, both included`,
      instrument: 'Regulation',
      set: 'Criteria set',
      setOf: (id, version, hash) => `${id}; version: ${version}; fingerprint: ${hash}`,
      submitted: 'Self-score handed in',
      submittedOn: (date) => `on ${date}`,
      notSubmitted: 'never',
      appraisal: 'Appraisal',
      council: 'Council',
      notYet: 'none yet',
      reviewed: (by, date) => (date ? `${by}, ${date}` : by),
    },
    outcome: {
      title: 'II. RESULT',
      total: 'Total',
      selfTotal: 'Total of the self-score',
      noTotal: 'Nothing to score yet',
      totalOf: (points, scale) => `${points} (on a scale of ${scale})`,
      grade: () => 'Grade',
      place: 'Place',
      placeOf: (place, units) => `${place} (of ${plural(String(units), 'unit')} in the block)`,
      placeShared: (place, others, units) =>
        `${place}, shared with ${plural(String(others), 'other unit')} (of ${plural(String(units), 'unit')} in the block)`,
      noPlace: 'No place yet',
      ungradedPlace: 'Not ranked',
      note: 'Note',
      notAppraised:
        'The unit has not been appraised. This sheet gives its own score only, which is no result.',
      scoreHidden:
        'By the criteria set the ranking does not show points of units that are not eligible; this sheet gives them so that the unit can compare.',
    },
    lost: {
      title: 'III. MOST POINTS LOST',
      nothing: 'No points were lost.',
      nothingToCount:
        'There is nothing to score yet, so no loss is counted; the annex says what is missing.',
      open: 'Two numbers with a dash: not decided, the loss lies between them.',
      sum: (points, criteria) =>
        `${points} points lost in ${criteria} criteria of the scale (before bonus, deduction and rescaling).`,
      deducted: (points) => `${points} points taken away in the deduction part.`,
      most: (shown) =>
        `The ${shown} criteria with most points lost; all of them stand in the annex:`,
    },
    totals: {
      title: 'IV. HOW THE TOTAL CAME ABOUT',
      group: (id, title) => `${id}. ${title}`,
      earned: 'Sum of the points of the scale',
      rescaled: (scale) => `Brought to a scale of ${scale}`,
      bonus: 'Bonus (added)',
      deduction: 'Deduction (taken away)',
      total: 'TOTAL',
      steps: 'In words:',
    },
    grading: {
      title: () => 'V. HOW THE GRADE CAME ABOUT',
      unlessMoved: 'After the quota of the block:',
      final: (_, grade) => `Grade in the end: ${grade}.`,
    },
    appeal: {
      title: 'VI. EXPLANATION',
      until: (date) => `Explanations are taken until the end of ${date}`,
      untilBlank: 'Explanations are taken until the end of ……/……/………',
      how: 'Where the unit does not agree, it fills in the explanation form and sends it with documents.',
    },
    closing: {
      recipients: 'Recipients:',
      recipientLines: (unit) => [`- ${unit};`, '- ………………………………;', '- Filed: ………….'],
      authority: 'HEAD OF THE OFFICE',
      signature: '(Signature, full name, seal)',
    },
    detail: {
      annex: 'ANNEX',
      title: 'POINTS BY CRITERION',
      attachedTo: '(Attached to the result sheet above)',
      legend:
        'N.A.: not applicable. Two numbers with a dash: not decided, the points lie between them. In the deduction part the points are those taken away.',
      full: 'Full points.',
      parts: { bonus: 'BONUS', deduction: 'DEDUCTION' },
      said: (by, reason) => `${by}: ${reason}`,
    },
    explanation: {
      title: 'EXPLANATION FORM',
      addressee: 'To: ……………………………………………',
      intro:
        'The unit lost points in these criteria, or they are not decided. Fill in only the lines that need an explanation.',
      noScore: 'There is nothing to score yet; the unit explains itself on the lines below.',
      nothing: 'No points were lost; the empty lines are for anything else.',
      answer: 'Explanation of the unit',
      documents: 'Documents enclosed (number, date, issuer)',
      authority: 'HEAD OF THE UNIT',
    },
  },
  report: {
    sheet: 'Report',
    kind: 'REPORT',
    title: (_, round) => `Results, grades and ranking\n${round}`,
    addressee: (issuer) => `To: ${issuer}.`,
    basis: (document) => `On the basis of ${cited(document)};`,
    opening: (instrument, round) =>
      `In carrying out ${cited(instrument)}, ………………………… reports the results of “${round}”:`,
    course: {
      title: 'I. COURSE OF THE ROUND',
      units: (units, blocks) => `The round has ${plural(String(units), 'unit')}: ${blocks}.`,
      blockUnits: (title, units) => `${title} (${units})`,
      submitted: (units) => `${plural(String(units), 'unit')} handed in a self-score.`,
      notSubmitted: (units, names) =>
        `${plural(String(units), 'unit')} handed in nothing: ${names}.`,
      appraised: (units) => `${plural(String(units), 'unit')} appraised.`,
      notAppraised: (units, names) =>
        `${plural(String(units), 'unit')} not yet appraised: ${names}.`,
      changed: (units, criteria) =>
        `After appraisal ${plural(String(units), 'unit')} differ from their self-scores, in ${criteria} points of criteria (those that units do not score themselves left out).`,
      set: (id, version, hash) =>
        `Points are those of the criteria set ${id}, version: ${version}, fingerprint: ${hash}.`,
    },
    results: {
      title: 'II. RESULTS',
      counts: () => '1. Units by grade',
      block: 'Block',
      units: 'Units',
      undecided: 'Still open',
      notAppraised: 'Awaits review',
      sum: 'Sum',
      blockTitle: (number, title) => `${number}. ${title}`,
      best: (total, names) => `Highest total: ${total} (${names}).`,
      worst: (total, names) => `Lowest total: ${total} (${names}).`,
      graded: (grade, units, share) =>
        `${grade}: ${plural(String(units), 'unit')} (${share} of the units of the block).`,
      noneRanked: 'No unit is ranked yet.',
      tied: (place, units, names) => `Place ${place} is shared by ${units} units (${names}).`,
      unit: (name, said) => `${name}: ${said}`,
      moved: (units, from, to, names) =>
        `${plural(String(units), 'unit')} moved from “${from}” to “${to}” by the quota of the block: ${names}.`,
    },
    lost: {
      title: 'III. CRITERIA IN WHICH MOST POINTS WERE LOST',
      intro:
        'The criteria in which most units lost points (units whose points there are decided only):',
      nothing: 'No unit lost points.',
      units: 'Units that lost points',
      scored: 'Of units scored',
      points: 'Points lost in all',
    },
    proposal: {
      title: 'IV. PROPOSAL',
      settled: (issuer) => `${issuer} is asked to decide on the results in the annexes.`,
      illustrative:
        'The criteria set still has illustrative points, thresholds or rules, so no decision is asked for. Put in those of the regulation and make this report again.',
      open: (units) =>
        `Results are provisional: ${plural(String(units), 'unit')} without a final result. This report must be made again when all results are there.`,
    },
    closing: {
      recipients: 'Recipients:',
      recipientLines: ['- As above;', '- ………………………………;', '- Filed: ………….'],
      authority: '……………………………………\n(Authority and office of the signatory)',
      signature: '(Signature, seal, full name)',
    },
    annex: {
      number: (index, all) => (all > 1 ? `ANNEX ${index}` : 'ANNEX'),
      title: () => 'RESULTS, GRADES AND RANKING',
      attachedTo: '(Attached to Report No. ………/BC-………… dated ……/……/……… of …………………………………)',
      group: (id, max) => `${id}\n(${max})`,
      provisional: 'Provisional.',
      rescaled: (max, scale) => `Applicable maximum ${max}, total brought to a scale of ${scale}.`,
      limited: (points) => `The sum is outside the scale: ${points} points are counted.`,
      withoutGroups: 'Points by group of criteria: see the result sheet of each unit.',
    },
  },
  command: {
    result:
      'make result sheets of units (Word, Excel): which points were lost, why, under which article',
    report: 'make the report of a round with its annexes (Word)',
    units: 'codes of units; all units of the round when absent',
    unitsName: 'unit',
    block: 'only the units of one block; all when absent',
    out: 'folder for the sheets (required)',
    reportOut: 'Word file of the report (required)',
    format: 'xlsx, docx or both; both when absent',
    needsOut: '--out is missing: where to write.',
    unknownBlock: (block, blocks) => `No block ${block} in this round. There are: ${blocks}.`,
    nobody: 'No unit matches.',
    writing: 'Writing sheets',
    written: (files, folder) => `${plural(String(files), 'file')} written to: ${folder}`,
    reportWritten: (file) => `Report written: ${file}`,
    fillIn: 'Dotted places (number, date, recipients, signatory) are for the clerk to fill in.',
  },
};

function cited({ number, issuer, title, date }: CitedInWords): string {
  const named = /^[\d…]/.test(number) ? `No. ${number}` : number;
  return `${named}${date ? ` of ${date}` : ''}, ${issuer} (${title})`;
}
