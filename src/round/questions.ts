/** Something an appraiser wants to know of a unit about one criterion, and what the unit says to it. */
export interface Question {
  readonly id: string;
  readonly unit: string;
  readonly criterion: string;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** What the unit says; it may say it better until the question is closed. */
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Date;
  readonly closedBy?: string;
  readonly closedAt?: Date;
  /** Counts the changes; whoever answers or closes names the version they saw. */
  readonly version: number;
}

/** `open` waits for the unit, `answered` for whoever asked. */
export const QUESTION_STATES = ['open', 'answered', 'closed'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export function questionState({
  answer,
  closedBy,
}: Pick<Question, 'answer' | 'closedBy'>): QuestionState {
  if (closedBy !== undefined) return 'closed';
  return answer === undefined ? 'open' : 'answered';
}
