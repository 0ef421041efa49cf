import './sets.css';
import { Alert, Button } from 'antd';
import { Link } from 'wouter';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { isIllustrative } from '../../../criteria/illustrative.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { holds } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import { setHrefs } from './addresses.ts';
import { FindingsList } from './findings-list.tsx';
import { CriteriaTable } from './reading/criteria-table.tsx';
import { Frame } from './reading/frame.tsx';
import { Identity } from './reading/identity.tsx';
import { saveFile, YAML } from './save-file.ts';
import { useSet } from './use-set.ts';

/** A set as its regulation reads, each part with where it comes from and how near it is to that. */
export default function ReadSetPage({ me, at }: PageProps) {
  const hash = at.set ?? '';
  const say = useText().sets;
  const { query, read } = useSet(hash);
  useTitle(read?.set?.title ?? say.title);
  return (
    <Answered query={query}>
      {(text) =>
        read?.set ? (
          <>
            <SetArticle set={read.set} />
            <p className="set-actions no-print">
              <Button onClick={() => saveFile(`${read.set?.id}.yaml`, text, YAML)}>
                {say.read.download}
              </Button>
              {holds(me, 'manager') && (
                <Link href={setHrefs.edit(hash)} className="door">
                  {say.read.edit}
                </Link>
              )}
            </p>
          </>
        ) : (
          <>
            <Alert type="error" showIcon title={say.read.faulty} className="gap-below" />
            <FindingsList findings={read?.findings ?? []} />
          </>
        )
      }
    </Answered>
  );
}

function SetArticle({ set }: { set: CriteriaSet }) {
  const say = useText().sets.read;
  const parts = (['base', 'bonus', 'deduction'] as const).filter((part) =>
    set.nodes.some((placed) => placed.part === part),
  );
  return (
    <article>
      <h1>{set.title}</h1>
      {set.notice && <Alert type="warning" showIcon title={set.notice} className="gap-below" />}
      {isIllustrative(set) && (
        <Alert type="warning" showIcon title={say.illustrative} className="gap-below" />
      )}
      <nav aria-label={say.contents} className="no-print">
        <ul className="contents">
          {['identity', ...parts, 'frame'].map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{headingOf(id, say)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Identity set={set} />
      {parts.map((part) => (
        <CriteriaTable key={part} set={set} part={part} />
      ))}
      <Frame set={set} />
    </article>
  );
}

function headingOf(id: string, say: ReturnType<typeof useText>['sets']['read']): string {
  if (id === 'identity') return say.identity;
  return id === 'frame' ? say.frame : say.parts[id as keyof typeof say.parts];
}
