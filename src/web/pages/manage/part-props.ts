import type { Schemas } from '../../api/client.ts';
import type { Round } from '../../api/rounds.ts';
import type { SetTitles } from '../../api/set-outline.ts';
import type { Me } from '../../session/use-me.ts';

/** What each part of managing a round is given. */
export interface PartProps {
  readonly me: Me;
  readonly round: Round;
  readonly progress: Schemas['Progress'];
  readonly titles: SetTitles;
}
