import { type StateLabels, serviceWordsIn } from '../../text/service-words.ts';
import { useLanguage } from './use-text.tsx';

/** The words for states of rounds and units, and for roles, as the server says them. */
export function useRoundLabels(): StateLabels {
  return serviceWordsIn(useLanguage().language).labels;
}
