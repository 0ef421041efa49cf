import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { changeKnown } from '../api/change-known.ts';
import { whenSignedIn } from '../api/client.ts';
import {
  evidenceQuery,
  type Piece,
  savePiece,
  type UnitAt,
  type UnitEvidence,
} from '../api/units.ts';
import { keptDrafts } from './kept-drafts.ts';
import { createOutbox, type Outbox, type Snapshot } from './outbox.ts';

const NOTHING: Snapshot = { drafts: [], line: 'up' };

/** The outbox of one person for one unit; `undefined` until what was kept has been read. */
export function useOutbox(person: string, at: UnitAt): Outbox | undefined {
  const queries = useQueryClient();
  const [outbox, setOutbox] = useState<Outbox>();
  const { round, unit } = at;
  useEffect(() => {
    const kept = keptDrafts(person, { round, unit });
    let opened: Outbox | undefined;
    let gone = false;
    void kept.all().then((drafts) => {
      if (gone) return;
      opened = createOutbox({
        kept: drafts,
        send: (draft) => savePiece({ round, unit }, draft),
        keep: kept.keep,
        forget: kept.forget,
        onSaved(draft, saved) {
          const { queryKey } = evidenceQuery({ round, unit });
          changeKnown<UnitEvidence>(queries, queryKey, (known) => ({
            ...known,
            entries: replaced(known.entries, draft, saved),
          }));
          // The first piece begins the unit's work: only then may it be handed in.
          const { unit: member } = queries.getQueryData<UnitEvidence>(queryKey) ?? {};
          if (member?.state === 'not-started')
            void queries.invalidateQueries({ queryKey, exact: true });
          void queries.invalidateQueries({ queryKey: ['units', round, unit, 'scores'] });
        },
      });
      setOutbox(opened);
    });
    const again = () => void opened?.flush();
    window.addEventListener('online', again);
    const stopListening = whenSignedIn(again);
    return () => {
      gone = true;
      window.removeEventListener('online', again);
      stopListening();
      opened?.close();
      setOutbox(undefined);
    };
  }, [queries, person, round, unit]);
  return outbox;
}

/** What is not saved yet, as it changes. */
export function useDrafts(outbox: Outbox | undefined): Snapshot {
  return useSyncExternalStore(
    (listener) => outbox?.subscribe(listener) ?? (() => undefined),
    () => outbox?.snapshot() ?? NOTHING,
  );
}

function replaced(
  entries: readonly Piece[],
  { part, key }: Pick<Piece, 'part' | 'key'>,
  saved: Piece | null,
): Piece[] {
  const others = entries.filter((entry) => entry.part !== part || entry.key !== key);
  return saved ? [...others, saved] : others;
}
