import type { Schemas } from '../api/client.ts';
import { Badge, type Tone } from './badge.tsx';

type UnitState = Schemas['RoundUnit']['state'];

const TONES: Readonly<Record<UnitState, Tone>> = {
  'not-started': 'plain',
  'in-progress': 'info',
  submitted: 'good',
  withdrawn: 'warn',
  returned: 'bad',
  appraised: 'good',
  explained: 'good',
  final: 'good',
};

/** Where a unit stands; the words are the server's, the colour only helps. */
export function UnitStateBadge({ state, label }: { state: UnitState; label: string }) {
  return <Badge tone={TONES[state]}>{label}</Badge>;
}
