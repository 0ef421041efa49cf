import type { StandingWords } from '../catalogue/standing.ts';

export const standing: StandingWords = {
  tieBroken: ({ units, stands, by }) => `Equal in points with ${units}, placed ${stands} by ${by}.`,
  tied: (units) => `Same place as ${units}.`,
  movedDown: ({ from, to, share, of }) =>
    `Moved from ${from} down to ${to}: at most ${share} of ${of} may hold ${from}.`,
  denominator: {
    blockUnits: 'the units of the block',
    gradedUnits: 'the graded units of the block',
    gradeOrBetter: (grade) => `the units of the block graded ${grade} or better`,
  },
  atMost: ({ grade, because }) => `At most ${grade}: ${because}.`,
  dropped: (because) => `One grade down: ${because}.`,
  requiresUnmet: (grade) => `Enough points for ${grade}, but its further conditions are not met.`,
  provisional: 'Provisional grade and place.',
  waitingFor: (units) => `Provisional: the results or places of ${units} are not settled yet.`,
  ungraded: ({ word, because }) => `Not ${word}: ${because}.`,
  totalOpen: (points) => `The total is undecided, still between ${points}.`,
  gradeOpen: (grades) => `Still possible: ${grades}.`,
  perhapsUngraded: 'It may still not be graded.',
  notAppraised: 'Not appraised yet.',
  undecidedGrade: 'Undecided',
  notAppraisedGrade: 'Not appraised',
};
