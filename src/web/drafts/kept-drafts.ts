import { createStore, del, entries, set } from 'idb-keyval';
import type { UnitAt } from '../api/units.ts';
import { type Draft, nameOf } from './draft.ts';

const store = createStore('thangdiem', 'drafts');

/** Drafts of one person for one unit, kept by the browser across reloads and without a line. */
export interface KeptDrafts {
  all(): Promise<readonly Draft[]>;
  keep(draft: Draft): void;
  /** Resolves once the draft is gone from the disk, or cannot be. */
  forget(draft: Draft): Promise<void>;
}

export function keptDrafts(person: string, { round, unit }: UnitAt): KeptDrafts {
  const prefix = `${person}/${round}/${unit}/`;
  const at = (draft: Draft) => `${prefix}${nameOf(draft)}`;
  // Where the browser keeps nothing (a private window), the page itself still holds what was typed.
  const quietly = async (work: Promise<unknown>) => void (await work.catch(() => undefined));
  return {
    async all() {
      try {
        const kept = await entries<string, Draft>(store);
        return kept.filter(([key]) => key.startsWith(prefix)).map(([, draft]) => draft);
      } catch {
        return [];
      }
    },
    keep: (draft) => void quietly(set(at(draft), draft, store)),
    forget: (draft) => quietly(del(at(draft), store)),
  };
}
