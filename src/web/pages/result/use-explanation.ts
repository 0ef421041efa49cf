import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, Refusal, type Schemas, taken } from '../../api/client.ts';
import type { Piece, UnitAt } from '../../api/units.ts';

export interface ExplanationText {
  readonly text: string;
  readonly documents: readonly string[];
}

type Entry = Schemas['Entry'];

interface Draft extends ExplanationText {
  /** The version that was on screen when writing began. */
  readonly seen: number;
}

/** What stands on the server where a colleague was quicker; `null` when it was taken away. */
export type Conflict = Entry | null;

/**
 * One explanation while it is written. What is typed stays in this tab until it is saved: through
 * reloading, a line that is down and a session that ended.
 */
export function useExplanation(at: UnitAt, criterion: string, entry: Piece | undefined) {
  const kept = `thangdiem.explanation/${at.round}/${at.unit}/${criterion}`;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(kept));
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [conflict, setConflict] = useState<Conflict>();
  const saved = textOf(entry);
  const shown = draft ?? saved;

  useEffect(() => {
    if (draft) sessionStorage.setItem(kept, JSON.stringify(draft));
    else sessionStorage.removeItem(kept);
  }, [draft, kept]);

  const write = (next: Partial<ExplanationText>) =>
    setDraft({ ...shown, ...next, seen: draft?.seen ?? entry?.version ?? 0 });

  const save = async (seen = draft?.seen ?? entry?.version ?? 0, removed = false) => {
    setSaving(true);
    setError(undefined);
    const value = { text: shown.text, documents: [...shown.documents] };
    const sent = draft;
    try {
      const entry = await taken(
        api.PUT('/v1/rounds/{round}/units/{unit}/explanations/{criterion}', {
          params: { path: { ...at, criterion } },
          body: { value: removed ? null : value, seen },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['units', at.round, at.unit, 'evidence'] });
      // What was written on while it was being saved stays, over the version just saved.
      setDraft((now) => (now && now !== sent ? { ...now, seen: entry?.version ?? 0 } : undefined));
      setConflict(undefined);
    } catch (failure) {
      if (failure instanceof Refusal && failure.problem.code === 'stale') {
        setConflict((failure.problem.current ?? null) as Conflict);
      } else setError(failure);
    } finally {
      setSaving(false);
    }
  };

  const takeTheirs = async () => {
    setDraft(undefined);
    setConflict(undefined);
    await queries.invalidateQueries({ queryKey: ['units', at.round, at.unit, 'evidence'] });
  };

  return {
    shown,
    unsaved: draft !== undefined,
    saving,
    error,
    conflict,
    write,
    save,
    takeTheirs,
    /** Over what stands there now, which the writer has seen. */
    keepMine: () => save(conflict?.version ?? 0),
  };
}

function textOf(entry: Pick<Entry, 'value'> | undefined): ExplanationText {
  const { text, documents } = (entry?.value ?? {}) as Partial<Record<string, unknown>>;
  return {
    text: typeof text === 'string' ? text : '',
    documents: Array.isArray(documents) ? documents.map(String) : [],
  };
}

export { textOf as explanationText };

function readDraft(kept: string): Draft | undefined {
  const written = sessionStorage.getItem(kept);
  return written ? (JSON.parse(written) as Draft) : undefined;
}

/** Whether anything written for a unit has not been saved yet. */
export function hasUnsaved({ round, unit }: UnitAt): boolean {
  return Object.keys(sessionStorage).some((key) =>
    key.startsWith(`thangdiem.explanation/${round}/${unit}/`),
  );
}
