import { VIEWS, type View } from '../evidence/submission.ts';
import type { Role } from './permissions.ts';
import type { RoundState } from './states.ts';

/** What is known of a unit, by who said it. */
export const KNOWN_PARTS = [
  'document',
  'answer',
  'external',
  'appraisal',
  'second-appraisal',
  'council',
  'explanation',
] as const;
export type KnownPart = (typeof KNOWN_PARTS)[number];

const OWN: readonly KnownPart[] = ['document', 'answer', 'external', 'explanation'];
const ANSWERABLE: readonly RoundState[] = ['explanation', 'second-appraisal', 'council'];

/**
 * What a role may see of a unit it may see at all. The unit itself sees how it was appraised once it
 * can answer, and what came of its answer and what the council decided once that is published.
 */
export function visibleParts(role: Role, round: RoundState): readonly KnownPart[] {
  if (!isOfUnit(role) || round === 'published') return KNOWN_PARTS;
  return ANSWERABLE.includes(round) ? [...OWN, 'appraisal'] : OWN;
}

/** The scores a role may see of a unit it may see at all. */
export function visibleViews(role: Role, round: RoundState): readonly View[] {
  if (!isOfUnit(role) || round === 'published') return VIEWS;
  return round === 'explanation' ? ['self', 'appraised'] : ['self'];
}

function isOfUnit(role: Role): boolean {
  return role === 'unit-officer' || role === 'unit-head';
}
