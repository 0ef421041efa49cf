import './sets.css';
import { Alert } from 'antd';
import { Link } from 'wouter';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { setHrefs } from './addresses.ts';
import { DifferenceTable } from './difference-table.tsx';
import { useSet } from './use-set.ts';

/** What a later version of a set changed against an earlier one. */
export default function ComparePage({ at }: PageProps) {
  const { compare: say, read } = useText().sets;
  useTitle(say.title);
  const [before, after] = [useSet(at.before ?? ''), useSet(at.after ?? '')];
  return (
    <>
      <h1>{say.title}</h1>
      <Answered query={before.query}>
        {() => (
          <Answered query={after.query}>
            {() => {
              const [old, now] = [before.read?.set, after.read?.set];
              if (!old || !now) return <Alert type="error" showIcon title={read.faulty} />;
              return (
                <>
                  <dl className="set-facts">
                    <dt>{say.before}</dt>
                    <dd>
                      <Link href={setHrefs.read(at.before ?? '')}>{old.title}</Link> · {old.version}
                    </dd>
                    <dt>{say.after}</dt>
                    <dd>
                      <Link href={setHrefs.read(at.after ?? '')}>{now.title}</Link> · {now.version}
                    </dd>
                  </dl>
                  <DifferenceTable before={old} after={now} />
                </>
              );
            }}
          </Answered>
        )}
      </Answered>
    </>
  );
}
