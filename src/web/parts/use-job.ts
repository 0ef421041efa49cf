import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Job, jobQuery } from '../api/jobs.ts';

export interface FollowedJob {
  readonly job: Job | undefined;
  /** Why it could not be asked for. */
  readonly error: unknown;
  /** Asked for and not over. */
  readonly busy: boolean;
  /** Asks for the work; what was followed before is let go. */
  start(ask: () => Promise<Job>): Promise<void>;
}

/** Long work that one page asks for and follows. @param onDone told once it succeeded */
export function useJob(onDone?: (job: Job) => void): FollowedJob {
  const queries = useQueryClient();
  const [id, setId] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const { data } = useQuery(jobQuery(id));
  const job = data?.id === id ? data : undefined;
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!job?.finishedAt || told.current === job.id) return;
    told.current = job.id;
    void queries.invalidateQueries({ queryKey: ['jobs'], exact: true });
    if (job.state === 'done') onDone?.(job);
  }, [job, onDone, queries]);
  const start = async (ask: () => Promise<Job>) => {
    setAsking(true);
    setError(undefined);
    setId(undefined);
    try {
      const asked = await ask();
      queries.setQueryData(jobQuery(asked.id).queryKey, asked);
      setId(asked.id);
    } catch (fault) {
      setError(fault);
    } finally {
      setAsking(false);
    }
  };
  return { job, error, busy: asking || (id !== undefined && !job?.finishedAt), start };
}
