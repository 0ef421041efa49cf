import { Alert } from 'antd';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import { useText } from '../text/use-text.tsx';
import { Badge } from './badge.tsx';

/** What a reader must know before the first number, on screen and on paper. */
export function SetNotices({ set, notice }: { set: CriteriaSet; notice?: string | undefined }) {
  return <Notices illustrative={isIllustrative(set)} ofSet={set.notice} ofRound={notice} />;
}

interface NoticesProps {
  readonly illustrative: boolean;
  readonly ofSet?: string | undefined;
  readonly ofRound?: string | undefined;
}

/** The same for pages that do not read the set itself. */
export function Notices({ illustrative, ofSet, ofRound }: NoticesProps) {
  const say = useText().shell;
  if (!illustrative && !ofSet && !ofRound) return null;
  return (
    <Alert
      className="gap-below notices"
      type="warning"
      title={
        <>
          {illustrative && <Badge tone="warn">{say.illustrative}</Badge>}{' '}
          {illustrative && say.illustrativeHint}
        </>
      }
      description={
        <>
          {ofSet && <p className="tight">{ofSet}</p>}
          {ofRound && <p className="tight">{capital(ofRound)}.</p>}
        </>
      }
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).replace(/\.$/, '');
}
