import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type FormCriterion, formOf } from '../criteria/form.ts';
import { addUp } from './add-up.ts';
import type { Cohort } from './cohort.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import { scoreCriterion } from './score-criterion.ts';
import type { ScoreSheet } from './score-sheet.ts';
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
  const context = new UnitContext(set, decided, cohort);
  const scored = formOf(set, unit.group).criteria.map((onForm) => {
    const line = earlier?.sheet.lines[onForm.place];
    const stands =
      line?.kind === 'criterion' && earlier && restsOnTheSame(onForm, decided, earlier.decided);
    return stands ? line : scoreCriterion(context, onForm.placed);
  });
  return addUp(set, unit, decided.view, scored);
}

/** A relative criterion also rests on the other units, whose views may differ. */
function restsOnTheSame(
  { placed, conditions }: FormCriterion,
  decided: DecidedEvidence,
  earlier: DecidedEvidence,
): boolean {
  const { id, method, applies } = placed.node;
  const all = applies ? [applies, ...conditions] : conditions;
  return (
    method.name !== 'relative' &&
    decided.criteria.get(id) === earlier.criteria.get(id) &&
    all.every((one) => decided.verdicts.get(one) === earlier.verdicts.get(one))
  );
}
