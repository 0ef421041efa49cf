import type { Submission } from '../../evidence/submission.ts';
import type { UnitResult } from '../../ranking/rank-round.ts';
import { type Amount, exactly, isDecided, minus } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import { cellAt } from '../workbook/cell-reference.ts';
import {
  blank,
  type CellPlan,
  decimalsFormat,
  formula,
  number,
  type RowPlan,
  type SheetPlan,
  text,
  UNIT_DONE,
} from '../workbook/sheet-plan.ts';
import { cellsOfCriteria } from './criterion-cells.ts';
import { plainSheet } from './plain-sheet.ts';
import { formatFor, pointsDecimals, sameAmount } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

const WIDTHS = [24, 34, 10, 10, 10, 10, 34, 20];
const [SELF, FINAL] = [3, 5];

/** Where appraisers or the council gave other points than the unit itself, by whom and why. */
export function differencesSheet(
  workbook: RankingWorkbook,
  name: string,
  units: readonly UnitResult[],
): SheetPlan {
  const { differences: labels, summary } = workbook.labels;
  const criterionCell = cellsOfCriteria(({ id, title }) => [text(`${id}. ${title}`, 'smallText')]);
  return plainSheet(workbook, {
    name,
    title: labels.title,
    headings: [
      summary.unit,
      labels.criterion,
      labels.self,
      labels.appraised,
      labels.final,
      labels.difference,
      labels.reason,
      labels.by,
    ],
    widths: WIDTHS,
    empty: labels.empty,
    *rows(first) {
      let row = first;
      for (const unit of units) {
        const { code, name: called } = unit.unit;
        const unitCell = text(`${code} – ${called}`, 'smallText');
        for (const changed of changedLines(unit)) {
          const named = [unitCell, ...criterionCell(changed.self.node)];
          yield differenceRow(workbook, unit, named, changed, row);
          row += 1;
        }
        yield UNIT_DONE;
      }
    },
  });
}

/** One criterion as each view sees it. */
interface ChangedLine {
  readonly self: CriterionLine;
  readonly appraised: CriterionLine;
  readonly final: CriterionLine;
}

/** Every view of a unit has the same lines in the same places. */
function* changedLines({ self, appraised, final }: UnitResult): Generator<ChangedLine> {
  if (!appraised || !final) return;
  const [inAppraisals, inFinals] = [appraised.sheet.lines, final.sheet.lines];
  for (const [place, line] of self.sheet.lines.entries()) {
    const [inAppraisal, inFinal] = [inAppraisals[place], inFinals[place]];
    if (line.kind === 'group' || inAppraisal?.kind !== 'criterion') continue;
    if (inFinal?.kind !== 'criterion' || wasNotSelfScored(line)) continue;
    const unchanged =
      sameAmount(line.amount, inAppraisal.amount) && sameAmount(line.amount, inFinal.amount);
    if (!unchanged) yield { self: line, appraised: inAppraisal, final: inFinal };
  }
}

/** Points that only others can give differ from nothing the unit said. */
function wasNotSelfScored({ missing }: CriterionLine): boolean {
  return missing.some((one) => one.kind === 'input' && one.by !== 'unit');
}

function differenceRow(
  workbook: RankingWorkbook,
  { submission }: UnitResult,
  unitAndCriterion: readonly CellPlan[],
  { self, appraised, final }: ChangedLine,
  row: number,
): RowPlan {
  const { set, words, labels } = workbook;
  const decimals = pointsDecimals(set).criterion;
  const points = ({ amount }: { amount: Amount }): CellPlan =>
    isDecided(amount)
      ? number(amount.low, formatFor(amount.low, decimals), 'smallNumber')
      : text(words.amount(amount, decimals), 'smallTextCentred');
  const decisions = decisionsOn(submission, self.node.id);
  const open = final.missing.map((missing) => words.missing(set, final, missing));
  const reasons = [...decisions.flatMap(({ reason }) => reason ?? []), ...open];
  return {
    cells: [
      ...unitAndCriterion,
      points(self),
      points(appraised),
      points(final),
      difference(self.amount, final.amount, decimals, row),
      text(reasons.join('\n') || labels.differences.recalculated, 'smallText'),
      text(decisions.map(({ by }) => by).join('\n'), 'smallText'),
    ],
  };
}

/** What was added to or taken from the self-score: live, its sign always shown. */
function difference(self: Amount, final: Amount, decimals: number, row: number): CellPlan {
  if (!isDecided(self) || !isDecided(final)) return blank('smallNumber');
  const result = minus(exactly(final.low), exactly(self.low)).low;
  const plain = decimalsFormat(Math.max(decimals, 0));
  const format = `+${plain};-${plain};${plain}`;
  const expression = `ROUND(${cellAt(FINAL, row)}-${cellAt(SELF, row)},10)`;
  return formula(expression, result, format, 'smallNumber');
}

function decisionsOn({ appraisal, council }: Submission, id: string) {
  return [appraisal, council].flatMap((review) => {
    const decision = review?.decisions.get(id);
    const isChange = decision && (decision.points !== undefined || decision.inputs.size > 0);
    return review && isChange ? [{ by: review.by, reason: decision.reason }] : [];
  });
}
