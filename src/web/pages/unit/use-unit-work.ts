import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { evidenceQuery, scoresQuery, type UnitAt, type UnitEvidence } from '../../api/units.ts';
import type { Outbox, Snapshot } from '../../drafts/outbox.ts';
import { useDrafts, useOutbox } from '../../drafts/use-outbox.ts';
import { knownBests } from '../../scoring/known-bests.ts';
import { type LiveScores, liveScores } from '../../scoring/live-scores.ts';
import { type Core, useCore } from '../../scoring/use-core.ts';
import { piecesOf, type SaidOf, saidOf } from './unit-work.ts';

/** All a page of one unit works with, once it is there. */
export interface UnitWork {
  readonly at: UnitAt;
  readonly evidence: UnitEvidence;
  readonly core: Core;
  readonly outbox: Outbox;
  readonly unsaved: Snapshot;
  readonly said: SaidOf;
  /** Points with everything typed; a moment behind while somebody types fast. */
  readonly live: LiveScores | undefined;
  /** What was typed or saved last is not in `live` yet. */
  readonly isScoring: boolean;
}

/** Loads a unit with its set, joins what is saved to what is being typed, and scores it. */
export function useUnitWork(person: string, at: UnitAt) {
  const evidence = useQuery(evidenceQuery(at));
  const core = useCore(evidence.data?.round.set);
  const outbox = useOutbox(person, at);
  const unsaved = useDrafts(outbox);
  const { drafts } = unsaved;
  const entries = evidence.data?.entries;
  const said = useMemo(() => saidOf(entries ?? [], drafts), [entries, drafts]);
  const pieces = useDeferredValue(
    useMemo(() => piecesOf(entries ?? [], drafts), [entries, drafts]),
  );
  // Not before the set: working it out keeps a small server busy, and the page stands without it.
  const scores = useQuery({ ...scoresQuery(at), enabled: core.data !== undefined });
  const bests = useMemo(() => knownBests(scores.data), [scores.data]);
  const live = useQuery({
    queryKey: ['live', at.round, at.unit, core.data?.words.language, pieces, bests],
    enabled: evidence.data !== undefined && core.data !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      if (!evidence.data || !core.data) throw new Error('not loaded');
      const { round, unit } = evidence.data;
      return liveScores(core.data.set, unit, round.year, pieces, core.data.words, bests);
    },
  });
  const isScoring = live.isFetching || live.isPlaceholderData;
  const work: UnitWork | undefined = evidence.data &&
    core.data &&
    outbox && {
      at,
      evidence: evidence.data,
      core: core.data,
      outbox,
      unsaved,
      said,
      live: live.data,
      isScoring,
    };
  const failed = [evidence, core, live].find((query) => query.isError && query.data === undefined);
  return { work, failed };
}
