import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type FormCriterion, formOf } from '../criteria/form.ts';
import { addUp, withGroups } from './add-up.ts';
import type { Cohort } from './cohort.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import { scorersOf } from './score-criterion.ts';
import type { CriterionLine, Line, ScoreSheet } from './score-sheet.ts';
import { UnitContext } from './unit-context.ts';

/** A unit's sheet in an earlier view and what it was worked out from. */
export interface EarlierSheet {
  readonly decided: DecidedEvidence;
  readonly sheet: ScoreSheet;
}

/**
 * The score sheet of one unit: each criterion, each group, then the total, in that order.
 *
 * @param earlier the same unit in an earlier view; lines that rest on the same evidence and the same
 *   verdicts are taken over
 */
export function scoreUnit(
  set: CriteriaSet,
  decided: DecidedEvidence,
  cohort: Cohort,
  earlier?: EarlierSheet,
): ScoreSheet {
  const { unit } = decided.submission;
  return addUp(set, unit, decided.view, scoredCriteria(set, decided, cohort, earlier));
}

/** The lines of the same sheet alone. */
export function scoreLines(
  set: CriteriaSet,
  decided: DecidedEvidence,
  cohort: Cohort,
): readonly Line[] {
  const form = formOf(set, decided.submission.unit.group);
  return withGroups(set, form, scoredCriteria(set, decided, cohort));
}

function scoredCriteria(
  set: CriteriaSet,
  decided: DecidedEvidence,
  cohort: Cohort,
  earlier?: EarlierSheet,
): readonly CriterionLine[] {
  const context = new UnitContext(set, decided, cohort);
  const before = earlier?.sheet.lines;
  return scorersOf(set, decided.submission.unit.group).map((scorer) => {
    const { onForm } = scorer;
    const line = before?.[onForm.place];
    const stands =
      line?.kind === 'criterion' && earlier && restsOnTheSame(onForm, decided, earlier.decided);
    return stands ? line : scorer.score(context);
  });
}

/** A relative criterion also rests on the other units, whose views may differ. */
function restsOnTheSame(
  { placed, leaf, applies, conditions }: FormCriterion,
  decided: DecidedEvidence,
  earlier: DecidedEvidence,
): boolean {
  const all = applies ? [applies, ...conditions] : conditions;
  return (
    placed.node.method.name !== 'relative' &&
    decided.criteria[leaf] === earlier.criteria[leaf] &&
    all.every(({ index }) => decided.verdicts[index] === earlier.verdicts[index])
  );
}
