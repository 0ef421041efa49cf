import { Alert, Progress } from 'antd';
import { Refusal } from '../api/client.ts';
import { fileOf, type Job } from '../api/jobs.ts';
import { useText } from '../text/use-text.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { FollowedJob } from './use-job.ts';

/** How far long work is, what came of it, and its file to download. */
export function JobProgress({ of, done }: { of: FollowedJob; done?: string }) {
  const { jobs: say } = useText();
  const { job, error } = of;
  if (error !== undefined) return <ProblemNote error={error} />;
  if (!job) return null;
  if (job.state === 'failed') return <ProblemNote error={problemOf(job)} />;
  if (job.state !== 'done') return <Running job={job} />;
  const file = fileOf(job);
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      className="gap-above"
      title={done ?? say.done}
      description={
        file && (
          <a className="door" href={file.href} download>
            {say.download(file.name)}
          </a>
        )
      }
    />
  );
}

function Running({ job: { state, done, total } }: { job: Job }) {
  const { jobs: say } = useText();
  const percent = total ? Math.floor((done / total) * 100) : 0;
  const label = state === 'waiting' ? say.waiting : total ? say.running(done, total) : say.begun;
  return (
    <div className="gap-above" role="status">
      <Progress percent={percent} status="active" aria-label={label} />
      <p className="tight quiet">
        {label} {say.mayLeave}
      </p>
    </div>
  );
}

/** Why a job failed, as a refusal. */
export function problemOf(job: Job): unknown {
  const problem = job.problem as unknown as Refusal['problem'] | undefined;
  return problem ? new Refusal(problem) : new Error(job.id);
}
