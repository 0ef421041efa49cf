import { canonicalJson } from '../../criteria/canonical.ts';
import { LineDown, type Problem, Refusal } from '../api/client.ts';
import type { Piece } from '../api/units.ts';
import { type Draft, type DraftPart, type DraftState, nameOf, type Written } from './draft.ts';

/** Whether what is typed reaches the server: yes, not now, or not before signing in again. */
export type Line = 'up' | 'down' | 'signed-out';

export interface Outbox {
  /** Everything not saved yet, and the line; the same value until something changes. */
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** Takes what was typed; it is kept at once and sent after a moment without typing. */
  put(part: DraftPart, key: string, value: Written | null, seen: number): void;
  /** One's own over the colleague's, or the colleague's. */
  settle(part: DraftPart, key: string, whose: 'mine' | 'theirs'): void;
  /** Gives up a draft that was refused: it is gone once no copy of it is kept that could come back. */
  drop(part: DraftPart, key: string): Promise<void>;
  /** Sends what waits now. Resolves once nothing more can be sent. */
  flush(): Promise<void>;
  /** Stops sending. What waits stays kept. */
  close(): void;
}

export interface Snapshot {
  readonly drafts: readonly Draft[];
  readonly line: Line;
}

export interface OutboxOptions {
  /** What was kept from before. */
  readonly kept: readonly Draft[];
  /** Saves one piece; the piece as it is saved, or null when it was taken away. */
  send(draft: Draft): Promise<Piece | null>;
  /** Keeps a draft on this machine, so that closing the page loses nothing. */
  keep(draft: Draft): void;
  /** Resolves once the kept draft cannot come back. */
  forget(draft: Draft): Promise<void>;
  onSaved(draft: Draft, saved: Piece | null): void;
}

/** Milliseconds without typing after which a draft is sent. */
const PAUSE = 700;
/** Waits between attempts while the line is down. */
const RETRIES = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Between typing and the server: nothing typed is lost, whatever becomes of the line. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { send, keep, forget, onSaved } = options;
  const drafts = new Map<string, Draft>(
    // What was being sent when the page closed may or may not have arrived: sent again, it tells.
    options.kept.map((draft) => [nameOf(draft), { ...draft, state: waitingUnless(draft.state) }]),
  );
  const listeners = new Set<() => void>();
  let line: Line = 'up';
  let now: Snapshot = { drafts: [...drafts.values()], line };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let failures = 0;
  let closed = false;

  const changed = () => {
    now = { drafts: [...drafts.values()], line };
    for (const listener of listeners) listener();
  };
  const set = (draft: Draft) => {
    drafts.set(nameOf(draft), draft);
    keep(draft);
    changed();
  };
  const remove = (draft: Draft) => {
    drafts.delete(nameOf(draft));
    void forget(draft);
    changed();
  };
  /** A page closed at that moment would find the draft again, and send it: first the kept copy, then the one seen. */
  const giveUp = async (draft: Draft) => {
    await forget(draft);
    // Typed on meanwhile: what was typed is kept again by now, and stays.
    if (drafts.get(nameOf(draft)) !== draft) return;
    drafts.delete(nameOf(draft));
    changed();
  };
  const later = (delay: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void flush(), delay);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = closed ? undefined : nextOf([...drafts.values()]);
      if (!next) return;
      if (!(await sendOne(next))) return;
    }
  }

  /** False when nothing more can be sent for now. */
  async function sendOne(draft: Draft): Promise<boolean> {
    const name = nameOf(draft);
    drafts.set(name, { ...draft, state: { kind: 'saving' } });
    changed();
    let saved: Piece | null;
    try {
      saved = await send(draft);
    } catch (error) {
      const arrived = arrivedBefore(draft, error);
      if (arrived === undefined) return failed(name, error);
      saved = arrived;
    }
    failures = 0;
    line = 'up';
    const typed = drafts.get(name);
    onSaved(draft, saved);
    // Typed on while it was sent: that goes out next, over the version just saved.
    if (typed && typed.value !== draft.value) {
      set({ ...typed, seen: saved?.version ?? 0, state: { kind: 'waiting' } });
    } else remove(draft);
    return true;
  }

  function failed(name: string, error: unknown): boolean {
    const typed = drafts.get(name);
    if (!typed) return true;
    const refusal = error instanceof Refusal ? error.problem : undefined;
    if (refusal?.code === 'stale') {
      line = 'up';
      set({ ...typed, state: { kind: 'conflict', current: currentOf(refusal) } });
      return true;
    }
    if (refusal && !isPassing(refusal)) {
      line = refusal.code === 'not-signed-in' ? 'signed-out' : 'up';
      const state: DraftState =
        line === 'signed-out' ? { kind: 'waiting' } : { kind: 'refused', problem: refusal };
      set({ ...typed, state });
      return line === 'up';
    }
    set({ ...typed, state: { kind: 'waiting' } });
    if (!refusal && !(error instanceof LineDown)) throw error;
    line = 'down';
    changed();
    later(RETRIES[Math.min(failures, RETRIES.length - 1)] ?? PAUSE);
    failures += 1;
    return false;
  }

  if (drafts.size > 0) later(0);
  return {
    snapshot: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(part, key, value, seen) {
      const before = drafts.get(nameOf({ part, key }));
      // Over a draft not saved yet, the version is the one that draft was typed over.
      const over = before ? before.seen : seen;
      const conflict = before?.state.kind === 'conflict' ? before.state : undefined;
      set({ part, key, value, seen: over, state: conflict ?? { kind: 'waiting' } });
      later(PAUSE);
    },
    settle(part, key, whose) {
      const draft = drafts.get(nameOf({ part, key }));
      if (draft?.state.kind !== 'conflict') return;
      const { current } = draft.state;
      if (whose === 'theirs') {
        void giveUp(draft).then(() => onSaved(draft, current));
        return;
      }
      set({ ...draft, seen: current?.version ?? 0, state: { kind: 'waiting' } });
      void flush();
    },
    async drop(part, key) {
      const draft = drafts.get(nameOf({ part, key }));
      if (draft) await giveUp(draft);
    },
    flush,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** Documents first, for answers cite them; what is taken away last, when nothing cites it any more. */
function nextOf(drafts: readonly Draft[]): Draft | undefined {
  const waiting = drafts.filter(({ state }) => state.kind === 'waiting');
  const rank = ({ part, value }: Draft) => (value === null ? 2 : part === 'document' ? 0 : 1);
  return waiting.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Refusals that pass by themselves: too much at once, the database or the server away. */
function isPassing({ status }: Problem): boolean {
  return status === 429 || status >= 500;
}

/**
 * The piece as it stands, where the server refuses a draft because it has that very text already:
 * it took it the last time, and only its answer was lost. Undefined otherwise.
 */
function arrivedBefore({ value }: Draft, error: unknown): Piece | null | undefined {
  if (!(error instanceof Refusal) || error.problem.code !== 'stale') return undefined;
  const current = currentOf(error.problem);
  return canonicalJson(current?.value ?? null) === canonicalJson(value) ? current : undefined;
}

function currentOf({ current }: Problem): Piece | null {
  return (current as Piece | null | undefined) ?? null;
}

function waitingUnless(state: DraftState): DraftState {
  return state.kind === 'conflict' ? state : { kind: 'waiting' };
}
