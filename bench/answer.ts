/** How thorough: quick gives ratios only, in a minute for all questions together. */
export type Mode = 'quick' | 'full';

/** A row of the table of targets. Without `met` there is no target to meet, or nothing to measure. */
export interface Verdict {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met?: boolean;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one question found out. */
export interface Answer {
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  readonly table: Table;
  readonly notes: readonly string[];
}

/** Runs a question as a process of its own: the answer goes to the runner through stdout. */
export async function answerWith(ask: (mode: Mode) => Promise<Answer>): Promise<void> {
  const mode: Mode = process.argv[2] === 'quick' ? 'quick' : 'full';
  process.stdout.write(JSON.stringify(await ask(mode)));
}
