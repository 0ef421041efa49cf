import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.tsx';
import { ProblemNote } from './problem-note.tsx';

/** A page's content once its query has answered; a quiet outline before, the reason if it cannot. */
export function Answered<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}) {
  const say = useText().shell;
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={say.loading}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

export function NothingYet({ children }: { children?: ReactNode }) {
  const say = useText().shell;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children ?? say.problems.nothingYet} />
  );
}
