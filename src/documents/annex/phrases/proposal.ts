import type { Decimal } from '../../../criteria/decimal.ts';

/** An input as a set declares it. */
export interface ProposedInput {
  readonly title: string;
  readonly type: 'yesNo' | 'count' | 'number' | 'percent' | 'choice' | 'points';
  readonly by?: 'appraiser' | 'external';
  readonly options?: Readonly<Record<string, string>>;
  readonly atMost?: string;
}

/** A rule as it was understood: the method of a set with its figures as text. */
export interface ProposedMethod {
  readonly kind: 'method';
  readonly method: string;
  /** What the method takes, as a set writes it. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, ProposedInput>>;
}

/** Why a rule was left to a person. */
export type LeftReason = 'noRule' | 'noMaximum' | 'notUnderstood' | 'exception' | 'figures';

export interface LeftToPerson {
  readonly kind: 'person';
  readonly because: LeftReason;
}

export type Proposal = ProposedMethod | LeftToPerson;

/** One way of writing rules: understands all of the statements, or nothing. */
export type PhraseFamily = (
  statements: readonly string[],
  maximum: Decimal,
) => ProposedMethod | 'figures' | undefined;
