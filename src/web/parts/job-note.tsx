import { Progress } from 'antd';
import { Refusal } from '../api/client.ts';
import type { Job } from '../api/jobs.ts';
import { ProblemNote } from './problem-note.tsx';

interface JobNoteProps {
  readonly job: Job | undefined;
  readonly error: unknown;
  /** What is being done, in words. */
  readonly doing: string;
}

/** How far long work is, or why it failed. */
export function JobNote({ job, error, doing }: JobNoteProps) {
  if (error) return <ProblemNote error={error} />;
  if (job?.problem) return <ProblemNote error={new Refusal(job.problem as never)} />;
  if (!job || job.finishedAt) return null;
  const percent = job.total ? Math.floor((100 * job.done) / job.total) : 0;
  return (
    <div role="status">
      <p className="tight">{doing}</p>
      <Progress percent={percent} status="active" aria-label={doing} />
    </div>
  );
}
