import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { isFault } from '../../../../criteria/finding.ts';
import type { ReviewedDraft } from '../../../api/sets.ts';
import { FaultTable } from '../../../parts/problem-note.tsx';
import { useText } from '../../../text/use-text.tsx';
import { FindingsList } from '../findings-list.tsx';
import type { KeptDraft } from '../kept-draft.ts';
import { saveFile, XLSX } from '../save-file.ts';
import { readText } from '../set-text.ts';
import { DraftTable } from './draft-table.tsx';
import { PickFile } from './pick-file.tsx';

/** Findings beyond these are left to the page where the text is edited. */
const SHOWN = 12;

interface DraftReviewProps {
  readonly draft: KeptDraft;
  readonly confirmed: ReviewedDraft | undefined;
  readonly isSending: boolean;
  onReviewed(file: File): void;
  onChange(text: string): void;
}

/** What was understood of an annex, what does not fit in it, and its review, out and back. */
export function DraftReview({
  draft,
  confirmed,
  isSending,
  onReviewed,
  onChange,
}: DraftReviewProps) {
  const say = useText().sets.annex;
  const read = useMemo(() => readText(draft.text), [draft.text]);
  const { annex } = draft;
  // What waits in a row of the table is told in that row.
  const faults = read.findings.filter(
    (finding) =>
      isFault(finding) && !(finding.code === 'set.to-confirm' && isOfRow(finding.at.path)),
  );
  return (
    <>
      {annex && (
        <Alert
          type="success"
          showIcon
          className="gap-below"
          title={say.found(annex.tables, annex.criteria)}
          description={say.proposed(annex.proposed, annex.criteria - annex.proposed)}
        />
      )}
      {annex && annex.findings.length > 0 && (
        <section className="gap-below">
          <h2>{say.annexFaults}</h2>
          <p>{say.annexFaultsHint}</p>
          <FaultTable faults={annex.findings} />
        </section>
      )}
      <h2>{say.tables}</h2>
      <p>{say.reviewFirst}</p>
      <DraftTable text={draft.text} onChange={onChange} />
      {annex && (
        <details className="gap-below">
          <summary>{say.byHand}</summary>
          <p>{say.reviewHow}</p>
          <p className="set-actions">
            <Button
              onClick={() => saveFile(annex.review.name, bytesOf(annex.review.content), XLSX)}
            >
              {say.downloadReview}
            </Button>
          </p>
          <PickFile
            id="review-file"
            label={say.uploadReview}
            accept=".xlsx"
            disabled={isSending}
            onPick={onReviewed}
          />
        </details>
      )}
      {confirmed && (
        <Alert
          type={confirmed.open === 0 ? 'success' : 'info'}
          showIcon
          role="status"
          className="gap-below"
          title={say.confirmed(confirmed.confirmed, confirmed.open)}
        />
      )}
      {faults.length > 0 && (
        <section className="gap-below">
          <h2>{say.still}</h2>
          <FindingsList findings={faults.slice(0, SHOWN)} />
          {faults.length > SHOWN && <p className="quiet">{say.more(faults.length - SHOWN)}</p>}
        </section>
      )}
    </>
  );
}

function isOfRow(path = ''): boolean {
  return !path.startsWith('toConfirm');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
