import type { StateLabels } from '../../../text/service-words.ts';
import { type KnownSets, titleOf } from '../../api/known-sets.ts';
import type { NewGrant } from '../../api/people.ts';
import type { WebText } from '../../text/web-text.ts';

/** A role with the part of the province it is for. */
export function grantText(
  { role, unit, blocks, groups }: NewGrant,
  labels: StateLabels,
  known: KnownSets,
  say: WebText['people'],
): string {
  const titles = (all: KnownSets['blocks'], ids: readonly string[]) =>
    ids.map((id) => titleOf(all, id)).join(', ');
  return [
    labels.role[role],
    unit !== undefined && say.ofUnit(unit),
    blocks && say.ofBlocks(titles(known.blocks, blocks)),
    groups && say.ofGroups(titles(known.groups, groups)),
  ]
    .filter(Boolean)
    .join(' · ');
}
