import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { KnockOut } from '../criteria/schema/set.ts';
import type { GradeOutcome, Grading, TriedGrade, TriedKnockOut } from '../ranking/classify.ts';
import type { Catalogue } from './catalogue/index.ts';
import { formatShort } from './numbers.ts';
import { capitalised } from './sentences.ts';
import { traceInWords } from './verdict-words.ts';

/** Each grade tried, each knock-out that spoke, and what came of it. */
export function gradingSteps(
  catalogue: Catalogue,
  set: CriteriaSet,
  grading: Grading,
): readonly string[] {
  return [
    ...grading.tried.map((tried) => triedGrade(catalogue, set, tried)),
    ...grading.knockOuts.flatMap((tried) => triedKnockOut(catalogue, set, tried)),
    outcomeSentence(catalogue, set, grading.outcome),
  ].map(capitalised);
}

function triedGrade(catalogue: Catalogue, set: CriteriaSet, tried: TriedGrade): string {
  const { grading, labels, numbers } = catalogue;
  const grade = labels.quoted(tried.grade.title);
  const threshold = tried.threshold && formatShort(numbers, tried.threshold);
  const { reached, requires } = tried;
  if (threshold && reached === 'fails') return grading.thresholdMissed({ grade, threshold });
  const figures = { grade, ...(threshold && { threshold }) };
  const because = requires ? traceInWords(catalogue, set, requires.trace) : '';
  if (requires?.outcome === 'fails') return grading.requiresFails({ ...figures, because });
  if (threshold && reached === 'undecided') return grading.thresholdOpen({ grade, threshold });
  if (requires?.outcome === 'undecided') return grading.requiresOpen({ ...figures, because });
  if (!threshold) return grading.lowest(grade);
  return requires
    ? grading.reachedWith({ grade, threshold, because })
    : grading.reached({ grade, threshold });
}

function triedKnockOut(
  catalogue: Catalogue,
  set: CriteriaSet,
  { knockOut, verdict }: TriedKnockOut,
): string[] {
  const { grading, labels } = catalogue;
  const effect = effectInWords(catalogue, set, knockOut);
  if (!effect) return [];
  const because = traceInWords(catalogue, set, verdict.trace);
  const figures = { title: labels.quoted(knockOut.title), effect, because };
  if (verdict.outcome === 'holds') return [grading.knockOut(figures)];
  return verdict.outcome === 'undecided' ? [grading.knockOutOpen(figures)] : [];
}

/** What a knock-out does; nothing when the set switched its effect off. */
function effectInWords(
  { grading, labels }: Catalogue,
  set: CriteriaSet,
  { effect }: KnockOut,
): string | undefined {
  if ('atMost' in effect) {
    return grading.effects.atMost(labels.quoted(gradeTitle(set, effect.atMost)));
  }
  if ('dropOne' in effect) return effect.dropOne ? grading.effects.dropOne : undefined;
  return effect.ungraded ? grading.effects.ungraded(grading.gradeWord(set.gradeWord)) : undefined;
}

function outcomeSentence(
  { grading, labels }: Catalogue,
  set: CriteriaSet,
  outcome: GradeOutcome,
): string {
  const word = grading.gradeWord(set.gradeWord);
  switch (outcome.state) {
    case 'graded':
      return grading.graded({ word, grade: labels.quoted(outcome.grade.title) });
    case 'undecided': {
      const grades = labels.alternatives(outcome.among.map(({ title }) => labels.quoted(title)));
      return grading.undecided({ word, grades, perhapsUngraded: outcome.perhapsUngraded });
    }
    case 'ungraded': {
      const because = outcome.because.map(({ title }) => labels.quoted(title)).join('; ');
      return grading.ungraded({ label: set.ranking.ungraded.label, because });
    }
  }
}

export function gradeTitle(set: CriteriaSet, id: string): string {
  return set.grades.find((grade) => grade.id === id)?.title ?? id;
}
