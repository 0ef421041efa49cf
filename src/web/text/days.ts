import { hanoiTime } from '../../text/hanoi-time.ts';

/** `2025-12-10` as `10/12/2025`. */
export function dayText(isoDay: string): string {
  return isoDay.slice(0, 10).split('-').reverse().join('/');
}

/** An instant as `14:05 10/12/2025`, in Việt Nam wherever the reader is. */
export const timeText = hanoiTime;
