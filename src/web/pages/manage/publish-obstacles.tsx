import { Alert } from 'antd';
import { ROUND_STATES } from '../../../round/index.ts';
import type { Round } from '../../api/rounds.ts';
import { useRoundLabels } from '../../text/use-labels.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitProgress } from './readiness.ts';
import { UnitLinks } from './unit-links.tsx';

/** Everything that still keeps the round from being published. Nothing when nothing does. */
export function PublishObstacles({
  round,
  units,
  hasDraft,
}: {
  round: Round;
  units: readonly UnitProgress[];
  hasDraft: boolean;
}) {
  const { publish: say } = useText();
  const labels = useRoundLabels();
  const now = ROUND_STATES.indexOf(round.state);
  const council = ROUND_STATES.indexOf('council');
  const steps = ROUND_STATES.slice(now + 1, council + 1).map((one) => labels.round[one]);
  const unappraised = units.filter(({ state }) => state === 'submitted' || state === 'returned');
  const explained = units.filter(({ state }) => state === 'explained');
  const missing = units.filter(({ state }) =>
    ['not-started', 'in-progress', 'withdrawn'].includes(state),
  );
  const beforeCouncil = now < council;
  const blocks = beforeCouncil || !hasDraft;
  if (!blocks && missing.length === 0) return null;
  return (
    <Alert
      type={blocks ? 'warning' : 'info'}
      showIcon
      className="gap-below"
      title={blocks ? say.obstacles : say.toKnow}
      description={
        <ul className="notes">
          {beforeCouncil && <li>{say.stepsLeft(steps.join(' → '))}</li>}
          {beforeCouncil && unappraised.length > 0 && (
            <li>
              {say.unappraised(unappraised.length)}{' '}
              <UnitLinks round={round.id} units={unappraised} />
            </li>
          )}
          {beforeCouncil && explained.length > 0 && (
            <li>
              {say.explained(explained.length)} <UnitLinks round={round.id} units={explained} />
            </li>
          )}
          {!hasDraft && <li>{say.noDraft}</li>}
          {missing.length > 0 && (
            <li>
              {say.missing(missing.length)} <UnitLinks round={round.id} units={missing} />
            </li>
          )}
        </ul>
      }
    />
  );
}
