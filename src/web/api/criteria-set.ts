import { queryOptions } from '@tanstack/react-query';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { readYaml } from '../../criteria/located-yaml.ts';
import { readSet } from '../../criteria/read-set.ts';
import { api, taken } from './client.ts';

/** A criteria set read by the core itself. A version never changes, so it is asked for once. */
export function criteriaSetQuery(hash: string) {
  return queryOptions({
    queryKey: ['sets', hash, 'read'],
    queryFn: async (): Promise<CriteriaSet> => {
      const text = await taken(
        api.GET('/v1/sets/{set}', { params: { path: { set: hash } }, parseAs: 'text' }),
      );
      const yaml = readYaml(text, 'set.yaml');
      const set = 'value' in yaml ? readSet(yaml.value) : yaml;
      if ('value' in set) return set.value;
      throw new Error(`the set ${hash} does not pass its own checks`);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
