import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { setTextQuery } from '../../api/sets.ts';
import { type ReadText, readText } from './set-text.ts';

/** A version of a set with its text read by the core, as the server reads it. */
export function useSet(hash: string) {
  const query = useQuery(setTextQuery(hash));
  const read = useMemo(
    (): ReadText | undefined => (query.data === undefined ? undefined : readText(query.data)),
    [query.data],
  );
  return { query, read };
}
