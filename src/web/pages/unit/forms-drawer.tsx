import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Drawer, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { sendFile } from '../../api/client.ts';
import { formsTaken } from '../../api/forms-taken.ts';
import { askFor, fileOf, useLongWork } from '../../api/jobs.ts';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { JobNote } from '../../parts/job-note.tsx';
import { FaultTable } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import type { UnitWork } from './use-unit-work.ts';

interface FormsDrawerProps {
  readonly work: UnitWork;
  /** Only whoever may write takes a form in; everybody may fetch one. */
  readonly mayWrite: boolean;
  onClose(): void;
}

/** The form for Excel out, and the filled one in, with every fault by its cell. */
export default function FormsDrawer({ work, mayWrite, onClose }: FormsDrawerProps) {
  const say = useText().unit.forms;
  const { round, unit } = work.at;
  const queries = useQueryClient();
  const [overwrite, setOverwrite] = useState(false);
  const out = useLongWork(() => askFor.forms(round, 'self', [unit]));
  const into = useLongWork(async (file: File) => {
    const { name, sha256 } = await sendFile<{ name: string; sha256: string }>(
      'POST',
      '/v1/uploads',
      file,
    );
    return askFor.importForms(round, [{ name, sha256 }], { overwrite });
  });
  const unsaved = work.unsaved.drafts.length > 0;
  const made = out.job && fileOf(out.job);
  const { findings = [], faults = 0, forms = [] } = formsTaken(into.job) ?? {};
  const refused = forms.filter(({ refusal }) => refusal);
  const isTaken = forms.length > 0 && faults === 0 && refused.length === 0;
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
      {made && (
        <p>
          <a href={made.href}>{made.name}</a>
        </p>
      )}
      {mayWrite && (
        <>
          <h3>{say.upload}</h3>
          {unsaved && <Alert type="warning" title={say.waitForSave} />}
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
          {isTaken && <Alert type="success" title={say.taken} />}
          {refused.map(({ unit, refusal }) => (
            <Alert
              key={unit}
              type="error"
              title={say.refused(unit)}
              description={
                <>
                  <p className="tight">{refusal?.what}</p>
                  <p className="tight">{refusal?.remedy}</p>
                </>
              }
              className="gap-below"
            />
          ))}
          {faults > 0 && <Alert type="error" title={say.faults} className="gap-below" />}
          {findings.length > 0 && <FaultTable faults={findings} />}
        </>
      )}
    </Drawer>
  );
}
