import type { IsoDate } from '../criteria/dates.ts';

/** The calendar day in Việt Nam, wherever the computer stands: until 7:00 there UTC is a day behind. */
export function hanoiDate(now: Date): IsoDate {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as IsoDate;
}
