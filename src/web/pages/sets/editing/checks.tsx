import { Alert } from 'antd';
import { isFault } from '../../../../criteria/finding.ts';
import { useText } from '../../../text/use-text.tsx';
import { FindingsList } from '../findings-list.tsx';
import type { ReadText } from '../set-text.ts';

/** The checks of the set as its text stands, told aloud when their number changes. */
export function Checks({
  read,
  isReading,
  onGo,
}: {
  readonly read: ReadText;
  readonly isReading: boolean;
  onGo(line: number, column: number): void;
}) {
  const say = useText().sets.edit;
  const faults = read.findings.filter(isFault).length;
  return (
    <section className="checks" aria-labelledby="checks" aria-busy={isReading}>
      <h2 id="checks">{say.findings}</h2>
      <div role="status">
        {faults === 0 ? (
          <Alert type="success" showIcon title={say.sound} />
        ) : (
          <Alert type="error" showIcon title={say.faults(faults)} />
        )}
      </div>
      <FindingsList findings={read.findings} onGo={onGo} />
    </section>
  );
}
