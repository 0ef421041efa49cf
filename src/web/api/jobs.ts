import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas, taken } from './client.ts';

export type Job = Schemas['Job'];

const FOLLOW_EVERY = 700;

/** One job, asked after until it is over. */
export function jobQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => taken(api.GET('/v1/jobs/{job}', { params: { path: { job: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : FOLLOW_EVERY),
  });
}

/** Jobs of whoever is signed in, the latest first. */
export function jobsQuery() {
  return queryOptions({ queryKey: ['jobs'], queryFn: () => taken(api.GET('/v1/jobs')) });
}

/** What each kind of long work is asked for with. */
export const askFor = {
  computeResults: (round: string) =>
    taken(api.POST('/v1/jobs/compute-results', { body: { round } })),
  publish: (round: string) => taken(api.POST('/v1/jobs/publish', { body: { round } })),
  ranking: (round: string) => taken(api.POST('/v1/jobs/export-ranking', { body: { round } })),
  report: (round: string) => taken(api.POST('/v1/jobs/export-report', { body: { round } })),
  sheets: (round: string, format: 'xlsx' | 'docx', units?: string[]) =>
    taken(api.POST('/v1/jobs/export-sheets', { body: { round, format, ...(units && { units }) } })),
  forms: (round: string, kind: 'self' | 'appraisal' | 'council', units?: string[]) =>
    taken(api.POST('/v1/jobs/make-forms', { body: { round, kind, ...(units && { units }) } })),
  importForms: (
    round: string,
    files: { name: string; sha256: string }[],
    how: { received?: string; overwrite: boolean },
  ) => taken(api.POST('/v1/jobs/import-forms', { body: { round, files, ...how } })),
};

/** The file a job made, if it made one. */
export function fileOf(job: Job): { readonly name: string; readonly href: string } | undefined {
  const file = job.result?.file as { name: string } | undefined;
  return file && { name: file.name, href: `/api/v1/jobs/${job.id}/file` };
}

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
