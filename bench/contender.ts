import type { Decimal } from '../src/criteria/decimal.ts';
import type { LoadedSet } from '../src/criteria/load.ts';
import type { Submission } from '../src/evidence/submission.ts';

/**
 * Something that scores the work. `gives`: a sheet that explains itself with its grade, the points of
 * each criterion, or the total alone.
 */
export interface Contender {
  readonly name: string;
  readonly gives: 'sheet' | 'points' | 'total';
  readonly numbers: 'decimals' | 'doubles';
  /** Builds rules and brings the units into its own form; not part of what is timed. */
  prepare(set: LoadedSet, submissions: readonly Submission[]): Prepared | Promise<Prepared>;
}

export interface Prepared {
  /** Scores every unit once. */
  pass(): Promise<void> | void;
  /** What it finds, by unit, to be held against the others before anything is timed. */
  figures(): Promise<readonly Figures[]> | readonly Figures[];
}

export interface Figures {
  /** In the order of the set; absent where only a total is made. */
  readonly points?: readonly (Decimal | number)[];
  /** Decimals: as rounded by the set. Doubles: before rounding, which could fall either way. */
  readonly total: Decimal | number;
  readonly grade?: string;
}

/** A contender that answers at once. */
export function unitByUnit<U, R>(
  units: readonly U[],
  score: (unit: U) => R,
  figuresOf: (result: R) => Figures,
): Prepared & { last?: R } {
  return {
    pass() {
      for (const unit of units) this.last = score(unit);
    },
    figures: () => units.map((unit) => figuresOf(score(unit))),
  };
}

/** A contender that answers with a promise; a unit waits for the one before it. */
export function unitByUnitAwaited<U, R>(
  units: readonly U[],
  score: (unit: U) => Promise<R>,
  figuresOf: (result: R) => Figures,
): Prepared & { last?: R } {
  return {
    async pass() {
      for (const unit of units) this.last = await score(unit);
    },
    async figures() {
      const found: Figures[] = [];
      for (const unit of units) found.push(figuresOf(await score(unit)));
      return found;
    },
  };
}
