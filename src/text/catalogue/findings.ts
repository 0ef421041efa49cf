import type { FindingCode } from '../../criteria/finding.ts';
import type { Told } from '../words.ts';

/**
 * What is wrong and what to do, as templates filled by `templates.ts`: `{found}` is a figure, and
 * `[ at {input}| somewhere]` is said with the figure, or the part after `|` without it.
 */
export type FindingTemplates = Readonly<Record<FindingCode, Told>>;

/** The templates of the codes that begin with one of the given words. */
export type FindingTemplatesOf<Subject extends string> = Readonly<
  Record<Extract<FindingCode, `${Subject}.${string}`>, Told>
>;
