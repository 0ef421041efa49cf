import type { IsoDate } from '../criteria/dates.ts';
import { daysBetween } from '../criteria/dates.ts';

/** Việt Nam keeps one time all year, seven hours ahead of UTC. */
const AHEAD_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Việt Nam at an instant: until 7:00 there, UTC is a day behind. */
export function civilDate(instant: Date): IsoDate {
  return new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 10) as IsoDate;
}

/**
 * The instant a deadline ends: 24:00 of its day in Việt Nam.
 *
 * @example endOfDay('2025-12-10') is 2025-12-10T17:00:00Z
 */
export function endOfDay(day: IsoDate): Date {
  return new Date(startOfDay(day).getTime() + DAY_MS);
}

/** The instant a day begins in Việt Nam. */
export function startOfDay(day: IsoDate): Date {
  return new Date(Date.parse(day) - AHEAD_MS);
}

/** Over from the very instant of 24:00 on. Without a deadline nothing is ever over. */
export function isOver(deadline: IsoDate | undefined, now: Date): boolean {
  return deadline !== undefined && now.getTime() >= endOfDay(deadline).getTime();
}

/** Days from today to the deadline's day: 0 on the last day, negative once it is over. */
export function daysLeft(deadline: IsoDate, now: Date): number {
  return daysBetween(civilDate(now), deadline);
}
