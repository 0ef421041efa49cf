import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineDown, type Problem, Refusal } from '../../../src/web/api/client.ts';
import type { Piece } from '../../../src/web/api/units.ts';
import type { Draft } from '../../../src/web/drafts/draft.ts';
import { createOutbox } from '../../../src/web/drafts/outbox.ts';

const A_MOMENT = 1000;
/** Milliseconds until what is written on the machine is there. */
const DISK = 20;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function piece(value: Piece['value'], version: number): Piece {
  return {
    part: 'answer',
    key: '1.1',
    value,
    version,
    changedAt: '',
    changedBy: 'can-bo',
  } as Piece;
}

function stale(current: Piece | null): Refusal {
  return new Refusal({ code: 'stale', title: '', status: 409, current } as unknown as Problem);
}

/** An outbox whose line answers as told, one answer a save, and what of it is kept on a slow disk. */
function opened(...answers: ((draft: Draft) => Piece | null)[]) {
  const saved: (Piece | null)[] = [];
  const sent: Draft[] = [];
  const kept: Draft[] = [];
  const without = (draft: Draft) => {
    const at = kept.findIndex(({ part, key }) => part === draft.part && key === draft.key);
    if (at >= 0) kept.splice(at, 1);
  };
  const outbox = createOutbox({
    kept: [],
    async send(draft) {
      sent.push(draft);
      const answer = answers[sent.length - 1];
      if (!answer) throw new Error('sent more often than the test expects');
      return answer(draft);
    },
    keep(draft) {
      setTimeout(() => {
        without(draft);
        kept.push(draft);
      }, DISK);
    },
    forget: (draft) =>
      new Promise((resolve) => {
        setTimeout(() => {
          without(draft);
          resolve();
        }, DISK);
      }),
    onSaved: (_draft, as) => void saved.push(as),
  });
  return { outbox, saved, sent, kept };
}

const typed = (x: string) => ({ inputs: { x } });

describe('what is typed, on a line that fails', () => {
  it('is saved, not a conflict, when the server took it and only its answer was lost', async () => {
    const { outbox, saved } = opened(
      () => {
        throw new LineDown('lost');
      },
      () => {
        throw stale(piece({ documents: [], inputs: { x: '1' } }, 5));
      },
    );
    outbox.put('answer', '1.1', { inputs: { x: '1' }, documents: [] }, 4);
    await vi.advanceTimersByTimeAsync(A_MOMENT);
    expect(outbox.snapshot().line).toBe('down');
    await vi.advanceTimersByTimeAsync(2 * A_MOMENT);
    expect(outbox.snapshot()).toEqual({ drafts: [], line: 'up' });
    expect(saved).toEqual([piece({ documents: [], inputs: { x: '1' } }, 5)]);
  });

  it('stays a conflict when what stands there is somebody else’s', async () => {
    const theirs = piece(typed('2'), 5);
    const { outbox } = opened(() => {
      throw stale(theirs);
    });
    outbox.put('answer', '1.1', typed('1'), 4);
    await vi.advanceTimersByTimeAsync(A_MOMENT);
    expect(outbox.snapshot().drafts[0]?.state).toEqual({ kind: 'conflict', current: theirs });
  });

  it('goes out again over the version just saved when it was typed on meanwhile', async () => {
    const { outbox, sent } = opened(
      ({ value }) => {
        outbox.put('answer', '1.1', typed('12'), 4);
        return piece(value as Piece['value'], 5);
      },
      ({ value }) => piece(value as Piece['value'], 6),
    );
    outbox.put('answer', '1.1', typed('1'), 4);
    await vi.advanceTimersByTimeAsync(3 * A_MOMENT);
    expect(sent.map(({ value, seen }) => [value, seen])).toEqual([
      [typed('1'), 4],
      [typed('12'), 5],
    ]);
    expect(outbox.snapshot().drafts).toEqual([]);
  });
});

describe('what is given up', () => {
  const refused = () => {
    throw new Refusal({ code: 'invalid', title: '', status: 422 } as unknown as Problem);
  };

  it('is told as gone only when it cannot come back after the page is closed', async () => {
    const { outbox, kept } = opened(refused);
    outbox.put('answer', '1.1', typed('mười'), 4);
    await vi.advanceTimersByTimeAsync(A_MOMENT);
    void outbox.drop('answer', '1.1');
    await vi.advanceTimersByTimeAsync(DISK / 2);
    expect(kept).toHaveLength(1);
    expect(outbox.snapshot().drafts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(DISK);
    expect(kept).toEqual([]);
    expect(outbox.snapshot().drafts).toEqual([]);
  });

  it('takes along nothing that was typed meanwhile', async () => {
    const { outbox, sent, kept } = opened(refused, ({ value }) =>
      piece(value as Piece['value'], 5),
    );
    outbox.put('answer', '1.1', typed('mười'), 4);
    await vi.advanceTimersByTimeAsync(A_MOMENT);
    void outbox.drop('answer', '1.1');
    outbox.put('answer', '1.1', typed('10'), 4);
    await vi.advanceTimersByTimeAsync(2 * DISK);
    expect(kept.map(({ value }) => value)).toEqual([typed('10')]);
    await vi.advanceTimersByTimeAsync(A_MOMENT);
    expect(sent.at(-1)?.value).toEqual(typed('10'));
    expect(outbox.snapshot().drafts).toEqual([]);
  });
});
