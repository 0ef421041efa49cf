import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  appraisalKeys,
  type CriterionAcross,
  type Deciding,
  saveDecision,
} from '../../api/appraisal.ts';
import { changeKnown } from '../../api/change-known.ts';
import { isStale } from '../../api/client.ts';
import { progressQuery } from '../../api/rounds.ts';
import { evidenceQuery, type Piece, type UnitEvidence } from '../../api/units.ts';

/**
 * Saves a decision. It stands on screen as soon as the server has it; points and counts are read
 * again behind.
 */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: saveDecision,
    onSuccess: (entry, deciding) => {
      if (entry) put(queries, deciding, entry as Piece);
    },
    onSettled: (_entry, error, { round, unit }) => {
      if (error && !isStale(error)) return;
      void queries.invalidateQueries({ queryKey: appraisalKeys.unit({ round, unit }) });
      void queries.invalidateQueries({ queryKey: appraisalKeys.criteria(round) });
      void queries.invalidateQueries({ queryKey: progressQuery(round).queryKey });
    },
  });
}

function put(queries: QueryClient, { round, unit, criterion }: Deciding, entry: Piece): void {
  const within = (entries: readonly Piece[]): Piece[] => [
    ...entries.filter(({ part, key }) => part !== entry.part || key !== entry.key),
    entry,
  ];
  changeKnown<UnitEvidence>(queries, evidenceQuery({ round, unit }).queryKey, (evidence) => ({
    ...evidence,
    entries: within(evidence.entries),
  }));
  changeKnown<CriterionAcross>(queries, appraisalKeys.criterion(round, criterion), (across) => ({
    ...across,
    units: across.units.map((one) =>
      one.code === unit ? { ...one, standing: 'decided', entries: within(one.entries) } : one,
    ),
  }));
}
