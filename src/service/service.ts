import type { Grant } from '../round/index.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import type { FileStore } from '../storage/files/index.ts';
import type { Store } from '../storage/index.ts';
import type { SetShelf } from './set-shelf.ts';

/** What every use case works with. */
export interface Service {
  readonly store: Store;
  readonly files: FileStore;
  readonly sets: SetShelf;
  readonly now: () => Date;
  /** Decides conditions for screens; what is official is decided by both. */
  readonly evaluator: ConditionEvaluator;
  /** The evaluator of record. */
  readonly ofRecord: ConditionEvaluator;
  readonly engineVersion: string;
  /** Bytes of the files that one unit may give in a round. */
  readonly unitBytes: number;
}

/** Unless whoever runs the system says otherwise: some five hundred scanned documents. */
export const UNIT_BYTES = 2 * 2 ** 30;

/** Who does something: a person who signed in, with the roles they hold at this moment. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Work that the system itself does, such as reminders. */
export const SYSTEM = 'system';
