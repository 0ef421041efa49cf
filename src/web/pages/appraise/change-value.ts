import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionValue } from '../../api/appraisal.ts';

type Written = string | readonly string[];

/** What is filled in to change what a unit said. */
export interface Changes {
  readonly how: 'inputs' | 'points';
  readonly inputs: Readonly<Record<string, Written | undefined>>;
  readonly points: string;
  readonly reason: string;
}

/**
 * The decision that the form stands for: only inputs that differ from what the unit said, and those
 * the appraiser gives.
 *
 * @param said the inputs as the unit wrote them
 * @returns nothing while there is nothing to save
 */
export function decisionFrom(
  criterion: Criterion,
  said: Readonly<Record<string, Written>>,
  { how, inputs, points, reason }: Changes,
): DecisionValue | undefined {
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  if (how === 'points') {
    return points.trim() === '' ? undefined : { points: points.trim(), ...why };
  }
  const changed = Object.entries(inputs).flatMap(([name, written]) => {
    if (isEmpty(written) || isSame(written, said[name])) return [];
    const by = criterion.inputs[name]?.by;
    return by === 'unit' || by === 'appraiser' ? [[name, plain(written)] as const] : [];
  });
  return changed.length === 0 ? undefined : { inputs: Object.fromEntries(changed), ...why };
}

/** What the unit wrote is changed only for a reason; what the appraiser gives speaks for itself. */
export function needsReason(criterion: Criterion, value: DecisionValue): boolean {
  if (value.points !== undefined) return true;
  return Object.keys(value.inputs ?? {}).some((name) => criterion.inputs[name]?.by === 'unit');
}

function isEmpty(written: Written | undefined): written is undefined {
  if (written === undefined) return true;
  return typeof written === 'string' ? written.trim() === '' : written.length === 0;
}

function isSame(written: Written | undefined, said: Written | undefined): boolean {
  return JSON.stringify([written].flat()) === JSON.stringify([said].flat());
}

function plain(written: Written | undefined): string | string[] {
  if (written === undefined) return '';
  return typeof written === 'string' ? written.trim() : [...written];
}
