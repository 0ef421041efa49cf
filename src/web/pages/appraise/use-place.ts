import { useSearchParams } from 'wouter';
import { FILTERS, type Filter } from './task.ts';

/** What one works through: the criteria of one unit, or the units of one criterion. */
export type Mode = 'unit' | 'criterion';

/** Where in the queue one is. It stands in the address, so that going back and a saved link work. */
export interface Place {
  readonly mode: Mode;
  readonly unit: string | undefined;
  readonly criterion: string | undefined;
  readonly filter: Filter;
}

const NAMES = { mode: 'theo', unit: 'don-vi', criterion: 'tieu-chi', filter: 'loc' } as const;
const MODES: Readonly<Record<string, Mode>> = { 'tieu-chi': 'criterion', 'don-vi': 'unit' };

export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const [search, setSearch] = useSearchParams();
  const place: Place = {
    mode: MODES[search.get(NAMES.mode) ?? ''] ?? 'unit',
    unit: search.get(NAMES.unit) ?? undefined,
    criterion: search.get(NAMES.criterion) ?? undefined,
    filter: FILTERS.find((one) => one === search.get(NAMES.filter)) ?? 'all',
  };
  const go = (change: Partial<Place>) => {
    const next = { ...place, ...change };
    const query = new URLSearchParams({
      [NAMES.mode]: next.mode === 'unit' ? 'don-vi' : 'tieu-chi',
    });
    if (next.unit) query.set(NAMES.unit, next.unit);
    if (next.criterion) query.set(NAMES.criterion, next.criterion);
    if (next.filter !== 'all') query.set(NAMES.filter, next.filter);
    // Going through a queue is not a step to go back over one by one.
    const replace = change.mode === undefined && change.filter === undefined;
    setSearch(query, { replace });
  };
  return [place, go];
}
