import type { Action, Grant } from '../round/index.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import type { FileStore } from '../storage/files/index.ts';
import { appendAudit, type Store, type Writing } from '../storage/index.ts';
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
}

/** Who does something: a person who signed in, with the roles they hold at this moment. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Work that the system itself does, such as reminders. */
export const SYSTEM = 'system';

/** Notes a change in the log, in the transaction of the change. */
export async function note(
  db: Writing,
  entry: {
    readonly by: string;
    readonly at: Date;
    readonly action: Action | string;
    readonly subject: string;
    readonly change: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { by, at, action, subject, change } = entry;
  await appendAudit(db, { actor: by, at, action, subject, change });
}
