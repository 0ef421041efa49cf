import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { chosenLanguage } from '../text/use-text.tsx';
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

/** What each kind of long work is asked for with; files are made in the language of the pages. */
export const askFor = {
  computeResults: (round: string) =>
    taken(api.POST('/v1/jobs/compute-results', { body: { round } })),
  publish: (round: string) => taken(api.POST('/v1/jobs/publish', { body: { round } })),
  ranking: (round: string) =>
    taken(api.POST('/v1/jobs/export-ranking', { body: { round, language: chosenLanguage() } })),
  report: (round: string) =>
    taken(api.POST('/v1/jobs/export-report', { body: { round, language: chosenLanguage() } })),
  sheets: (round: string, format: 'xlsx' | 'docx', units?: string[]) => {
    const body = { round, format, language: chosenLanguage(), ...(units && { units }) };
    return taken(api.POST('/v1/jobs/export-sheets', { body }));
  },
  forms: (round: string, kind: 'self' | 'appraisal' | 'council', units?: string[]) => {
    const body = { round, kind, language: chosenLanguage(), ...(units && { units }) };
    return taken(api.POST('/v1/jobs/make-forms', { body }));
  },
  importForms: (
    round: string,
    files: { name: string; sha256: string }[],
    how: { received?: string; overwrite: boolean },
  ) => {
    const body = { round, files, language: chosenLanguage(), ...how };
    return taken(api.POST('/v1/jobs/import-forms', { body }));
  },
};

/** Where the file that a job made is fetched. */
export function jobFileAddress(job: Job): string {
  return `/api/v1/jobs/${job.id}/file`;
}

/** The file a job made, if it made one. */
export function fileOf(job: Job): { readonly name: string; readonly href: string } | undefined {
  const file = job.result?.file as { name: string } | undefined;
  return file && { name: file.name, href: jobFileAddress(job) };
}

/** Follows a job until it has ended. */
export function useJob(id: string | undefined): Job | undefined {
  return useQuery(jobQuery(id)).data;
}

/** Long work that a page asked for, as far as it is. */
export interface LongWork<Asked> {
  readonly job: Job | undefined;
  /** Asked for and not over. */
  readonly busy: boolean;
  /** Why it could not be asked for. */
  readonly error: unknown;
  /** Asks for the work; what was followed before is let go. */
  start(asked: Asked): void;
}

/**
 * Asks for long work and follows it; `start` may be called again once it has ended.
 * @param onDone told once each time the work succeeds
 */
export function useLongWork<Asked = void>(
  ask: (asked: Asked) => Promise<Job>,
  onDone?: (job: Job) => void,
): LongWork<Asked> {
  const queries = useQueryClient();
  const [id, setId] = useState<string>();
  const request = useMutation({
    mutationFn: ask,
    onSuccess: (asked) => {
      queries.setQueryData(jobQuery(asked.id).queryKey, asked);
      setId(asked.id);
    },
  });
  const job = useJob(id);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!job?.finishedAt || told.current === job.id) return;
    told.current = job.id;
    void queries.invalidateQueries({ queryKey: jobsQuery().queryKey, exact: true });
    if (job.state === 'done') onDone?.(job);
  }, [job, onDone, queries]);
  return {
    job,
    busy: request.isPending || (id !== undefined && !job?.finishedAt),
    error: request.error ?? undefined,
    start(asked: Asked) {
      setId(undefined);
      request.mutate(asked);
    },
  };
}
