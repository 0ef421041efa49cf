import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { type ComponentProps, useId, useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { Refusal } from '../../api/client.ts';
import { attachFile } from '../../api/documents.ts';
import { evidenceQuery, type UnitAt } from '../../api/units.ts';
import type { Outbox } from '../../drafts/outbox.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.tsx';
import { type DocumentRow, type DocumentValue, gaps, writtenDocument } from './document-row.ts';

interface DocumentDialogProps {
  readonly at: UnitAt;
  readonly set: CriteriaSet;
  readonly outbox: Outbox;
  readonly rows: readonly DocumentRow[];
  /** Kinds the criterion asks for come first. */
  readonly wanted: readonly string[];
  onChange(rows: readonly DocumentRow[]): void;
  /** These are written down; `sharedWith` names others who gave the same files. */
  onSaved(documents: readonly string[], sharedWith: readonly string[]): void;
  onClose(): void;
}

/** Several documents at once: what each is, typed once, and its file with how far it is sent. */
export default function DocumentDialog(props: DocumentDialogProps) {
  const { at, set, outbox, rows, wanted, onChange, onSaved, onClose } = props;
  const text = useText();
  const say = text.unit.document;
  const queries = useQueryClient();
  const [sent, setSent] = useState<ReadonlyMap<string, number>>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const incomplete = rows.some(({ value }) => gaps(value).length > 0);

  const save = async () => {
    setTried(true);
    if (incomplete) return;
    setBusy(true);
    const failed = new Map<string, unknown>();
    const saved: string[] = [];
    const shared = new Set<string>();
    for (const row of rows) {
      try {
        for (const unit of await saveRow(row)) shared.add(unit);
        saved.push(row.id);
      } catch (error) {
        failed.set(row.id, error);
      }
    }
    setFaults(failed);
    setBusy(false);
    onSaved(saved, [...shared]);
    if (failed.size === 0) onClose();
    else onChange(rows.filter(({ id }) => failed.has(id)));
  };
  /** Codes of other units that gave the same file. */
  const saveRow = async ({ id, value, version, file }: DocumentRow): Promise<readonly string[]> => {
    outbox.put('document', id, writtenDocument(value), version);
    await outbox.flush();
    const left = outbox.snapshot().drafts.find((one) => one.part === 'document' && one.key === id);
    if (left?.state.kind === 'refused') {
      // It stays in this dialog, where it can be put right, and nowhere else.
      await outbox.drop('document', id);
      throw new Refusal(left.state.problem);
    }
    if (!file) return [];
    const onPart = (share: number) => setSent((before) => new Map(before).set(id, share));
    try {
      const { alsoGivenBy } = await attachFile(at, id, file, onPart);
      return alsoGivenBy.map(({ unit }) => unit);
    } catch (error) {
      if (version === 0 && error instanceof Refusal) await takeBack(id);
      throw error;
    }
  };
  /** A new document whose file was refused is none yet: whoever leaves the dialog leaves nothing behind. */
  const takeBack = async (id: string) => {
    const { entries = [] } = queries.getQueryData(evidenceQuery(at).queryKey) ?? {};
    const saved = entries.find(({ part, key }) => part === 'document' && key === id);
    outbox.put('document', id, null, saved?.version ?? 0);
    await outbox.flush();
  };

  return (
    <Modal
      open
      width={860}
      title={rows.length > 1 ? say.several(rows.length) : say.title}
      okText={say.save}
      cancelText={text.shell.cancel}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {rows.map((row, index) => {
        const above = rows[index - 1]?.value;
        const share = sent.get(row.id);
        return (
          <fieldset key={row.id} className="document-row" disabled={busy}>
            {row.file && <legend>{row.file.name}</legend>}
            {above && (
              <Button
                size="small"
                onClick={() => {
                  const { kind, number, date, issuer } = above;
                  onChange(replaced(rows, row.id, { ...row.value, kind, number, date, issuer }));
                }}
              >
                {say.sameAsAbove}
              </Button>
            )}
            <DocumentFields
              set={set}
              wanted={wanted}
              value={row.value}
              missing={tried ? gaps(row.value) : []}
              onChange={(value) => onChange(replaced(rows, row.id, value))}
            />
            {share !== undefined && share < 1 && (
              <ProgressBar
                percent={Math.round(share * 100)}
                label={say.uploading(Math.round(share * 100))}
              />
            )}
            {faults.has(row.id) && <ProblemNote error={faults.get(row.id)} />}
          </fieldset>
        );
      })}
    </Modal>
  );
}

type Hints = Pick<ComponentProps<'input'>, 'placeholder' | 'inputMode'>;

interface DocumentFieldsProps {
  readonly set: CriteriaSet;
  readonly wanted: readonly string[];
  readonly value: DocumentValue;
  readonly missing: readonly (keyof DocumentValue)[];
  onChange(value: DocumentValue): void;
}

function DocumentFields({ set, wanted, value, missing, onChange }: DocumentFieldsProps) {
  const say = useText().unit.document;
  const id = useId();
  const kinds = Object.entries(set.evidenceKinds).toSorted(
    ([a], [b]) => Number(wanted.includes(b)) - Number(wanted.includes(a)),
  );
  const text = (
    name: Exclude<keyof DocumentValue, 'kind'>,
    className: string,
    more: Hints = {},
  ) => (
    <div className={`field ${className}`}>
      <label htmlFor={`${id}-${name}`}>{say[name]}</label>
      <TextField
        id={`${id}-${name}`}
        className="wide"
        faulty={missing.includes(name)}
        value={value[name]}
        onChange={(typed) => onChange({ ...value, [name]: typed })}
        {...more}
      />
    </div>
  );
  return (
    <div className="document-fields">
      <div className="field">
        <label htmlFor={`${id}-kind`}>{say.kind}</label>
        <SelectField
          id={`${id}-kind`}
          className="wide"
          faulty={missing.includes('kind')}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
          options={kinds.map(([kind, label]) => ({ value: kind, label }))}
        />
      </div>
      {text('number', '')}
      {text('date', '', { placeholder: 'dd/mm/yyyy', inputMode: 'numeric' })}
      {text('issuer', '')}
      {text('subject', 'full')}
      {text('page', 'full')}
    </div>
  );
}

function replaced(
  rows: readonly DocumentRow[],
  id: string,
  value: DocumentValue,
): readonly DocumentRow[] {
  return rows.map((row) => (row.id === id ? { ...row, value } : row));
}
