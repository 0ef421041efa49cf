import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';

/** Where the writer of one sheet puts its text on the way to the zip. */
interface Sink extends NodeJS.EventEmitter {
  readonly _writableState?: WritableState;
}

interface WritableState {
  readonly length: number;
  /** It will tell when there is room again. */
  readonly needDrain: boolean;
  readonly ending: boolean;
}

/** Text kept waiting before the rows pause. What waited stays in memory until a full collection. */
const LIMIT = 256 * 1024;
const NOTHING_WAITS: WritableState = { length: 0, needDrain: false, ending: false };

/**
 * Waits until what was written of a sheet has gone on its way. exceljs takes rows without ever
 * saying that it is full: with a slow disk or network the whole sheet would pile up in memory.
 * The pipe it writes into is not part of its interface; if it moves, this only waits one turn.
 *
 * @param failed rejects when the target breaks, so that nobody waits for room that never comes
 */
export async function roomIn(sheet: object, failed: Promise<never>): Promise<void> {
  await setImmediate();
  for (const sink of sinksOf(sheet)) {
    const { length, needDrain, ending } = sink._writableState ?? NOTHING_WAITS;
    if (length <= LIMIT) continue;
    // Of a sheet that has ended no stream tells that it drained, only that it is through.
    if (ending) await Promise.race([once(sink, 'finish'), failed]);
    else if (needDrain) await Promise.race([once(sink, 'drain'), failed]);
  }
}

function sinksOf(sheet: object): readonly Sink[] {
  const { stream } = sheet as { stream?: { pipes?: unknown } };
  return Array.isArray(stream?.pipes) ? stream.pipes : [];
}
