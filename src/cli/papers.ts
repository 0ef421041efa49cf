import type { LoadedRound } from '../app/load-round.ts';
import type { Papers } from '../documents/papers/index.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import { civilDate } from '../round/index.ts';
import { papersWordsIn } from '../text/papers-words.ts';
import { workbookLabelsIn } from '../text/workbook-labels.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Session } from './session.ts';
import { UsageError } from './terminal.ts';

/** All that papers are made of, in the language of a session. */
export function papersOf(
  { words, options, terminal }: Session,
  { set, round }: LoadedRound,
  result: RoundResult,
): Papers {
  return {
    set,
    round,
    result,
    words,
    labels: workbookLabelsIn(options.lang),
    say: papersWordsIn(options.lang),
    engineVersion: ENGINE_VERSION,
    generatedOn: civilDate(terminal.today),
  };
}

/** Says where it could not be written; what is no fault of the file system goes on its way. */
export async function saved<T>(session: Session, out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UsageError(session.say.cannotWrite(out, String(error.code)));
  }
}
