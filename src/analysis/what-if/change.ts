import type { Finding, Place } from '../../criteria/finding.ts';

/**
 * One thing to try out in a copy of a criteria set: the place by stable names, and what to write
 * there, as an author would write it.
 *
 * @example { path: 'grades.xuat-sac.from', value: '88' }
 * @example { path: 'groups.3.weight', value: '1,2' }
 */
export interface Change {
  readonly path: string;
  readonly value: string;
  /** Where the change itself is written, when it comes from a file. */
  readonly at?: Place;
}

/** One value of the copy that differs from the set, addressed as a change is. */
export interface Edit {
  readonly path: string;
  /** Absent when the set does not write it. */
  readonly before?: string;
  /** Absent when the copy leaves it out. */
  readonly after?: string;
}

/** Why changes cannot be tried out: values; the sentences are made in `text/`. */
export type ChangeFault =
  /** No such name at that place; `within` is the part of the path that was understood. */
  | {
      readonly code: 'name-unknown';
      readonly change: Change;
      readonly name: string;
      readonly within: string;
      readonly allowed: readonly string[];
    }
  /** The path ends before it reaches a single value. */
  | {
      readonly code: 'not-a-value';
      readonly change: Change;
      readonly allowed: readonly string[];
    }
  /** A maximum, weight or scale that is not a number above zero. */
  | { readonly code: 'not-a-number'; readonly change: Change }
  /** Two changes speak of the same value, or one of a value inside the other's. */
  | { readonly code: 'twice'; readonly change: Change; readonly first: Change }
  | MaximaFault
  /** The changed set does not pass the checks every set has to pass. */
  | {
      readonly code: 'set-fault';
      readonly finding: Finding;
      /** Those without which the fault is not there; all of them when none is alone to blame. */
      readonly changes: readonly Change[];
    };

/** Why maxima cannot be brought to the sum asked for. */
export type MaximaFault =
  /** Kinds of units have different criteria, and no one factor gives all of them the same sum. */
  | { readonly code: 'forms-differ'; readonly within: string; readonly target: string }
  /** What is fixed leaves nothing for the others, or there are no others. */
  | { readonly code: 'nothing-left'; readonly within: string; readonly target: string };
