import { FileAddOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { newDocumentId } from '../../api/documents.ts';
import { evidenceQuery } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { documentTitle } from './answer-words.ts';
import { ConflictNote } from './conflict-note.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { type DocumentRow, documentIn, EMPTY, subjectFrom } from './document-row.ts';
import { FileOf } from './file-of.tsx';
import { answerIn, documentIds } from './unit-work.ts';
import { useAnswer } from './use-answer.ts';
import type { UnitWork } from './use-unit-work.ts';

interface DocumentsProps {
  readonly work: UnitWork;
  readonly criterion: Criterion;
  readonly disabled: boolean;
}

/** The documents of one criterion: dropped here, or chosen from those given already. */
export function Documents({ work, criterion, disabled }: DocumentsProps) {
  const say = useText().unit;
  const { at, core, outbox, said } = work;
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<readonly DocumentRow[]>([]);
  const [over, setOver] = useState(false);
  const [shared, setShared] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<unknown>();
  const change = useAnswer(work, criterion.id);
  const answer = answerIn(said('answer', criterion.id).value);
  const wanted = criterion.evidence?.kinds ?? [];
  const known = documentIds(work.evidence.entries, work.unsaved.drafts);
  const title = (id: string) => documentTitle(core.set, said('document', id).value, id);
  const reload = () => queries.invalidateQueries({ queryKey: evidenceQuery(at).queryKey });

  const add = (files: readonly File[]) => {
    const kind = wanted[0] ?? '';
    const fresh = files.map(
      (file): DocumentRow => ({
        id: newDocumentId(),
        version: 0,
        value: { ...EMPTY, kind, subject: subjectFrom(file.name) },
        file,
      }),
    );
    setRows(
      fresh.length > 0 ? fresh : [{ id: newDocumentId(), version: 0, value: { ...EMPTY, kind } }],
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !disabled) add(files);
  };
  const cite = (ids: readonly string[]) =>
    change((now) => ({ ...now, documents: [...new Set([...now.documents, ...ids])] }));
  const uncite = (id: string) =>
    change((now) => ({ ...now, documents: now.documents.filter((one) => one !== id) }));

  return (
    <section className="documents" aria-label={say.documents}>
      <h3>{say.documents}</h3>
      {fault !== undefined && <ProblemNote error={fault} />}
      {shared.length > 0 && (
        <Alert type="warning" showIcon closable title={say.alsoElsewhere(shared.join(', '))} />
      )}
      {answer.documents.length === 0 && <p className="quiet">{say.noDocuments}</p>}
      <ul className="document-list">
        {answer.documents.map((id) => (
          <li key={id}>
            <ConflictNote
              draft={said('document', id).draft}
              outbox={outbox}
              show={(value) => (value ? [documentTitle(core.set, value, id)] : [])}
            />
            <span>{title(id)}</span>
            <FileOf
              work={work}
              document={id}
              disabled={disabled}
              onAttached={(units) => {
                setShared(units);
                void reload();
              }}
              onFault={setFault}
            />
            {!disabled && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    const { value, version } = said('document', id);
                    setRows([{ id, version, value: documentIn(value) }]);
                  }}
                >
                  {say.editDocument}
                </Button>
                <Button size="small" onClick={() => uncite(id)}>
                  {say.uncite}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same by keyboard
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Button
            icon={<PaperClipOutlined />}
            type="dashed"
            onClick={() => picker.current?.click()}
          >
            {say.dropHere}
          </Button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            aria-label={say.addDocument}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button icon={<FileAddOutlined />} onClick={() => add([])}>
            {say.addDocument}
          </Button>
          <Select
            className="given"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={say.useGiven}
            placeholder={say.useGiven}
            value={null}
            onChange={(id: string | null) => id && cite([id])}
            options={known
              .filter((id) => !answer.documents.includes(id))
              .map((id) => ({ value: id, label: title(id) }))}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DocumentDialog
          at={at}
          set={core.set}
          outbox={outbox}
          rows={rows}
          wanted={wanted}
          onChange={setRows}
          onSaved={(ids, units) => {
            cite(ids);
            setShared(units);
            void reload();
          }}
          onClose={() => setRows([])}
        />
      )}
    </section>
  );
}
