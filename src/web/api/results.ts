import { queryOptions } from '@tanstack/react-query';
import type { UnitFigures } from '../../analysis/overview/index.ts';
import { api, type Schemas, taken } from './client.ts';

export type UnitResult = Schemas['UnitResult'];
export type Publication = Schemas['Publication'];

/** A draft that waits to be published, or a publication by its number. */
export type Edition = 'draft' | number;

/** The results of a round: one edition of them. */
export function resultsQuery(round: string, edition: Edition) {
  return queryOptions({
    queryKey: ['rounds', round, 'results', edition],
    queryFn: async (): Promise<readonly UnitResult[]> => {
      const { units } =
        edition === 'draft'
          ? await taken(api.GET('/v1/rounds/{round}/results', { params: { path: { round } } }))
          : await taken(
              api.GET('/v1/rounds/{round}/publications/{number}', {
                params: { path: { round, number: String(edition) } },
              }),
            );
      return units;
    },
    staleTime: edition === 'draft' ? 0 : Number.POSITIVE_INFINITY,
  });
}

/** For the overviews of the core. The description lets any amount be null; those of a view never are. */
export function figuresOf(units: readonly UnitResult[]): readonly UnitFigures[] {
  return units as readonly UnitFigures[];
}
