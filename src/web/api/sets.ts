import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, sendFile, taken } from './client.ts';

export type SetVersion = Schemas['SetVersion'];
export type SetTrial = Schemas['SetTrial'];
export type AnnexDraft = Schemas['AnnexDraft'];
export type ReviewedDraft = Schemas['ReviewedDraft'];
export type Job = Schemas['Job'];

export const SETS = ['sets'];

export function setsQuery() {
  return queryOptions({ queryKey: SETS, queryFn: () => taken(api.GET('/v1/sets')) });
}

/** The text of a version. A version never changes, so it is asked for once. */
export function setTextQuery(set: string) {
  return queryOptions({
    queryKey: ['sets', set, 'text'],
    queryFn: () => taken(api.GET('/v1/sets/{set}', { params: { path: { set } }, parseAs: 'text' })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function addSet(text: string) {
  return taken(api.POST('/v1/sets', { body: { text } }));
}

export interface AnnexToRead {
  readonly file: File;
  readonly id: string;
  readonly year: number;
}

export function draftAnnex({ file, id, year }: AnnexToRead): Promise<AnnexDraft> {
  return taken(
    api.POST('/v1/annexes', {
      params: { query: { name: file.name, id, year } },
      headers: { 'content-type': 'application/octet-stream' },
      // Described as a text of bytes; sent as it lies on the disk.
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as string,
    }),
  );
}

/** Brings a filled review into the draft text it was made with. */
export async function confirmAnnex(text: string, file: File): Promise<ReviewedDraft> {
  const { name, sha256 } = await sendFile<{ name: string; sha256: string }>(
    'POST',
    '/v1/uploads',
    file,
  );
  return taken(api.POST('/v1/annexes/review', { body: { text, review: { name, sha256 } } }));
}

export interface TrialAsked {
  readonly round: string;
  readonly text: string;
  readonly basis: 'self' | 'final';
  readonly keepShares: boolean;
}

export function askTrial(body: TrialAsked): Promise<Job> {
  return taken(api.POST('/v1/jobs/try-set', { body }));
}

export function trialQuery(job: string | undefined) {
  return queryOptions({
    queryKey: ['jobs', job],
    queryFn: () => taken(api.GET('/v1/jobs/{job}', { params: { path: { job: job ?? '' } } })),
    enabled: job !== undefined,
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : 700),
  });
}
