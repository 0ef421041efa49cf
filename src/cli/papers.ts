import type { LoadedRound } from '../app/load-round.ts';
import type { Papers } from '../documents/papers/index.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import { civilDate } from '../round/index.ts';
import { papersWordsIn } from '../text/papers-words.ts';
import { workbookLabelsIn } from '../text/workbook-labels.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Session } from './session.ts';

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
