import { useQuery } from '@tanstack/react-query';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Words } from '../../text/words.ts';
import { api, taken } from '../api/client.ts';
import { useLanguage } from '../text/use-text.tsx';

/** The core with a set read and the words of the reader's language, ready to score. */
export interface Core {
  readonly set: CriteriaSet;
  readonly words: Words;
}

/** Fetches a set and the core that reads it; both are kept, for neither ever changes. */
export function useCore(hash: string | undefined) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['core', hash, language],
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Core> => {
      const path = { set: hash ?? '' };
      const [text, { setFrom }, { coreWords }] = await Promise.all([
        taken(api.GET('/v1/sets/{set}', { params: { path }, parseAs: 'text' })),
        import('./read-set.ts'),
        import('./core-words.ts'),
      ]);
      return { set: setFrom(text, path.set), words: await coreWords(language) };
    },
  });
}
