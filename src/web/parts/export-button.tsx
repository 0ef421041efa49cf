import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { api, type Problem, Refusal, type Schemas, taken } from '../api/client.ts';
import { useText } from '../text/use-text.tsx';
import { ProblemNote } from './problem-note.tsx';

type Job = Schemas['Job'];

const EVERY_MS = 700;

/** Asks for a file that takes a while to make, tells how far it is, and hands it over when done. */
export function ExportButton({ ask, children }: { ask: () => Promise<Job>; children: string }) {
  const say = useText().shell;
  const [share, setShare] = useState<number>();
  const work = useMutation({
    mutationFn: async () => {
      setShare(0);
      const asked = await ask();
      const done = await finished(asked, setShare);
      if (done.problem) throw new Refusal(done.problem as Problem);
      handOver(`/api/v1/jobs/${done.id}/file`);
    },
    onSettled: () => setShare(undefined),
  });
  return (
    <span className="no-print export">
      <Button icon={<DownloadOutlined />} loading={work.isPending} onClick={() => work.mutate()}>
        {children}
      </Button>
      {share !== undefined && (
        <Progress percent={Math.floor(share * 100)} size="small" aria-label={say.making} />
      )}
      {work.isError && <ProblemNote error={work.error} onRetry={() => work.mutate()} />}
    </span>
  );
}

async function finished(job: Job, onShare: (share: number) => void): Promise<Job> {
  let now = job;
  while (!now.finishedAt) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    now = await taken(api.GET('/v1/jobs/{job}', { params: { path: { job: job.id } } }));
    onShare(now.total ? now.done / now.total : 0);
  }
  return now;
}

/** Lets the browser take the file: its name comes with it. */
export function handOver(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
