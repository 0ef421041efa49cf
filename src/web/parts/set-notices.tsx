import { Alert } from 'antd';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import { useText } from '../text/use-text.tsx';
import { Badge } from './badge.tsx';

/** What a reader must know before the first number, on screen and on paper. */
export function SetNotices({ set, notice }: { set: CriteriaSet; notice?: string | undefined }) {
  const say = useText().shell;
  const illustrative = isIllustrative(set);
  if (!illustrative && !set.notice && !notice) return null;
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
          {set.notice && <p className="tight">{set.notice}</p>}
          {notice && <p className="tight">{capital(notice)}.</p>}
        </>
      }
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).replace(/\.$/, '');
}
