import { canonicalJson } from '../criteria/canonical.ts';

/** A unit as it takes part in a round, in the log. */
export interface LoggedUnit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A unit before and after; without `from` it is new in the round, without `to` it is out of it. */
export interface ChangedUnit {
  readonly from?: LoggedUnit;
  readonly to?: LoggedUnit;
}

/** Older entries of the log hold units as text. */
export function areLoggedUnits(value: unknown): value is readonly LoggedUnit[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

/** The units that are not as they were. */
export function changedUnits(
  before: readonly LoggedUnit[],
  after: readonly LoggedUnit[],
): readonly ChangedUnit[] {
  const was = new Map(before.map((unit) => [unit.code, unit]));
  const is = new Map(after.map((unit) => [unit.code, unit]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((code) => {
    const [from, to] = [was.get(code), is.get(code)];
    if (from && to && canonicalJson(from) === canonicalJson(to)) return [];
    return [{ ...(from && { from }), ...(to && { to }) }];
  });
}
