import { Alert, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { useNames } from '../../api/names.ts';
import type { Piece, UnitAt } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { AddDocument } from './add-document.tsx';
import { type Conflict, explanationText, useExplanation } from './use-explanation.ts';

interface ExplanationBoxProps {
  readonly set: CriteriaSet;
  readonly at: UnitAt;
  readonly criterion: string;
  readonly entries: readonly Piece[];
}

/** Where a unit answers a changed criterion, with documents it gave or gives now. */
export function ExplanationBox({ set, at, criterion, entries }: ExplanationBoxProps) {
  const { explain: say } = useText().result;
  const id = useId();
  const [adding, setAdding] = useState(false);
  const entry = entries.find(({ part, key }) => part === 'explanation' && key === criterion);
  const writing = useExplanation(at, criterion, entry);
  const { shown, unsaved, saving, error, conflict } = writing;
  const documents = documentOptions(entries);
  return (
    <div className="explain no-print">
      <label htmlFor={id}>
        <strong>{say.label(criterion)}</strong>
      </label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={10_000}
        value={shown.text}
        onChange={({ target }) => writing.write({ text: target.value })}
      />
      <label htmlFor={`${id}-documents`}>{say.documents}</label>
      <Select
        id={`${id}-documents`}
        mode="multiple"
        className="wide"
        placeholder={say.documentsHint}
        optionFilterProp="label"
        value={[...shown.documents]}
        options={documents}
        onChange={(chosen: string[]) => writing.write({ documents: chosen })}
      />
      {conflict !== undefined && (
        <ConflictNote
          conflict={conflict}
          onTake={() => void writing.takeTheirs()}
          onKeep={() => void writing.keepMine()}
        />
      )}
      {error !== undefined && <ProblemNote error={error} onRetry={() => void writing.save()} />}
      <div className="doors">
        <Button
          type="primary"
          loading={saving}
          disabled={!unsaved || shown.text.trim() === '' || conflict !== undefined}
          onClick={() => void writing.save()}
        >
          {say.save}
        </Button>
        <Button onClick={() => setAdding(true)}>{say.add}</Button>
        {entry && !unsaved && (
          <Button danger onClick={() => void writing.save(entry.version, true)}>
            {say.remove}
          </Button>
        )}
        <span role="status" className="state">
          {saving ? say.saving : unsaved ? say.unsaved : entry ? say.saved : say.empty}
        </span>
      </div>
      {adding && (
        <AddDocument
          set={set}
          at={at}
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            writing.write({ documents: [...shown.documents, added] });
          }}
        />
      )}
    </div>
  );
}

function ConflictNote({
  conflict,
  onTake,
  onKeep,
}: {
  conflict: Conflict;
  onTake: () => void;
  onKeep: () => void;
}) {
  const { explain: say } = useText().result;
  const nameOf = useNames(conflict ? [conflict.changedBy] : []);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap-above"
      title={say.conflict}
      description={
        <>
          {conflict ? (
            <>
              <p className="tight">
                {say.conflictBy(nameOf(conflict.changedBy), timeText(conflict.changedAt))}
              </p>
              <blockquote>{explanationText(conflict).text}</blockquote>
            </>
          ) : (
            <p>{say.removedThere}</p>
          )}
          <div className="doors">
            <Button onClick={onTake}>{say.takeTheirs}</Button>
            <Button type="primary" onClick={onKeep}>
              {say.keepMine}
            </Button>
          </div>
        </>
      }
    />
  );
}

/** What the unit answered, for everybody else and on paper. */
export function SaidExplanation({
  entries,
  criterion,
}: {
  entries: readonly Piece[];
  criterion: string;
}) {
  const { explain: say } = useText().result;
  const entry = entries.find(({ part, key }) => part === 'explanation' && key === criterion);
  if (!entry) return null;
  const { text, documents } = explanationText(entry);
  const labels = new Map(documentOptions(entries).map(({ value, label }) => [value, label]));
  return (
    <div className="said">
      <strong>{say.said}:</strong> {text}
      {documents.length > 0 && (
        <>
          {' '}
          ({say.documents}: {documents.map((id) => labels.get(id) ?? id).join('; ')})
        </>
      )}
    </div>
  );
}

function documentOptions(entries: readonly Piece[]) {
  return entries
    .filter(({ part }) => part === 'document')
    .map(({ key, value }) => ({
      value: key,
      label: [value.number, value.subject].filter(Boolean).join(' – ') || key,
    }));
}
