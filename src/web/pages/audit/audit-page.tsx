import '../../parts/fields.css';
import '../../parts/stacked.css';
import './audit.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type Grant, permit } from '../../../round/index.ts';
import { auditFileHref, auditQuery } from '../../api/audit.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainCheck } from './chain-check.tsx';
import { useAuditFilter } from './use-audit-filter.ts';
import { useAuditNames } from './use-audit-names.ts';

/** Who changed what, when, from what to what, why. */
export default function AuditPage({ me }: PageProps) {
  const { audit: say } = useText();
  useTitle(say.title);
  const [filter, setFilter] = useAuditFilter();
  const log = useInfiniteQuery(auditQuery(filter));
  const mayRead = permit((me.grants ?? []) as readonly Grant[], 'read-audit', {}).allowed;
  const entries = log.data?.pages.flat() ?? [];
  const names = useAuditNames(entries, filter.subject);
  return (
    <>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {mayRead && <AuditFilters filter={filter} names={names} onFilter={setFilter} />}
      <Answered query={log}>
        {() => (
          <>
            <div className="buttons gap-below">
              <p role="status" className="tight grow">
                {say.shown(entries.length, !log.hasNextPage)}
              </p>
              <a className="door no-print" href={auditFileHref(filter)} download>
                {say.export}
              </a>
            </div>
            {entries.length === 0 ? (
              <NothingYet>{say.none}</NothingYet>
            ) : (
              <AuditTable entries={entries} names={names} />
            )}
            {log.hasNextPage && (
              <p className="no-print gap-above">
                <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                  {say.older}
                </Button>
              </p>
            )}
          </>
        )}
      </Answered>
      {mayRead && <ChainCheck />}
    </>
  );
}
