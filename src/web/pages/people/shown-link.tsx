import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { OneTimeLink } from '../../api/people.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

/** A one-time link, shown this once to be copied and handed on. */
export function ShownLink({
  name,
  link: { url, expiresAt },
  onDone,
}: {
  name: string;
  link: OneTimeLink;
  onDone: () => void;
}) {
  const { people: say, shell } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Some browsers refuse it; the link stands there to be marked by hand.
      setCopied(false);
    }
  };
  return (
    <Alert
      type="warning"
      className="gap-below"
      title={say.linkFor(name)}
      description={
        <>
          <p>{say.linkHint(timeText(expiresAt))}</p>
          <p className="one-time">{url}</p>
          <div className="buttons">
            <Button type="primary" onClick={() => void copy()}>
              {say.copy}
            </Button>
            <Button onClick={onDone}>{shell.close}</Button>
            <span role="status">{copied && say.copied}</span>
          </div>
        </>
      }
    />
  );
}
