import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useCallback, useState } from 'react';
import { formatDate, type IsoDate } from '../../../criteria/dates.ts';
import { sendFile } from '../../api/client.ts';
import { type FormChange, type FormsTaken, formsTaken } from '../../api/forms-taken.ts';
import { askFor, fileOf, useLongWork } from '../../api/jobs.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { FaultTable } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { FileChoice } from './file-choice.tsx';
import type { UnitProgress } from './readiness.ts';

interface Uploaded {
  readonly name: string;
  readonly sha256: string;
}

/** Filled forms that came by mail: sent up, read, and every fault of them shown by its cell. */
export function FormImport({ round, units }: { round: string; units: readonly UnitProgress[] }) {
  const { forms: say } = useText();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<number>();
  const [received, setReceived] = useState<string | undefined | null>();
  const [overwrite, setOverwrite] = useState(false);
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['rounds', round] }),
    [queries, round],
  );
  const taking = useLongWork(async () => {
    const uploaded: Uploaded[] = [];
    try {
      for (const file of files) {
        setSent(uploaded.length);
        uploaded.push(await sendFile<Uploaded>('POST', '/v1/uploads', file));
      }
    } finally {
      setSent(undefined);
    }
    return askFor.importForms(
      round,
      uploaded.map(({ name, sha256 }) => ({ name, sha256 })),
      { overwrite, ...(received && { received: formatDate(received as IsoDate) }) },
    );
  }, refresh);
  const outcome = formsTaken(taking.job);
  return (
    <>
      <p>{say.takeHint}</p>
      <FileChoice files={files} onFiles={setFiles} />
      <div className="wide-field">
        <DayField
          label={say.received}
          hint={say.receivedHint}
          value={undefined}
          onDay={setReceived}
        />
      </div>
      <Checkbox checked={overwrite} onChange={({ target }) => setOverwrite(target.checked)}>
        {say.overwrite}
      </Checkbox>
      {overwrite && (
        <Alert type="warning" showIcon className="gap-above" title={say.overwriteMeans} />
      )}
      <p>
        <Button
          type="primary"
          disabled={files.length === 0 || received === null}
          loading={taking.busy}
          onClick={() => taking.start()}
        >
          {say.takeNow(files.length)}
        </Button>
      </p>
      {sent !== undefined && <p role="status">{say.sending(sent + 1, files.length)}</p>}
      {taking.job && outcome ? (
        <Outcome outcome={outcome} report={fileOf(taking.job)} units={units} />
      ) : (
        <JobProgress of={taking} />
      )}
    </>
  );
}

const TONES: Readonly<Record<FormChange, Tone>> = {
  new: 'good',
  changed: 'info',
  same: 'plain',
  refused: 'bad',
};

interface OutcomeProps {
  readonly outcome: FormsTaken;
  /** The table of faults as a workbook, when there are some. */
  readonly report: ReturnType<typeof fileOf>;
  readonly units: readonly UnitProgress[];
}

function Outcome({ outcome, report, units }: OutcomeProps) {
  const { forms: say } = useText();
  const { files, faults, forms, findings } = outcome;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const taken = forms.filter(({ change }) => change !== 'refused').length;
  return (
    <>
      <Alert
        role="status"
        showIcon
        type={faults > 0 || taken < files ? 'warning' : 'success'}
        title={say.outcome(taken, files, faults)}
        description={faults > 0 ? say.mendAndSend : undefined}
      />
      {forms.length > 0 && (
        <>
          <h3>{say.takenForms}</h3>
          <div className="scroll-x">
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{say.unit}</th>
                  <th scope="col">{say.file}</th>
                  <th scope="col">{say.change}</th>
                </tr>
              </thead>
              <tbody>
                {forms.map(({ unit, file, change, refusal }) => (
                  <tr key={file}>
                    <td>
                      {unit} {names.get(unit)}
                    </td>
                    <td>{file}</td>
                    <td>
                      <Badge tone={TONES[change]}>{say.changes[change]}</Badge>
                      {refusal && ` ${refusal.what} ${refusal.remedy}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3>{say.faults(faults)}</h3>
          {report && (
            <p>
              <a className="door" href={report.href} download>
                {say.faultsFile}
              </a>
            </p>
          )}
          <FaultTable faults={findings} />
        </>
      )}
    </>
  );
}
