import type { Schemas } from './client.ts';
import type { Job } from './jobs.ts';

export type FormChange = 'new' | 'changed' | 'same' | 'refused';

/** One form that could be read, and what became of it. */
export interface TakenForm {
  readonly unit: string;
  readonly file: string;
  readonly change: FormChange;
  /** Why it was not taken, when it was not. */
  readonly refusal?: { readonly code: string; readonly what: string; readonly remedy: string };
}

/** What came of taking forms in: those read, and every fault of those that could not be. */
export interface FormsTaken {
  readonly files: number;
  readonly faults: number;
  readonly forms: readonly TakenForm[];
  readonly findings: NonNullable<Schemas['Problem']['faults']>;
}

/** The outcome of a job that took forms in, once it is done. */
export function formsTaken(job: Job | undefined): FormsTaken | undefined {
  return job?.state === 'done' ? (job.result as unknown as FormsTaken) : undefined;
}
