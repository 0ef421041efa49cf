import type { WhatIfWords } from '../vi/what-if.ts';

/** What the command `whatif` says, besides findings. */
export const whatIfEn: WhatIfWords = {
  command:
    'trial: change thresholds, maxima, quotas… in a copy of the set and see whose grade or place changes',
  options: {
    change: 'a change to try, such as grades.xuat-sac.from=88; may be given several times',
    changes: 'YAML file that lists changes to try',
    rebalance: 'the other criteria give way, so that the maxima still add up to the scale',
    keepShares: 'points given by people follow the new maximum in proportion',
  },
  nothingToTry: 'There is no change to try. Use --change, as in: --change grades.xuat-sac.from=88',
  unreadable: (text) =>
    `Cannot read the change "${text}". Write name=value, as in: grades.xuat-sac.from=88`,
  trial: 'A trial calculation, not the official result.',
  onSelf: 'On self-scores, not appraised yet.',
  made: 'Changes tried:',
  followed: 'What followed:',
  edit: (path, before, after) => `${path}: ${before ?? 'not written'} → ${after ?? 'left out'}`,
  inProportion:
    'Points inside the methods were scaled with the maximum; conditions and thresholds stay as the set has them.',
  givenKept: 'Points given by people stay as given.',
  givenScaled: 'Points given by people were scaled in the same proportion.',
  scale: (before, after) =>
    `The scale follows the sum of the maxima, from ${before} to ${after}; grade thresholds do not follow.`,
  none: 'No unit changes.',
  some: (changed, all) => `${changed} of ${all} units change.`,
  header: ['Code', 'Unit', 'Total', 'Grade', 'Place', 'Up/down'],
  countsHeader: ['Block', 'Grade', 'Before', 'After'],
  states: {
    undecided: 'Undecided',
    notAppraised: 'Not appraised',
  },
  nothing: '–',
  block: (title, changed) => `${title}: units that change: ${changed}`,
  refused: (count) => `Faults: ${count}. Nothing was calculated.`,
  overNewMaximum:
    'Points given above a new maximum are not cut down. Add --keep-shares to scale them with the maximum.',
  because: (changes) => `because of: ${changes}`,
  faults: {
    nameUnknown: (name, within, allowed) =>
      `there is no "${name}"${within === '' ? '' : ` in "${within}"`}.${allowed === '' ? '' : ` Names that can be used: ${allowed}.`}`,
    notAValue: (allowed) =>
      `does not reach a single value.${allowed === '' ? '' : ` Go on with one of: ${allowed}.`}`,
    notANumber: (value) => `"${value}" is not a number above 0, such as 6 or 1.2.`,
    twice: (first) => `repeats or contradicts the change "${first}"; keep one.`,
    formsDiffer: (where, target) =>
      `no single factor brings the maxima ${where} to ${target} for every group of units, because each group has criteria of its own. Change the matching criteria of the other groups too, or leave out --rebalance.`,
    nothingLeft: (where, target) =>
      `no criterion is left to bring the maxima ${where} to ${target}.`,
    wholeSet: 'of the whole set',
    ofGroup: (id) => `of group ${id}`,
  },
};
