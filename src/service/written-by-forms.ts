import type { ByForms } from '../app/typed-since.ts';
import { lastActions, type Reading } from '../storage/index.ts';

/** What of a unit a form changed last, as the log has it; what was typed since is not in it. */
export async function writtenByForms(db: Reading, round: string, unit: string): Promise<ByForms> {
  const last = await lastActions(db, `round/${round}/unit/${unit}`);
  return new Set([...last].flatMap(([piece, action]) => (action === 'import-forms' ? piece : [])));
}
