import { Decimal } from '../src/criteria/decimal.ts';
import type { Figures } from './contender.ts';

/** How far a contender that calculates with doubles may be from the decimals. */
const TOLERANCE = new Decimal('1e-9');

/** A unit as the evaluator of record scores it; numbers as text, to be sent to other processes. */
export interface Reference {
  readonly points: readonly string[];
  readonly rounded: string;
  readonly unrounded: string;
  readonly grade: string;
}

/**
 * Refuses a contender that scores the work differently: decimals must be equal, doubles within 1e-9.
 *
 * @throws the first difference
 */
export function holdAgainst(
  name: string,
  references: readonly Reference[],
  found: readonly Figures[],
): void {
  const refuse = (unit: number, what: string): never => {
    throw new Error(`${name}, unit ${unit + 1}: ${what}`);
  };
  if (found.length !== references.length) refuse(-1, `${found.length} units`);
  for (const [unit, reference] of references.entries()) {
    const figures = found[unit] ?? refuse(unit, 'not scored');
    const expected = Decimal.isDecimal(figures.total) ? reference.rounded : reference.unrounded;
    if (!agree(figures.total, expected)) refuse(unit, `total ${figures.total}, not ${expected}`);
    if (figures.grade !== undefined && figures.grade !== reference.grade) {
      refuse(unit, `grade ${figures.grade}, not ${reference.grade}`);
    }
    if (!figures.points) continue;
    for (const [index, points] of reference.points.entries()) {
      const given = figures.points[index];
      if (given === undefined || !agree(given, points)) {
        refuse(unit, `criterion ${index + 1}: ${given}, not ${points}`);
      }
    }
  }
}

function agree(found: Decimal | number, expected: string): boolean {
  if (Decimal.isDecimal(found)) return found.eq(expected);
  return new Decimal(expected).minus(found).abs().lte(TOLERANCE);
}
