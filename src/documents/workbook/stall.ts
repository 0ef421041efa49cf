import type { Writable } from 'node:stream';

/**
 * Nothing has reached the target for so long that nothing will. Seen once in some dozen workbooks of
 * 4,000 units: exceljs's stream then waits for an event that never comes, and the process would end
 * quietly in the middle of a file.
 */
export class Stalled extends Error {}

const LOOK_MS = 1000;
export const STALL_MS = 30_000;

export interface StallWatch {
  /** Rejects with `Stalled`; never resolves. */
  readonly stalled: Promise<never>;
  stop(): void;
}

/** Watches a target that counts its bytes, as files do; keeps the process alive meanwhile. */
export function watchForStall(target: Writable, stallMs = STALL_MS): StallWatch {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    const bytes = (): number | undefined => (target as { bytesWritten?: number }).bytesWritten;
    let before = bytes();
    if (before === undefined) return;
    let since = performance.now();
    timer = setInterval(
      () => {
        const now = bytes();
        if (now !== before) [before, since] = [now, performance.now()];
        else if (performance.now() - since > stallMs) reject(new Stalled('no byte was written'));
      },
      Math.min(LOOK_MS, stallMs),
    );
  });
  stalled.catch(() => undefined);
  return { stalled, stop: () => clearInterval(timer) };
}
