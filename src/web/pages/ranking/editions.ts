import { permit } from '../../../round/index.ts';
import type { Edition } from '../../api/ranking.ts';
import type { Round } from '../../api/rounds.ts';
import type { Me } from '../../session/use-me.ts';

/** What somebody may look at of a round, the one to begin with first. */
export function editionsOf(me: Me, { state, publications = [] }: Round): readonly Edition[] {
  const published = publications.map(({ number }) => number).sort((a, b) => b - a);
  // What was published stands until it is opened again: there is no other state of it.
  const judges = permit(me.grants ?? [], 'read-ranking', { round: { state } }).allowed;
  return judges && state !== 'published' ? ['now', ...published] : published;
}

/** An edition as addresses carry it. */
export function editionFrom(
  text: string | null,
  editions: readonly Edition[],
): Edition | undefined {
  return editions.find((edition) => String(edition) === text) ?? editions[0];
}
