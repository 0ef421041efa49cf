import { canonicalJson } from '../criteria/canonical.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import { amountJson, resultJson, standingJson } from './present.ts';

/** The result of one unit as plain values that compare, store and publish as they are. */
export type ResultRecord = Readonly<Record<string, unknown>>;

/** The points of each view and criterion, the grade and the place of every unit, by code. */
export function resultRecords({ units, blocks }: RoundResult): ReadonlyMap<string, ResultRecord> {
  const standings = new Map(
    blocks.flatMap(({ standings }) => standings).map((one) => [one.unit.code, one]),
  );
  return new Map(
    units.map((unit) => {
      const standing = standings.get(unit.unit.code);
      const { self, appraised, final, ...rest } = resultJson(unit);
      const record = {
        ...rest,
        self: brief(self),
        appraised: brief(appraised),
        final: brief(final),
        standing: standing ? standingJson(standing) : null,
      };
      return [unit.unit.code, JSON.parse(canonicalJson(record)) as ResultRecord];
    }),
  );
}

type GradedJson = ReturnType<typeof resultJson>['self'];

/** Points by criterion and group; how they came about can be worked out again from the evidence. */
function brief(graded: GradedJson | null) {
  if (!graded) return null;
  const { total, grade, lines } = graded;
  return {
    total: amountJson(total.points),
    base: amountJson(total.base),
    bonus: amountJson(total.bonus),
    deduction: amountJson(total.deduction),
    grade,
    points: Object.fromEntries(lines.map(({ id, amount }) => [id, amount])),
    states: Object.fromEntries(
      lines.flatMap((line) => (line.kind === 'criterion' ? [[line.id, line.state]] : [])),
    ),
  };
}
