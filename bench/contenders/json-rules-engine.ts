import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { type Contender, unitByUnitAwaited } from '../contender.ts';
import {
  criterionKey,
  GROUPS,
  MAX,
  type PlainUnit,
  type PlainValue,
  plainUnit,
  positionOf,
  totalInDoubles,
} from '../plain-units.ts';

/**
 * json-rules-engine as its users use it: a rule for each option, band and condition that awards
 * something, default operators on plain numbers, flat facts, one engine for all units, one run a
 * unit. An event carries its points, or what to multiply; the events are then added up.
 */

type Award =
  | { readonly position: number; readonly kind: 'points'; readonly points: number }
  | {
      readonly position: number;
      readonly kind: 'each';
      readonly fact: string;
      readonly each: number;
    }
  | {
      readonly position: number;
      readonly kind: 'less';
      readonly fact: string;
      readonly each: number;
    }
  | {
      readonly position: number;
      readonly kind: 'share';
      readonly fact: string;
      readonly of: string | number;
      readonly target: number;
    }
  | { readonly position: number; readonly kind: 'out' };

type Part = TopLevelCondition | { fact: string; operator: string; value: unknown };

/** As the almanac names it: criterion and input. */
function rulesOf(group: number): RuleProperties[] {
  const fact = (criterion: number, input: string) => `${criterionKey(group, criterion)}.${input}`;
  const at = (criterion: number) => positionOf(group, criterion);
  const rule = (award: Award, ...all: Part[]): RuleProperties => ({
    conditions: { all } as TopLevelCondition,
    event: { type: award.kind, params: award },
  });
  const is = (name: string, operator: string, value: unknown) => ({ fact: name, operator, value });
  const fixed = (criterion: number, points: number, ...all: Part[]) =>
    rule({ position: at(criterion), kind: 'points', points }, ...all);

  const [achieved, assigned] = [fact(3, 'dat'), fact(3, 'giao')];
  const rate = fact(4, 'ty_le');
  const [errors, excused] = [fact(7, 'loi'), fact(7, 'khach_quan')];
  const [has, many, timely] = [fact(10, 'co_don'), fact(10, 'so_don'), fact(10, 'dung_han')];
  const applies: Part = { any: [is(has, 'equal', true), is(many, 'greaterThan', 0)] };
  const few = is(errors, 'lessThan', 5);
  const objective = is(excused, 'equal', true);
  return [
    fixed(1, 2, is(fact(1, 'co'), 'equal', true), is(fact(1, 'tai_lieu'), 'greaterThan', 0)),
    fixed(2, 2, is(fact(2, 'muc'), 'equal', 'du')),
    fixed(2, 1, is(fact(2, 'muc'), 'equal', 'mot-phan')),
    fixed(2, 0, is(fact(2, 'muc'), 'equal', 'khong')),
    rule(
      { position: at(3), kind: 'share', fact: achieved, of: assigned, target: 0.9 },
      is(assigned, 'greaterThan', 0),
    ),
    fixed(3, 2, is(assigned, 'equal', 0)),
    fixed(4, 2, is(rate, 'greaterThanInclusive', 0.9)),
    fixed(4, 1.4, is(rate, 'greaterThanInclusive', 0.7), is(rate, 'lessThan', 0.9)),
    fixed(4, 0.8, is(rate, 'greaterThanInclusive', 0.5), is(rate, 'lessThan', 0.7)),
    fixed(4, 0, is(rate, 'lessThan', 0.5)),
    rule(
      { position: at(5), kind: 'each', fact: fact(5, 'so'), each: 0.5 },
      is(fact(5, 'so'), 'greaterThan', 0),
    ),
    fixed(6, 1.5, is(fact(6, 'a'), 'equal', true)),
    fixed(6, 0.5, is(fact(6, 'b'), 'equal', true)),
    fixed(7, 2, objective, few),
    rule(
      { position: at(7), kind: 'less', fact: errors, each: 0.25 },
      { not: { all: [objective, few] } },
    ),
    rule(
      { position: at(8), kind: 'less', fact: fact(8, 'tre'), each: 0.2 },
      is(fact(8, 'tre'), 'greaterThanInclusive', 0),
    ),
    rule(
      { position: at(9), kind: 'share', fact: fact(9, 'diem'), of: 100, target: 1 },
      is(fact(9, 'diem'), 'greaterThan', 0),
    ),
    rule(
      { position: at(10), kind: 'out' },
      is(has, 'equal', false),
      is(many, 'lessThanInclusive', 0),
    ),
    fixed(10, 2, applies, is(timely, 'greaterThanInclusive', { fact: many })),
    fixed(
      10,
      1,
      applies,
      is(timely, 'lessThan', { fact: many }),
      is(timely, 'greaterThanInclusive', 5),
      { not: is(errors, 'greaterThan', 6) },
    ),
  ];
}

type FlatUnit = Readonly<Record<string, PlainValue>>;

function flat(unit: PlainUnit): FlatUnit {
  return Object.fromEntries(
    Object.entries(unit).flatMap(([criterion, inputs]) =>
      Object.entries(inputs).map(([input, value]) => [`${criterion}.${input}`, value]),
    ),
  );
}

function worth(award: Exclude<Award, { kind: 'out' }>, unit: FlatUnit): number {
  if (award.kind === 'points') return award.points;
  const value = Number(unit[award.fact]);
  if (award.kind === 'each') return Math.min(MAX, value * award.each);
  if (award.kind === 'less') return Math.max(0, MAX - value * award.each);
  const of = typeof award.of === 'number' ? award.of : Number(unit[award.of]);
  return Math.min(MAX, (MAX * value) / (of * award.target));
}

export const jsonRulesEngine: Contender = {
  name: 'json-rules-engine, used directly',
  gives: 'points',
  numbers: 'doubles',
  prepare(set, submissions) {
    const engine = new Engine(GROUPS.flatMap(rulesOf));
    const units = submissions.map((submission) => flat(plainUnit(set, submission)));
    const score = async (unit: FlatUnit) => {
      const { events } = await engine.run(unit);
      const points = new Array<number>(set.leaves.length).fill(0);
      let out = 0;
      for (const { params } of events) {
        const award = params as Award;
        if (award.kind === 'out') out += 1;
        else points[award.position] = (points[award.position] ?? 0) + worth(award, unit);
      }
      return { points, total: totalInDoubles(points, out) };
    };
    return unitByUnitAwaited(units, score, (figures) => figures);
  },
};
