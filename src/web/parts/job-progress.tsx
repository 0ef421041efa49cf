import { Alert } from 'antd';
import { fileOf, type Job } from '../api/jobs.ts';
import { useText } from '../text/use-text.tsx';
import { JobNote } from './job-note.tsx';

interface JobProgressProps {
  readonly of: { readonly job: Job | undefined; readonly error: unknown };
  /** What is told once it is over. */
  readonly done?: string;
}

/** How far long work is, what came of it, and its file to download. */
export function JobProgress({ of: { job, error }, done }: JobProgressProps) {
  const { jobs: say } = useText();
  if (!job && !error) return null;
  if (job?.state !== 'done')
    return (
      <div className="gap-above">
        <JobNote job={job} error={error} doing={job ? told(job, say) : ''} />
      </div>
    );
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

function told({ state, done, total }: Job, say: ReturnType<typeof useText>['jobs']): string {
  const far = state === 'waiting' ? say.waiting : total ? say.running(done, total) : say.begun;
  return `${far} ${say.mayLeave}`;
}
