/** Units that are to take part, by code, with the group each is scored in; blank where none is known yet. */
export type ChosenUnits = ReadonlyMap<string, string>;

/** A choice somebody has begun, and what stood when they began. */
export interface BegunChoice {
  readonly from: ChosenUnits;
  readonly chosen: ChosenUnits;
}

/** What somebody changed since they began, laid over what stands now. */
export function laidOver({ from, chosen }: BegunChoice, now: ChosenUnits): ChosenUnits {
  const joined = new Map(now);
  for (const code of from.keys()) if (!chosen.has(code)) joined.delete(code);
  for (const [code, group] of chosen) if (from.get(code) !== group) joined.set(code, group);
  return joined;
}

/** How many units came in and left between two choices. */
export function comeAndGone(
  before: ChosenUnits,
  after: ChosenUnits,
): { readonly come: number; readonly gone: number } {
  const lackedBy = (others: ChosenUnits, units: ChosenUnits) =>
    [...units.keys()].filter((code) => !others.has(code)).length;
  return { come: lackedBy(before, after), gone: lackedBy(after, before) };
}
