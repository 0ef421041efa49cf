import { civilDate } from '../../../round/index.ts';
import type { RegisteredUnit } from '../../api/register.ts';

export function today(): string {
  return civilDate(new Date());
}

/** Whether a unit is there on a day; both its days count. */
export function isActive({ inForceFrom, inForceTo }: RegisteredUnit, day: string): boolean {
  return (
    (inForceFrom === undefined || inForceFrom <= day) &&
    (inForceTo === undefined || inForceTo >= day)
  );
}
