import { useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Piece } from '../../api/units.ts';
import { DocumentPreview } from '../../parts/preview/document-preview.tsx';
import { useText } from '../../text/use-text.tsx';
import type { Task } from './task.ts';

interface Props {
  readonly round: string;
  readonly set: CriteriaSet;
  readonly task: Task;
}

/** The documents a task cites, the first with a file open in the page. */
export function DocumentsPane({ round, set, task }: Props) {
  const say = useText().appraise;
  const { entries, files, unit } = task;
  const documents = entries.filter(({ part }) => part === 'document');
  const [chosen, setChosen] = useState<string>();
  const shown = files.find(({ document }) => document === chosen) ?? files[0];
  const page = documents.find(({ key }) => key === shown?.document)?.value.page;
  return (
    <section className="card documents" aria-labelledby="documents">
      <h3 id="documents">{say.documents}</h3>
      {documents.length === 0 && <p className="quiet">{say.noDocuments}</p>}
      <ul className="document-list">
        {documents.map((document) => (
          <li key={document.key}>
            <DocumentCard
              set={set}
              task={task}
              document={document}
              isShown={document.key === shown?.document}
              onShow={() => setChosen(document.key)}
            />
          </li>
        ))}
      </ul>
      {shown && (
        <DocumentPreview
          key={shown.sha256}
          at={{ round, unit: unit.code, document: shown.document }}
          name={shown.name}
          sha256={shown.sha256}
          page={typeof page === 'string' ? page : undefined}
        />
      )}
    </section>
  );
}

interface CardProps {
  readonly set: CriteriaSet;
  readonly task: Task;
  readonly document: Piece;
  readonly isShown: boolean;
  onShow(): void;
}

function DocumentCard({ set, task, document, isShown, onShow }: CardProps) {
  const say = useText().appraise;
  const { value, key } = document;
  const text = (name: string) => (typeof value[name] === 'string' ? value[name] : '');
  const hasFile = task.files.some((file) => file.document === key);
  const others = task.alsoFor[key] ?? [];
  const kind = text('kind');
  const head = (
    <>
      <strong>{say.documentLine(text('number'), text('date'))}</strong>{' '}
      <span className="quiet">
        {set.evidenceKinds[kind] ?? kind} · {text('issuer')}
      </span>
      <br />
      {text('subject')}
      {text('page') && <span className="quiet"> · {say.pageCited(text('page'))}</span>}
    </>
  );
  return (
    <>
      {hasFile ? (
        <button type="button" className="bare document" aria-pressed={isShown} onClick={onShow}>
          {head}
        </button>
      ) : (
        <div className="document">
          {head} <span className="quiet">· {say.noFile}</span>
        </div>
      )}
      {others.length > 0 && <small className="quiet">{say.alsoFor(others.join(', '))}</small>}
    </>
  );
}
