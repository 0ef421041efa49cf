import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Quota } from '../criteria/schema/set.ts';
import type { Grading } from '../ranking/classify.ts';
import type { Standing } from '../ranking/standing.ts';
import { isDecided } from '../scoring/points.ts';
import type { Catalogue } from './catalogue/index.ts';
import { gradeTitle } from './grading-words.ts';
import { formatPercent, formatShortAmount } from './numbers.ts';
import { firstOf } from './sentences.ts';
import { factTitle } from './titles.ts';

const MOST_UNITS = 5;

/** The note beside a unit in the ranking; empty when there is nothing to say. */
export function standingNote(catalogue: Catalogue, set: CriteriaSet, standing: Standing): string {
  return [...notes(catalogue, set, standing)].join(' ');
}

function* notes(catalogue: Catalogue, set: CriteriaSet, standing: Standing): Generator<string> {
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
    if (standing.state !== 'ungraded' && !isDecided(sheet.total.points)) {
      yield words.totalOpen(formatShortAmount(numbers, sheet.total.points));
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
  { outcome, tried, knockOuts }: Grading,
): Generator<string> {
  if (outcome.state === 'ungraded') {
    const because = outcome.because.map(({ title }) => labels.quoted(title)).join('; ');
    yield words.ungraded({ word: grading.gradeWord(set.gradeWord), because });
    return;
  }
  const reached = gradeReached(set, tried);
  for (const { knockOut, verdict } of knockOuts) {
    if (verdict.outcome !== 'holds') continue;
    const { effect } = knockOut;
    const because = labels.quoted(knockOut.title);
    if ('atMost' in effect) {
      const limit = set.grades.findIndex(({ id }) => id === effect.atMost);
      if (reached < limit)
        yield words.atMost({ grade: labels.quoted(gradeTitle(set, effect.atMost)), because });
    } else if ('dropOne' in effect && effect.dropOne) yield words.dropped(because);
  }
}

/** Index of the best grade the points and conditions allow, before any knock-out; 0 is best. */
function gradeReached(set: CriteriaSet, tried: Grading['tried']): number {
  const best = tried.find(
    ({ reached, requires }) => reached !== 'fails' && requires?.outcome !== 'fails',
  );
  return set.grades.findIndex(({ id }) => id === best?.grade.id);
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
  standing: Standing,
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
