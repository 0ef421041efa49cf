import { runCli } from '../../src/cli/run-cli.ts';
import type { ExitCode } from '../../src/cli/terminal.ts';

export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as the program would, on a terminal that keeps what is written. */
export async function run(...argv: readonly string[]): Promise<Run> {
  return runOn({ interactive: false }, ...argv);
}

export async function runOn(
  { interactive }: { readonly interactive: boolean },
  ...argv: readonly string[]
): Promise<Run> {
  const written = { out: '', err: '' };
  const code = await runCli(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    interactive,
    columns: 100,
    today: new Date('2025-12-31T18:00:00Z'),
  });
  return { code, ...written };
}
