import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { setParticipants } from '../../api/register.ts';
import { progressQuery } from '../../api/rounds.ts';
import { type BegunChoice, type ChosenUnits, comeAndGone, laidOver } from './chosen-units.ts';

type Progress = Schemas['Progress'];
type Begun = BegunChoice & { readonly seen: number };

/**
 * The units a manager chooses. Until the first change they are the newest that are known; from then
 * on they are saved over the version the choice began from, whatever the page learns meanwhile.
 */
export function useParticipantChoice(progress: Progress) {
  const queries = useQueryClient();
  const id = progress.round.id;
  const newest = useMemo(() => begunFrom(progress), [progress]);
  const [begun, begin] = useState<Begun>();
  const [renewed, setRenewed] = useState<ReturnType<typeof comeAndGone>>();
  const { seen, from, chosen } = begun ?? newest;
  return {
    chosen,
    /** What colleagues changed, once it was fetched. */
    renewed,
    change: (to: (known: ChosenUnits) => ChosenUnits) => begin({ seen, from, chosen: to(chosen) }),
    save: async (units: ChosenUnits) => {
      const body = [...units].map(([code, group]) => ({ code, ...(group && { group }) }));
      await setParticipants(id, { units: body, seen });
      await queries.invalidateQueries({ queryKey: ['rounds', id] });
    },
    /** Fetches what colleagues saved and lays the own changes over it. */
    renew: async () => {
      const now = begunFrom(await queries.fetchQuery({ ...progressQuery(id), staleTime: 0 }));
      begin({ ...now, chosen: laidOver({ from, chosen }, now.from) });
      setRenewed(comeAndGone(from, now.from));
    },
  };
}

function begunFrom({ round, units }: Progress): Begun {
  const from = new Map(units.map(({ code, group }) => [code, group]));
  return { seen: round.version, from, chosen: from };
}
