import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { api, taken } from './client.ts';

/** The criteria sets there are, the latest first. */
export function setsQuery() {
  return queryOptions({ queryKey: ['sets'], queryFn: () => taken(api.GET('/v1/sets')) });
}

/** A version of a set, read by the core as the server reads it. It never changes. */
export function setOutlineQuery(hash: string | undefined) {
  return queryOptions({
    queryKey: ['sets', hash, 'outline'],
    queryFn: async (): Promise<CriteriaSet> => {
      const path = { set: hash ?? '' };
      const [values, { setFrom }] = await Promise.all([
        taken(api.GET('/v1/sets/{set}/values', { params: { path } })),
        import('../scoring/read-set.ts'),
      ]);
      return setFrom(values, path.set);
    },
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Titles of the parts of a set by their ids; the id itself until the set is there. */
export interface SetTitles {
  readonly set: CriteriaSet | undefined;
  block(id: string): string;
  group(id: string): string;
  grade(id: string): string;
}

export function useSetTitles(hash: string | undefined): SetTitles {
  const { data: set } = useQuery(setOutlineQuery(hash));
  const titled = (list: readonly { id: string; title: string }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.title ?? id;
  return {
    set,
    block: (id) => titled(set?.blocks, id),
    group: (id) => titled(set?.unitGroups, id),
    grade: (id) => titled(set?.grades, id),
  };
}
