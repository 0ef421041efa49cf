import type { CriterionWords, LostWords } from '../catalogue/criterion.ts';
import { plural } from './plural.ts';
import { roundedSentence } from './points.ts';

const reasoned = (reason: string): string => (reason ? `; reason: ${reason}` : '');

/** A reason people wrote may end with its own full stop. */
const stopped = (sentence: string): string =>
  /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;

export const criterion: CriterionWords = {
  applies: (because) => `The criterion applies to the unit. Condition: ${because}.`,
  appliesNot: (because) => `The criterion does not apply to the unit. Condition: ${because}.`,
  appliesPerhaps: (because) =>
    `It is open whether the criterion applies to the unit. Condition: ${because}.`,
  notApplicable: {
    rescale: ({ max }) =>
      `Its maximum of ${max} is taken out and the total brought back to the scale.`,
    full: ({ earned }) => `By the criteria set, what does not apply gets ${earned}.`,
    zero: ({ earned }) => `By the criteria set, what does not apply gets ${earned}.`,
  },
  decided: ({ reviewer, points, reason }) =>
    stopped(`${reviewer} decided ${points}${reasoned(reason)}`),
  computedBeside: (points, unproven) =>
    `By the method of the criteria set it would be ${points}${unproven ? ', for want of a document' : ''}.`,
  claimed: (points) => `The unit wrote ${points} for itself.`,
  changed: ({ reviewer, inputs, reason }) =>
    stopped(`${reviewer} established ${inputs}${reasoned(reason)}`),
  proof: {
    given: (documents) => `${plural(documents, 'valid document')} as evidence.`,
    explained: 'No valid evidence, but the unit gave a written explanation: the points stand.',
    absent: ({ kinds, dated, forfeited }) =>
      `No valid evidence (${kinds}${dated ? ', dated within the period' : ''}), so ${forfeited} do not count.`,
    awaited: ({ kinds, dated }) =>
      `No valid evidence yet (${kinds}${dated ? ', dated within the period' : ''}) and no written explanation.`,
  },
  rounded: roundedSentence,
  between: (points) => `The points are undecided, still between ${points}.`,
  missing: {
    input: {
      unit: (title) => `${title} is not given yet by the unit.`,
      appraiser: (title) => `${title} is not given yet by the appraiser.`,
      external: (title) => `${title} is not given yet by another body.`,
    },
    submission: 'The unit has not handed in its self-score.',
    evidence: 'There is no valid evidence, nor an explanation instead.',
    appraisal: 'The criterion has not been appraised yet.',
    units: (units) => `Values of other units of the block are awaited: ${units}.`,
    bar: 'There is nothing to measure a rate against; an appraiser must decide.',
  },
};

export const lost: LostWords = {
  answer: (title, value) => `${title}: ${value}`,
  caseTaken: (title) => `Case ${title}`,
  rate: ({ rate, target }) => `Reached ${rate}, target ${target}`,
  fraction: ({ achieved, of, rate }) => `${achieved}/${of} (${rate})`,
  band: ({ value, band }) => `Reached ${value}, in the band ${band}`,
  noneAssigned: (title) => `${title} is 0`,
  count: ({ title, count, each }) => `${title}: ${count} × ${each}`,
  unticked: (titles) => `No: ${titles}`,
  occurrences: (occurrences) => `Deducted for ${occurrences}`,
  late: ({ days, deadline }) => `${plural(days, 'day')} after the deadline ${deadline}`,
  awarded: (points, max) => `Awarded ${points} of ${max} points`,
  survey: (score, outOf) => `Result ${score} out of ${outOf}`,
  relative: (value, best) => `Reached ${value}, ${best}`,
  taken: (points, title) => `${plural(points, 'point')} deducted. ${title}`,
  decided: ({ reviewer, points, reason }) =>
    `${reviewer} decided ${points}${reason ? `: ${reason}` : ''}`,
  noEvidence: 'No valid evidence',
  evidenceAwaited: 'No evidence or explanation yet',
  notApplicable: 'Does not apply, counts 0 points',
  inputs: (titles) => `Not given yet: ${titles}`,
  notSubmitted: 'Self-score not handed in',
  notAppraised: 'Not appraised yet',
  waiting: 'Waiting for other units of the block',
  noBar: 'Nothing to measure a rate against',
  undecided: 'Points undecided',
};
