import { queryOptions } from '@tanstack/react-query';
import { chosenLanguage } from '../text/use-text.tsx';
import { api, type Schemas, taken } from './client.ts';

export type Ranking = Schemas['Ranking'];
export type RankedBlock = Schemas['RankedBlock'];
export type RankedUnit = Schemas['RankedUnit'];

/** How a round stands now, or a publication by its number. */
export type Edition = 'now' | number;

/** A round at a glance. Its sentences come in the language of the reader. */
export function rankingQuery(round: string, edition: Edition) {
  return queryOptions({
    queryKey: ['rounds', round, 'ranking', edition, chosenLanguage()],
    queryFn: (): Promise<Ranking> =>
      edition === 'now'
        ? taken(api.GET('/v1/rounds/{round}/ranking', { params: { path: { round } } }))
        : taken(
            api.GET('/v1/rounds/{round}/publications/{number}/ranking', {
              params: { path: { round, number: String(edition) } },
            }),
          ),
    staleTime: edition === 'now' ? 0 : Number.POSITIVE_INFINITY,
  });
}

/** Where the same figures are fetched as a workbook. */
export function rankingFileAddress(round: string, edition: Edition): string {
  const of = edition === 'now' ? 'ranking' : `publications/${edition}/ranking`;
  return `/api/v1/rounds/${round}/${of}/file?lang=${chosenLanguage()}`;
}
