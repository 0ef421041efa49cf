import { evidenceOf } from '../../src/evidence/evidence-of.ts';
import { NO_COHORT } from '../../src/scoring/cohort.ts';
import { totalsOf } from '../../src/scoring/totals/index.ts';
import { type Contender, unitByUnit } from '../contender.ts';
import { YEAR } from '../work.ts';

/** Totals without sheets. */
export const oursTotals: Contender = {
  name: 'Thang Điểm, totals only',
  gives: 'total',
  numbers: 'decimals',
  prepare(set, submissions) {
    const totals = totalsOf(set, 'xa', YEAR);
    const rows = submissions.map((submission) =>
      totals.row(evidenceOf(set, submission, 'self', YEAR), NO_COHORT),
    );
    return unitByUnit(
      rows,
      (row) => totals.total(row),
      (total) => {
        if (!total) throw new Error('a unit that answered everything has a total');
        return { total };
      },
    );
  },
};
