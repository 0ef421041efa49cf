import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useId, useState } from 'react';
import { sendFile } from '../../api/client.ts';
import type { RegisterChange } from '../../api/register.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';

/** Takes the register in from a file: all of it, or every fault of it by its cell. */
export function RegisterImport({ onDone }: { onDone: () => void }) {
  const { register: say, shell } = useText();
  const id = useId();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [change, setChange] = useState<RegisterChange>();
  const [fault, setFault] = useState<unknown>();
  const send = async () => {
    if (!file) return;
    setFault(undefined);
    setChange(undefined);
    setShare(0);
    try {
      setChange(await sendFile<RegisterChange>('POST', '/v1/units/file', file, setShare));
      await queries.invalidateQueries({ queryKey: ['register'] });
    } catch (error) {
      setFault(error);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <section className="sheet">
      <h2>{say.import}</h2>
      <p>{say.importHint}</p>
      <div className="field">
        <label htmlFor={id}>{say.file}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
      </div>
      <p className="buttons">
        <Button
          type="primary"
          disabled={!file}
          loading={share !== undefined}
          onClick={() => void send()}
        >
          {say.importNow}
        </Button>
        <Button onClick={onDone}>{shell.close}</Button>
      </p>
      {share !== undefined && (
        <Progress percent={Math.floor(share * 100)} aria-label={say.sending} />
      )}
      {change && <Alert type="success" showIcon role="status" title={say.imported(change)} />}
      {fault !== undefined && <ProblemNote error={fault} />}
    </section>
  );
}
