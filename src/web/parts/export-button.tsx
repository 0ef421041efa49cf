import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { type Job, jobFileAddress, useLongWork } from '../api/jobs.ts';
import { useText } from '../text/use-text.tsx';
import { handOver } from './hand-over.ts';
import { JobNote } from './job-note.tsx';

/** Asks for a file that takes a while to make, tells how far it is, and hands it over when done. */
export function ExportButton({ ask, children }: { ask: () => Promise<Job>; children: string }) {
  const say = useText().shell;
  const { job, busy, error, start } = useLongWork<void>(ask);
  const given = useRef<string>(undefined);
  useEffect(() => {
    if (job?.state !== 'done' || given.current === job.id) return;
    given.current = job.id;
    handOver(jobFileAddress(job));
  }, [job]);
  return (
    <span className="no-print export">
      <Button icon={<DownloadOutlined />} loading={busy} onClick={() => start()}>
        {children}
      </Button>
      <JobNote job={job} error={error} doing={say.making} />
    </span>
  );
}
