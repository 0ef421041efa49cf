import { Alert } from 'antd';
import type { Schemas } from '../../api/client.ts';
import type { UnitResult } from '../../api/results.ts';
import { amountText } from '../../text/amounts.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

interface NotYetProps {
  readonly as: Schemas['UnitEvidence']['as'];
  readonly round: Schemas['Round'];
  readonly appraised: boolean;
  /** The unit's result as it was published last, and by which publication. */
  readonly published?: { readonly number: number; readonly result: UnitResult } | undefined;
}

/** What a reader would look for and cannot see yet, and when they will. */
export function NotYet({ as, round, appraised, published }: NotYetProps) {
  const { notYet: say } = useText().result;
  const text = told();
  return text ? <Alert type="info" showIcon className="gap-below" title={text} /> : null;

  function told(): string | undefined {
    const { state, days } = round;
    if (as !== 'unit-officer' && as !== 'unit-head')
      return appraised ? undefined : say.notAppraised;
    // While a correction is being worked on, what was published holds.
    if (published && state !== 'published') {
      const { number, result } = published;
      const { total, place } = result.standing ?? {};
      return say.correcting(number, amountText(total), place ?? undefined);
    }
    switch (state) {
      case 'self-assessment':
        return say['self-assessment'];
      case 'appraisal':
        return say.appraisal(days.explanationFrom && dayText(days.explanationFrom));
      case 'second-appraisal':
        return say['second-appraisal'];
      case 'council':
        return say.council;
      case 'explanation':
      case 'published':
        return appraised ? undefined : say.notAppraised;
      default:
        return undefined;
    }
  }
}
