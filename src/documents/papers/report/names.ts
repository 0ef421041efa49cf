import type { Unit } from '../../../evidence/submission.ts';
import { firstOf } from '../../../text/sentences.ts';
import type { Papers } from '../papers.ts';

/** A sentence that names more units than these is not read. */
const MOST = 12;

/** Names and codes of units in one line: the first ones, and how many more. */
export function namesOf(
  { say }: Papers,
  standings: readonly { readonly unit: Pick<Unit, 'name' | 'code'> }[],
): string {
  const all = standings.map(({ unit: { name, code } }) => say.unit(name, code));
  const { shown, leftOut } = firstOf(all, MOST);
  return say.listed(shown, leftOut);
}
