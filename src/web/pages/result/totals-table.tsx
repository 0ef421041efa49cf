import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { UnitResult } from '../../api/results.ts';
import type { Scores } from '../../api/units.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAmounts } from '../../text/use-amounts.ts';
import { useText } from '../../text/use-text.tsx';
import type { View } from './score-lines.ts';

interface TotalsTableProps {
  readonly set: CriteriaSet;
  readonly scores: Scores;
  readonly views: readonly View[];
  /** Where the unit stands, once results were published. */
  readonly standing?: { readonly result: UnitResult; readonly units: number } | undefined;
}

/** Totals and grades side by side; the grading told step by step, folded. */
export function TotalsTable({ set, scores, views, standing }: TotalsTableProps) {
  const say = useText().result;
  const amounts = useAmounts();
  const gradeOf = useGradeText(set);
  const sheets = views.map((view) => [view, scores.views[view]] as const);
  if (!sheets.some(([, sheet]) => sheet?.total)) return null;
  const rows = [
    ['base', say.row.base],
    ...(set.bonus ? [['bonus', say.row.bonus] as const] : []),
    ...(set.deduction ? [['deduction', say.row.deduction] as const] : []),
    ['points', say.row.total],
  ] as const;
  const last = sheets.findLast(([, sheet]) => sheet)?.[1];
  const place = standing?.result.standing?.place;
  return (
    <>
      <h2>{say.totals}</h2>
      <WideTable label={say.totals}>
        <table className="plain totals">
          <thead>
            <tr>
              <td />
              {views.map((view) => (
                <th key={view} scope="col" className="number">
                  {say.views[view]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, label]) => (
              <tr key={key} className={key === 'points' ? 'sum' : undefined}>
                <th scope="row">{label}</th>
                {sheets.map(([view, sheet]) => (
                  <td key={view} className="number">
                    {amounts.points(sheet?.total?.[key])}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say.row.grade(set.gradeWord)}</th>
              {sheets.map(([view, sheet]) => (
                <td key={view} className="grade">
                  {gradeOf(sheet?.grade)}
                </td>
              ))}
            </tr>
            {standing && place != null && (
              <tr>
                <th scope="row">{say.row.place}</th>
                <td colSpan={views.length} className="number">
                  <strong>{say.placeOf(place, standing.units)}</strong>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </WideTable>
      {(last?.grading?.length ?? 0) > 0 && (
        <details className="gap-above gap-below" open>
          <summary>{say.gradeSteps}</summary>
          <ul>
            {last?.grading?.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Outcome = NonNullable<NonNullable<Scores['views']['self']>['grade']>;

/** A grade by its title, or why there is none. */
export function useGradeText(set: CriteriaSet): (outcome: Outcome | undefined) => string {
  const say = useText().result;
  const title = (id: string) => set.grades.find((grade) => grade.id === id)?.title ?? id;
  const reason = (id: string) => set.knockOuts.find((one) => one.id === id)?.title ?? id;
  return (outcome) => {
    switch (outcome?.state) {
      case 'graded':
        return title(outcome.grade);
      case 'undecided':
        return say.undecidedGrade(outcome.among.map(title));
      case 'ungraded':
        return say.ungraded(outcome.because.map(reason));
      case undefined:
        return '';
    }
  };
}
