import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** A page's content once its query has answered; a word that it is coming before, the reason if it cannot. */
export function Answered<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

export function NothingYet({ children }: { children?: ReactNode }) {
  const say = useText().shell;
  return <p className="nothing-yet">{children ?? say.problems.nothingYet}</p>;
}
