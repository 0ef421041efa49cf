import type { DecisionStanding } from '../../../round/decision-standing.ts';
import { Badge } from '../../parts/badge.tsx';
import { useText } from '../../text/use-text.tsx';

const TONES = { waiting: 'info', decided: 'good', 'not-now': 'plain' } as const;

/** Whether a task waits for a decision. */
export function StandingBadge({ standing }: { standing: DecisionStanding }) {
  const say = useText().appraise;
  return <Badge tone={TONES[standing]}>{say.standings[standing]}</Badge>;
}
