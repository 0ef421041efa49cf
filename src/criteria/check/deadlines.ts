import { factsOfLeaf, leavesOf } from '../condition.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { formatYearlyDate } from '../dates.ts';
import type { Deadline } from '../schema/set.ts';
import { inSomeYear } from './dates.ts';
import { listed } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** Deadlines follow the course of a round: period begun, self-score, appraisal, explanation. */
export function* checkDeadlines(set: CriteriaSet): Generator<SetFault> {
  const start = set.period.from;
  for (const [index, { id, date }] of set.deadlines.entries()) {
    if (inSomeYear(date) >= inSomeYear(start)) continue;
    const figures = { deadline: id, date: formatYearlyDate(date), from: formatYearlyDate(start) };
    yield { code: 'set.deadline-early', path: ['deadlines', index, 'date'], figures };
  }
  yield* checkSelfScore(set);
  yield* follows(set, 'selfScore', 'appraisal');
  yield* follows(set, 'selfScore', 'explanation');
}

/** `submission.daysLate` counts from the one self-score deadline. */
function* checkSelfScore(set: CriteriaSet): Generator<SetFault> {
  const own = set.deadlines.filter(({ kind }) => kind === 'selfScore').map(({ id }) => id);
  if (own.length > 1) {
    const figures = { kind: 'selfScore', deadlines: listed(own) };
    yield { code: 'set.deadline-twice', path: ['deadlines'], figures };
  }
  const facts = [...set.bound.values()].flatMap((c) => leavesOf(c).flatMap(factsOfLeaf));
  const fact = 'submission.daysLate';
  const breaksTies = set.ranking.tieBreakers.some((breaker) => breaker.fact === fact);
  if (own.length === 0 && (breaksTies || facts.includes(fact))) {
    const figures = { fact, kind: 'selfScore' };
    yield { code: 'set.deadline-missing', path: ['deadlines'], figures };
  }
}

/** A later step cannot be due before an earlier one. */
function* follows(
  set: CriteriaSet,
  earlier: Deadline['kind'],
  later: Deadline['kind'],
): Generator<SetFault> {
  const before = set.deadlines.find(({ kind }) => kind === earlier);
  if (!before) return;
  for (const [index, after] of set.deadlines.entries()) {
    if (after.kind !== later || inSomeYear(after.date) >= inSomeYear(before.date)) continue;
    const figures = {
      deadline: after.id,
      date: formatYearlyDate(after.date),
      other: before.id,
      otherDate: formatYearlyDate(before.date),
    };
    yield { code: 'set.deadline-order', path: ['deadlines', index, 'date'], figures };
  }
}
