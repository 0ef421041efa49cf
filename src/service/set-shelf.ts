import type { LoadedSet } from '../criteria/load.ts';
import { setFromText } from '../criteria/load.ts';
import { type Reading, setVersion } from '../storage/index.ts';
import { Refused } from './refused.ts';

/** Sets read from the store, each once: a version never changes, so it is never read again. */
export interface SetShelf {
  byHash(db: Reading, hash: string): Promise<LoadedSet>;
}

/** How many are kept in memory; a province uses one or two a year. */
const MOST_KEPT = 16;

export function setShelf(): SetShelf {
  const kept = new Map<string, LoadedSet>();
  return {
    async byHash(db, hash) {
      const known = kept.get(hash);
      if (known) return known;
      const stored = await setVersion(db, hash);
      if (!stored) throw new Refused('unknown.set', { set: hash });
      const read = setFromText(stored.text, `${stored.id}/set.yaml`);
      if ('findings' in read) {
        // It was checked when it was added: only a change of the engine can refuse it now.
        throw new Refused('faults', { what: stored.id }, { findings: read.findings });
      }
      const oldest = kept.keys().next().value;
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(hash, read.value);
      return read.value;
    },
  };
}
