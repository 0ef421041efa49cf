import type { Session } from './session.ts';

/** Counts up on the screen when a person watches; otherwise does nothing. */
export interface Progress {
  update(done: number, all: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

/** A progress bar on stderr. The library is loaded only where there is something to show. */
export async function progressBar(session: Session, label: string): Promise<Progress> {
  if (!session.terminal.interactive || session.options.json) return SILENT;
  const { SingleBar, Presets } = await import('cli-progress');
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, all) {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
