import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Drawer, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { api, type Schemas, sendFile, taken } from '../../api/client.ts';
import { jobFileAddress, useLongWork } from '../../api/jobs.ts';
import { JobNote } from '../../parts/job-note.tsx';
import { FaultTable } from '../../parts/problem-note.tsx';
import { useLanguage } from '../../text/use-text.tsx';
import type { UnitWork } from './use-unit-work.ts';

type Fault = NonNullable<Schemas['Problem']['faults']>[number];

interface FormsDrawerProps {
  readonly work: UnitWork;
  /** Only whoever may write takes a form in; everybody may fetch one. */
  readonly mayWrite: boolean;
  onClose(): void;
}

/** The form for Excel out, and the filled one in, with every fault by its cell. */
export function FormsDrawer({ work, mayWrite, onClose }: FormsDrawerProps) {
  const { text, language } = useLanguage();
  const say = text.unit.forms;
  const { round, unit } = work.at;
  const queries = useQueryClient();
  const [overwrite, setOverwrite] = useState(false);
  const out = useLongWork(() =>
    taken(
      api.POST('/v1/jobs/make-forms', {
        body: { round, units: [unit], kind: 'self', language },
      }),
    ),
  );
  const into = useLongWork(async (file: File) => {
    const { name, sha256 } = await sendFile<{ name: string; sha256: string }>(
      'POST',
      '/v1/uploads',
      file,
    );
    const body = { round, files: [{ name, sha256 }], overwrite, language };
    return taken(api.POST('/v1/jobs/import-forms', { body }));
  });
  const unsaved = work.unsaved.drafts.length > 0;
  const faults = faultsOf(into.job?.result);
  const isTaken = into.job?.state === 'done' && faults.length === 0;
  useEffect(() => {
    if (isTaken) void queries.invalidateQueries({ queryKey: ['units', round, unit] });
  }, [isTaken, queries, round, unit]);
  return (
    <Drawer open onClose={onClose} title={say.title} size={720}>
      <h3>{say.download}</h3>
      <p>{say.downloadHint}</p>
      <Button loading={out.busy} onClick={() => out.start(undefined)}>
        {say.download}
      </Button>
      <JobNote job={out.job} error={out.error} doing={say.making} />
      {out.job?.state === 'done' && (
        <p>
          <a href={jobFileAddress(out.job)}>{fileNameOf(out.job.result) ?? say.download}</a>
        </p>
      )}
      {mayWrite && (
        <>
          <h3>{say.upload}</h3>
          {unsaved && <Alert type="warning" showIcon title={say.waitForSave} />}
          <p>
            <Checkbox checked={overwrite} onChange={(event) => setOverwrite(event.target.checked)}>
              {say.overwrite}
            </Checkbox>
          </p>
          <Upload.Dragger
            accept=".xlsx"
            multiple={false}
            showUploadList={false}
            disabled={unsaved || into.busy}
            beforeUpload={(file) => {
              into.start(file);
              return false;
            }}
          >
            <p>{say.uploadHint}</p>
          </Upload.Dragger>
          <JobNote job={into.job} error={into.error} doing={say.taking} />
          {isTaken && <Alert type="success" showIcon title={say.taken} />}
          {faults.length > 0 && (
            <>
              <Alert type="error" showIcon title={say.faults} className="gap-below" />
              <FaultTable faults={faults} />
            </>
          )}
        </>
      )}
    </Drawer>
  );
}

function faultsOf(result: Record<string, unknown> | undefined): readonly Fault[] {
  const { findings } = result ?? {};
  return Array.isArray(findings) ? (findings as Fault[]) : [];
}

function fileNameOf(result: Record<string, unknown> | undefined): string | undefined {
  return (result?.file as { name?: string } | undefined)?.name;
}
