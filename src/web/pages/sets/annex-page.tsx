import './sets.css';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Steps } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { type AnnexToRead, confirmAnnex, draftAnnex } from '../../api/sets.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { holds } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import { NoPage } from '../no-page.tsx';
import { setHrefs } from './addresses.ts';
import { AnnexForm } from './annex/annex-form.tsx';
import { DraftReview } from './annex/draft-review.tsx';
import { writtenNodes } from './criteria-form/written-nodes.ts';
import { dropDraft, FROM_ANNEX, type KeptDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { listAt, writtenSet } from './written-set.ts';

/** From the annex of a decision to a set: draft, review, confirm. */
export default function AnnexPage({ me }: PageProps) {
  return holds(me, 'manager') ? <Annex /> : <NoPage />;
}

function Annex() {
  const say = useText().sets.annex;
  useTitle(say.title);
  const [draft, setDraft] = useState<KeptDraft | undefined>(() => keptDraft(FROM_ANNEX));
  const [isKept, setKept] = useState(true);
  const take = (next: KeptDraft) => {
    setKept(keepDraft(FROM_ANNEX, next));
    setDraft(next);
  };
  const read = useMutation({
    mutationFn: (annex: AnnexToRead) => draftAnnex(annex),
    onSuccess: ({ text, ...annex }) => take({ text, annex }),
  });
  const review = useMutation({
    mutationFn: (file: File) => confirmAnnex(draft?.text ?? '', file),
    onSuccess: ({ text }) => take({ ...draft, text }),
  });
  const startAgain = () => {
    dropDraft(FROM_ANNEX);
    setDraft(undefined);
    read.reset();
    review.reset();
  };
  const step = draft === undefined ? 0 : openIn(draft.text) === 0 ? 2 : 1;
  return (
    <>
      <h1>{say.title}</h1>
      <p className="narrow">{say.intro}</p>
      <Steps
        className="gap-below"
        current={step}
        items={say.steps.map((title) => ({ title }))}
        responsive
      />
      {read.isError && <ProblemNote error={read.error} />}
      {draft === undefined ? (
        <AnnexForm isReading={read.isPending} onRead={read.mutate} />
      ) : (
        <>
          {!isKept && <Alert type="warning" showIcon title={say.notKept} className="gap-below" />}
          {review.isError && <ProblemNote error={review.error} />}
          <DraftReview
            draft={draft}
            confirmed={review.data}
            isSending={review.isPending}
            onReviewed={review.mutate}
            onChange={(text) => take({ ...draft, text })}
          />
          <p className="set-actions">
            <Link href={setHrefs.edit(FROM_ANNEX)} className="door">
              {say.goOn}
            </Link>
            <Popconfirm title={say.againAsk} onConfirm={startAgain}>
              <Button>{say.again}</Button>
            </Popconfirm>
          </p>
        </>
      )}
    </>
  );
}

/** How much of a draft still waits to be confirmed. */
function openIn(text: string): number {
  const written = writtenSet(text);
  const criteria = writtenNodes(written).filter(({ waits }) => waits !== undefined);
  return criteria.length + listAt(written, ['toConfirm']).length;
}
