import { Decimal } from '../../criteria/decimal.ts';
import type { Scores } from '../api/units.ts';
import type { Bests } from './live-scores.ts';

/** What relative criteria are measured against, as the server last told of this unit's own view. */
export function knownBests(scores: Scores | undefined): Bests {
  return new Map(
    (scores?.views.self?.lines ?? []).flatMap((line) => {
      if (line.kind !== 'criterion' || !line.best) return [];
      const { value, waitingFor } = line.best;
      const best = { waitingFor, ...(value !== undefined && { value: new Decimal(value) }) };
      return [[line.id, best] as const];
    }),
  );
}
