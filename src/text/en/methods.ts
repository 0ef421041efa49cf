import type { MethodWords } from '../catalogue/methods.ts';
import { plural } from './plural.ts';

const delay = (days: string): string => plural(days, 'day');

export const methods: MethodWords = {
  given: (title, value) => `${title}: ${value}.`,
  notGiven: (title) => `${title}: not given yet.`,
  answered: ({ title, value, earned }) => `${title}: ${value}, ${earned}.`,
  awarded: ({ title, points, max }) => `${title}: ${points} of ${max} points.`,
  computed: ({ equation }) => `Points: ${equation}.`,

  cases: {
    passed: ({ title, because }) => `Not the case ${title}. Condition: ${because}.`,
    taken: ({ title, because, earned }) => `The case ${title}, ${earned}. Condition: ${because}.`,
    open: ({ title, because }) => `Perhaps the case ${title}. Condition: ${because}.`,
    otherwise: ({ title, earned }) => `None of these cases, so ${title}: ${earned}.`,
    possible: (options) => `One of these cases is still possible: ${options}.`,
    option: (title, points) => `${title} (${points})`,
  },

  fraction: ({ achieved, of, rate }) => `${achieved}/${of}, which is ${rate}`,
  rate: (title, rate) => `${title} reached ${rate}`,
  value: (title, value) => `${title}: ${value}`,
  towardsTarget: ({ rate, target, equation }) => `${rate}, of a target of ${target}: ${equation}.`,
  targetReached: ({ rate, target, earned }) => `${rate}, target of ${target} reached: ${earned}.`,
  byRate: ({ rate, equation }) => `${rate}: ${equation}.`,
  wholeRate: ({ rate, earned }) => `${rate}: ${earned}.`,
  noneAssigned: {
    notApplicable: ({ title }) => `${title} is 0, so there is no rate.`,
    full: ({ title, earned }) => `${title} is 0; by the criteria set, ${earned}.`,
    zero: ({ title, earned }) => `${title} is 0; by the criteria set, ${earned}.`,
    undecided: ({ title }) => `${title} is 0, so there is no rate; an appraiser must decide.`,
  },

  inBand: ({ value, band, earned }) => `${value}, in the band ${band}: ${earned}.`,
  band(from, below) {
    if (from && below) return `from ${from} to below ${below}`;
    if (from) return `from ${from} up`;
    return below ? `below ${below}` : 'of every value';
  },

  counted: ({ title, equation }) => `${title}: ${equation}.`,
  countedAtMost: ({ title, equation, cap }) => `${title}: ${equation}, at most ${cap}.`,

  checklist: {
    ticked: (items) => `Yes: ${items}.`,
    unticked: (items) => `No: ${items}.`,
    unanswered: (items) => `Not answered yet: ${items}.`,
    item: (title, points) => `${title} (${points})`,
  },

  deductions: {
    occurrence: ({ title, product }) => `${title}: ${product} points deducted.`,
    none: (earned) => `Nothing to deduct: ${earned}.`,
    floored: ({ cost, floor }) =>
      `${plural(cost, 'point')} to deduct, but not below the floor: ${floor} are left.`,
    waived: ({ because, earned }) => `The deduction is waived, ${earned}. Condition: ${because}.`,
    notWaived: (because) => `The deduction is not waived. Condition: ${because}.`,
    waiverOpen: (because) => `The deduction may still be waived. Condition: ${because}.`,
  },

  lateness: {
    inTime: ({ title, submitted, deadline, earned }) =>
      `${title}: ${submitted}, in time (deadline ${deadline}): ${earned}.`,
    late: ({ title, submitted, deadline, days, equation }) =>
      `${title}: ${submitted}, ${delay(days)} after the deadline ${deadline}: ${equation}.`,
    spared: ({ title, submitted, deadline, days, earned }) =>
      `${title}: ${submitted}, ${delay(days)} after the deadline ${deadline}, not late enough for a deduction: ${earned}.`,
    floored: ({ title, submitted, deadline, days, cost, floor }) =>
      `${title}: ${submitted}, ${delay(days)} after the deadline ${deadline}, ${plural(cost, 'point')} to deduct, but not below the floor: ${floor} are left.`,
    notGiven: ({ title, deadline }) => `${title}: not given yet (deadline ${deadline}).`,
  },

  survey: ({ title, score, outOf, equation }) => `${title}: ${score} out of ${outOf}: ${equation}.`,

  relative: {
    best: {
      highest: (best) => `highest of the block ${best}`,
      lowest: (best) => `lowest of the block ${best}`,
    },
    computed: ({ title, value, best, equation }) => `${title}: ${value}, ${best}: ${equation}.`,
    reached: ({ title, value, best, earned }) => `${title}: ${value}, ${best}: ${earned}.`,
    soFar: ({ title, value, best }) =>
      `${title}: ${value}, ${best} so far, with values of the block still missing.`,
  },
};
