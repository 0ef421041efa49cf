import { useText } from '../text/use-text.tsx';
import { Badge } from './badge.tsx';

/** Says that something is not the wording of the regulation; nothing where it is. */
export function FidelityBadge({ fidelity }: { fidelity: 'verbatim' | 'derived' | 'illustrative' }) {
  const say = useText().shell;
  if (fidelity === 'verbatim') return null;
  if (fidelity === 'derived') return <Badge tone="info">{say.derived}</Badge>;
  return (
    <Badge tone="warn" title={say.illustrativeHint}>
      {say.illustrative}
    </Badge>
  );
}
