/** What the command line sees of the world; tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person watches, so that a progress bar makes sense. */
  readonly interactive: boolean;
  /** Width of the screen; absent when the output goes to a file or pipe. */
  readonly columns: number | undefined;
  readonly today: Date;
}

/** 0 fine, 1 findings, 2 usage. */
export type ExitCode = 0 | 1 | 2;

/** A command used wrongly: the sentence is ready for the person. */
export class UsageError extends Error {}

/** A command used rightly whose surroundings fail it: the sentence is ready for the person. */
export class FailedError extends Error {}
