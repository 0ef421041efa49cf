import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { verdictQuery } from '../../api/audit.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';

const SHOWN_OF_HASH = 16;

/** Says whether anybody altered the log behind the product's back. */
export function ChainCheck() {
  const { audit: say } = useText();
  const { data, error, isFetching, refetch } = useQuery(verdictQuery());
  return (
    <section className="no-print gap-above" aria-label={say.check}>
      <Button loading={isFetching} onClick={() => void refetch()}>
        {say.check}
      </Button>
      {error && <ProblemNote error={error} />}
      {data && !isFetching && (
        <Alert
          className="gap-above"
          type={data.fault ? 'error' : 'success'}
          role={data.fault ? 'alert' : 'status'}
          showIcon
          title={data.fault ? say.broken(data.fault.seq) : say.whole(data.entries)}
          description={
            data.fault
              ? `${say.faults[data.fault.kind]} ${say.brokenRemedy}`
              : say.head(data.head.slice(0, SHOWN_OF_HASH))
          }
        />
      )}
    </section>
  );
}
