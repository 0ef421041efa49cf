import './sets.css';
import { useState } from 'react';
import { Redirect } from 'wouter';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { holds } from '../../session/use-me.ts';
import { NoPage } from '../no-page.tsx';
import { setHrefs } from './addresses.ts';
import { Workbench } from './editing/workbench.tsx';
import { dropDraft, FROM_ANNEX, keptDraft } from './kept-draft.ts';
import { useSet } from './use-set.ts';

/** A copy of a version, or a draft from an annex, edited until it can be added. */
export default function EditSetPage({ me, at }: PageProps) {
  const key = at.draft ?? '';
  if (!holds(me, 'manager')) return <NoPage />;
  return key === FROM_ANNEX ? <EditDraft /> : <EditVersion key={key} hash={key} />;
}

function EditDraft() {
  const [draft] = useState(() => keptDraft(FROM_ANNEX));
  if (!draft) return <Redirect to={setHrefs.annex} />;
  return <Workbench draftKey={FROM_ANNEX} begun={draft} />;
}

function EditVersion({ hash }: { hash: string }) {
  const { query, read } = useSet(hash);
  const [draft, setDraft] = useState(() => keptDraft(hash));
  const [attempt, setAttempt] = useState(0);
  return (
    <Answered query={query}>
      {(text) => (
        <Workbench
          key={attempt}
          draftKey={hash}
          begun={draft ?? { text, base: hash }}
          base={read}
          onStartAgain={() => {
            dropDraft(hash);
            setDraft(undefined);
            setAttempt(attempt + 1);
          }}
        />
      )}
    </Answered>
  );
}
