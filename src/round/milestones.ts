import type { IsoDate } from '../criteria/dates.ts';
import { daysLeft, isOver } from './deadlines.ts';

/** A report that every unit owes by a day, such as the six-month report of 10/6. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate;
}

export interface MilestoneReport {
  readonly milestone: string;
  readonly unit: string;
  readonly late: boolean;
}

/** How a milestone stands: who has reported, who reported late, who still owes it. */
export interface MilestoneStanding {
  readonly milestone: Milestone;
  /** Negative once it is over. */
  readonly daysLeft: number;
  readonly over: boolean;
  readonly inTime: readonly string[];
  readonly reportedLate: readonly string[];
  readonly missing: readonly string[];
}

export function milestoneStanding(
  milestone: Milestone,
  units: readonly string[],
  reports: readonly MilestoneReport[],
  now: Date,
): MilestoneStanding {
  const own = new Map(
    reports.filter((one) => one.milestone === milestone.id).map((one) => [one.unit, one]),
  );
  return {
    milestone,
    daysLeft: daysLeft(milestone.due, now),
    over: isOver(milestone.due, now),
    inTime: units.filter((unit) => own.get(unit)?.late === false),
    reportedLate: units.filter((unit) => own.get(unit)?.late === true),
    missing: units.filter((unit) => !own.has(unit)),
  };
}
