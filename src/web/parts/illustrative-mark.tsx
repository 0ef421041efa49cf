import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isIllustrative } from '../../criteria/illustrative.ts';
import { useText } from '../text/use-text.tsx';
import { Badge } from './badge.tsx';

/** What is not official, in a word beside a heading, where there is no room for the whole notice. */
export function IllustrativeMark({
  set,
  notice,
}: {
  readonly set: CriteriaSet;
  /** Of the round: that its data are invented. */
  readonly notice?: string | undefined;
}) {
  const say = useText().shell;
  return (
    <>
      {isIllustrative(set) && (
        <Badge tone="warn" title={say.illustrativeHint}>
          {say.illustrative}
        </Badge>
      )}{' '}
      {notice && <Badge tone="warn">{notice}</Badge>}
    </>
  );
}
