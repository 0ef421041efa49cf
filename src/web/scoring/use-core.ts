import { useQuery } from '@tanstack/react-query';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Words } from '../../text/words.ts';
import { api, taken } from '../api/client.ts';
import { useLanguage } from '../text/use-text.tsx';
import { coreWords } from './core-words.ts';
import { setFrom } from './read-set.ts';

/** The core with a set read and the words of the reader's language, ready to score. */
export interface Core {
  readonly set: CriteriaSet;
  readonly words: Words;
}

/** Fetches a set and reads it; it is kept, for it never changes. */
export function useCore(hash: string | undefined) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['core', hash, language],
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Core> => {
      const path = { set: hash ?? '' };
      const [values, words] = await Promise.all([
        taken(api.GET('/v1/sets/{set}/values', { params: { path } })),
        coreWords(language),
      ]);
      return { set: setFrom(values, path.set), words };
    },
  });
}
