import { useSearchParams } from 'wouter';
import { LOGGED_KINDS, type LoggedKindId } from '../../../round/index.ts';
import type { AuditFilter } from '../../api/audit.ts';

const PLAIN = ['subject', 'round', 'unit', 'criterion', 'actor'] as const;
const DAYS = ['from', 'to'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is looked for. It stands in the address, so that a link from elsewhere and going back work. */
export function useAuditFilter(): readonly [AuditFilter, (change: AuditFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const given = (name: string) => search.get(name)?.trim() || undefined;
  const filter: AuditFilter = {};
  for (const name of PLAIN) {
    const value = given(name);
    if (value !== undefined) filter[name] = value;
  }
  for (const name of DAYS) {
    const value = given(name);
    if (value !== undefined && DAY.test(value)) filter[name] = value;
  }
  const kind = given('kind');
  if (kind !== undefined && Object.hasOwn(LOGGED_KINDS, kind)) filter.kind = kind as LoggedKindId;
  const put = (change: AuditFilter) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(change)) if (value) query.set(name, value);
    setSearch(query, { replace: true });
  };
  return [filter, put];
}
