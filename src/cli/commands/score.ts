import { resultJson } from '../../app/present.ts';
import type { View } from '../../evidence/submission.ts';
import { listedTotal } from '../../ranking/listed-total.ts';
import type { UnitResult } from '../../ranking/rank-round.ts';
import { rankedRound } from '../ranked.ts';
import { headingOf } from '../round-heading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem score`: every unit's self, appraised and final total, without ranking. */
export async function score(session: Session, folder: string): Promise<ExitCode> {
  const ranked = await rankedRound(session, folder, { basis: 'final' });
  if (!ranked) return 1;
  const { units } = ranked.result;
  const { decimals } = ranked.loaded.set.rounding.total;
  session.printJson({ round: ranked.loaded.round.id, units: units.map(resultJson) });

  session.print(...headingOf(session, ranked.loaded), '');
  const say = session.say.table;
  const total = (result: UnitResult, view: View): string => {
    const listed = listedTotal(result[view], result.submission);
    return listed ? session.words.amount(listed, decimals) : say.none;
  };
  const row = (result: UnitResult): string[] => [
    result.unit.code,
    result.unit.name,
    total(result, 'self'),
    total(result, 'appraised'),
    total(result, 'final'),
  ];
  const header = [say.code, say.unit, say.self, say.appraised, say.final];
  session.print(table(header, units.map(row), [2, 3, 4]));
  return 0;
}
