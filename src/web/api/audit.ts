import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';
import { downloadHref } from './download.ts';
import type { paths } from './schema.ts';

export type LoggedEntry = Schemas['LoggedEntry'];
type Query = NonNullable<paths['/v1/audit']['get']['parameters']['query']>;
/** Which entries are asked for; what is absent does not narrow them. */
export type AuditFilter = Omit<Query, 'before' | 'limit' | 'lang'>;

const AT_ONCE = 50;

/** Entries that fit, newest first; older ones follow page by page. */
export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      taken(
        api.GET('/v1/audit', {
          params: {
            query: {
              ...filter,
              limit: String(AT_ONCE),
              ...(pageParam !== undefined && { before: String(pageParam) }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => (page.length < AT_ONCE ? undefined : page.at(-1)?.seq),
  });
}

/** Everybody who did something that was logged. */
export function actorsQuery() {
  return queryOptions({
    queryKey: ['audit-actors'],
    queryFn: () => taken(api.GET('/v1/audit/actors')),
  });
}

/** Recomputes the chain of the whole log; long when the log is. */
export function verdictQuery() {
  return queryOptions({
    queryKey: ['audit-verdict'],
    queryFn: () => taken(api.GET('/v1/audit/verdict')),
    enabled: false,
    gcTime: 0,
  });
}

/** Where the entries that fit are had as an Excel file. */
export function auditFileHref(filter: AuditFilter): string {
  return downloadHref('/v1/audit/file', { ...filter, format: 'xlsx' });
}
