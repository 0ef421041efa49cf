import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas, taken } from './client.ts';

export type Job = Schemas['Job'];

const FOLLOW_EVERY = 500;

/** Follows a job until it has ended. */
export function useJob(id: string | undefined) {
  return useQuery({
    queryKey: ['jobs', id],
    enabled: id !== undefined,
    queryFn: () => taken(api.GET('/v1/jobs/{job}', { params: { path: { job: id ?? '' } } })),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : FOLLOW_EVERY),
  }).data;
}

/** Asks for long work and follows it; `start` may be called again once it has ended. */
export function useLongWork<Asked>(ask: (asked: Asked) => Promise<Job>) {
  const [id, setId] = useState<string>();
  const request = useMutation({ mutationFn: ask, onSuccess: (job) => setId(job.id) });
  const job = useJob(id);
  return {
    job,
    busy: request.isPending || (id !== undefined && !job?.finishedAt),
    error: request.error,
    start(asked: Asked) {
      setId(undefined);
      request.mutate(asked);
    },
  };
}

/** Where the file that a job made is fetched. */
export function jobFileAddress(job: Job): string {
  return `/api/v1/jobs/${job.id}/file`;
}
