import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Quota } from '../criteria/schema/set.ts';
import type { Grading } from '../ranking/classify.ts';
import { loweredBy, unmetGrades } from '../ranking/lowered-by.ts';
import type { ToldStanding } from '../ranking/standing.ts';
import { isDecided } from '../scoring/points.ts';
import type { Catalogue } from './catalogue/index.ts';
import { gradeTitle } from './grading-words.ts';
import { formatAmount, formatPercent } from './numbers.ts';
import { firstOf } from './sentences.ts';
import { factTitle } from './titles.ts';

const MOST_UNITS = 5;

/** The note beside a unit in the ranking; empty when there is nothing to say. */
export function standingNote(
  catalogue: Catalogue,
  set: CriteriaSet,
  standing: ToldStanding,
): string {
  return [...notes(catalogue, set, standing)].join(' ');
}

function* notes(catalogue: Catalogue, set: CriteriaSet, standing: ToldStanding): Generator<string> {
  const { standing: words, labels, numbers } = catalogue;
  const units = (codes: readonly string[]): string => {
    const { shown, leftOut } = firstOf(codes, MOST_UNITS);
    return labels.listed(shown, leftOut);
  };
  if (standing.state === 'notAppraised') yield words.notAppraised;
  if (standing.tiedWith.length > 0) yield words.tied(units(standing.tiedWith));
  for (const { fact, stands, with: equals } of standing.tieBroken ?? []) {
    yield words.tieBroken({ units: units(equals), stands, by: factTitle(catalogue, set, fact) });
  }
  if (standing.result) {
    const { grading, sheet } = standing.result;
    yield* knockOutNotes(catalogue, set, grading);
    const [unmet] = standing.state === 'ungraded' ? [] : unmetGrades(grading);
    if (unmet) yield words.requiresUnmet(labels.quoted(unmet.title));
    if (standing.state !== 'ungraded' && !isDecided(sheet.total.points)) {
      const { decimals } = set.rounding.total;
      yield words.totalOpen(formatAmount(numbers, sheet.total.points, decimals));
    }
    if (grading.outcome.state === 'undecided') yield* openGrade(catalogue, grading.outcome);
  }
  const { movedBy, grade } = standing;
  if (movedBy && grade) {
    const from = labels.quoted(movedBy.from.title);
    const share = formatPercent(numbers, movedBy.quota.atMost);
    const of = denominator(catalogue, set, movedBy.quota);
    yield words.movedDown({ from, to: labels.quoted(grade.title), share, of });
  }
  if (standing.dependsOn.length > 0) yield words.provisional;
}

/** Why places are provisional: the units whose results could still change them. */
export function provisionalSentence(catalogue: Catalogue, codes: readonly string[]): string {
  const { shown, leftOut } = firstOf(codes, MOST_UNITS);
  return catalogue.standing.waitingFor(catalogue.labels.listed(shown, leftOut));
}

function* knockOutNotes(
  { standing: words, grading, labels }: Catalogue,
  set: CriteriaSet,
  told: NonNullable<ToldStanding['result']>['grading'],
): Generator<string> {
  const { outcome } = told;
  if (outcome.state === 'ungraded') {
    const because = outcome.because.map(({ title }) => labels.quoted(title)).join('; ');
    yield words.ungraded({ word: grading.gradeWord(set.gradeWord), because });
    return;
  }
  for (const { effect, title } of loweredBy(told)) {
    const because = labels.quoted(title);
    if ('atMost' in effect) {
      yield words.atMost({ grade: labels.quoted(gradeTitle(set, effect.atMost)), because });
    } else yield words.dropped(because);
  }
}

function* openGrade(
  { standing: words, labels }: Catalogue,
  { among, perhapsUngraded }: Extract<Grading['outcome'], { state: 'undecided' }>,
): Generator<string> {
  if (among.length > 1) {
    yield words.gradeOpen(labels.alternatives(among.map(({ title }) => labels.quoted(title))));
  }
  if (perhapsUngraded) yield words.perhapsUngraded;
}

function denominator({ standing, labels }: Catalogue, set: CriteriaSet, { of }: Quota): string {
  if (typeof of === 'string') return standing.denominator[of];
  return standing.denominator.gradeOrBetter(labels.quoted(gradeTitle(set, of.gradeOrBetter)));
}

/** Title of the grade, or what stands in its place. */
export function gradeOfStanding(
  { standing: words }: Catalogue,
  set: CriteriaSet,
  standing: ToldStanding,
): string {
  switch (standing.state) {
    case 'ranked':
      return standing.grade?.title ?? words.undecidedGrade;
    case 'ungraded':
      return set.ranking.ungraded.label;
    case 'undecided':
      return words.undecidedGrade;
    case 'notAppraised':
      return words.notAppraisedGrade;
  }
}
