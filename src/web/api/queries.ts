import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './client.ts';

/** What was read is shown at once and read again behind; a refusal is an answer and not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
      // Works on without a line: what is there stays on screen.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
