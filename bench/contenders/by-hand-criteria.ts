import { daysBetween, type IsoDate } from '../../src/criteria/dates.ts';
import {
  HandDecimal as Decimal,
  type HandUnit,
  type HandInputs as Inputs,
  HAND_ZERO as ZERO,
} from '../hand-units.ts';
import { REPORT_DEADLINE } from '../work.ts';

/**
 * The sixty criteria of the work as a programmer would write them for this one regulation: ten
 * functions, used for each of the six groups. The numbers of the regulation stand in the code.
 */

/** One criterion of one unit: exactly `points` when nothing is missing, else up to `most`. */
export interface HandLine {
  readonly id: string;
  readonly state: 'scored' | 'undecided' | 'notApplicable';
  readonly points: Decimal;
  readonly most: Decimal;
  readonly max: Decimal;
  /** The figures it was worked out from. */
  readonly working: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
}

export const MAX: Decimal = new Decimal(2);
const ONE = new Decimal(1);
const FIVE = new Decimal(5);
const SIX = new Decimal(6);
const HUNDRED = new Decimal(100);
const HALF = new Decimal('0.5');
const FIFTH = new Decimal('0.2');
const QUARTER = new Decimal('0.25');
const TARGET = new Decimal('0.9');
const HIGH = new Decimal('0.9');
const MIDDLE = new Decimal('0.7');
const AT_HIGH = MAX;
const AT_MIDDLE = new Decimal('1.4');
const AT_LOW = new Decimal('0.8');
const ITEM_A = new Decimal('1.5');
const ITEM_B = HALF;
const OPTIONS: Readonly<Record<string, Decimal>> = { du: MAX, 'mot-phan': ONE, khong: ZERO };

const NO_INPUTS: Inputs = new Map();
const NOTHING: readonly string[] = [];

function decimal(inputs: Inputs, name: string): Decimal | undefined {
  const value = inputs.get(name);
  return Decimal.isDecimal(value) ? value : undefined;
}

function scored(id: string, points: Decimal, working: HandLine['working']): HandLine {
  return { id, state: 'scored', points, most: points, max: MAX, working, missing: NOTHING };
}

/** At least one of the inputs is missing: anything is still possible. */
function open(id: string, inputs: Inputs, names: string[], working: HandLine['working']): HandLine {
  const missing = names.filter((name) => !inputs.has(name)).map((name) => `${id}/${name}`);
  return { id, state: 'undecided', points: ZERO, most: MAX, max: MAX, working, missing };
}

function lesser(left: Decimal, right: Decimal): Decimal {
  return left.gt(right) ? right : left;
}

function greater(left: Decimal, right: Decimal): Decimal {
  return left.lt(right) ? right : left;
}

function plan(id: string, unit: HandUnit, inputs: Inputs): HandLine {
  const answer = inputs.get('co');
  if (answer === undefined) return open(id, inputs, ['co'], {});
  const documents = unit.answers.get(id)?.documents.filter(({ kind }) => kind === 'bao-cao').length;
  const earned = answer === true ? MAX : ZERO;
  return scored(id, documents ? earned : ZERO, { answer, earned, documents });
}

function level(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const option = inputs.get('muc');
  if (typeof option !== 'string') return open(id, inputs, ['muc'], {});
  const earns = OPTIONS[option] ?? ZERO;
  return scored(id, earns, { option, earns });
}

function proportion(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const [achieved, assigned] = [decimal(inputs, 'dat'), decimal(inputs, 'giao')];
  if (!achieved || !assigned) return open(id, inputs, ['dat', 'giao'], { achieved, assigned });
  const figures = { achieved, assigned, target: TARGET };
  if (assigned.isZero()) return scored(id, MAX, { ...figures, rate: undefined });
  const earned = MAX.times(achieved).div(assigned.times(TARGET));
  return scored(id, lesser(earned, MAX), { ...figures, rate: achieved.div(assigned) });
}

function band(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const rate = decimal(inputs, 'ty-le');
  if (!rate) return open(id, inputs, ['ty-le'], {});
  if (rate.gte(HIGH)) return scored(id, AT_HIGH, { rate, from: HIGH });
  if (rate.gte(MIDDLE)) return scored(id, AT_MIDDLE, { rate, from: MIDDLE, below: HIGH });
  if (rate.gte(HALF)) return scored(id, AT_LOW, { rate, from: HALF, below: MIDDLE });
  return scored(id, ZERO, { rate, below: HALF });
}

function count(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const counted = decimal(inputs, 'so');
  if (!counted) return open(id, inputs, ['so'], {});
  return scored(id, lesser(counted.times(HALF), MAX), { counted, each: HALF, cap: MAX });
}

function checklist(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const [a, b] = [inputs.get('a'), inputs.get('b')];
  const items = [
    { input: 'a', points: ITEM_A, ticked: a },
    { input: 'b', points: ITEM_B, ticked: b },
  ];
  if (a === undefined || b === undefined) return open(id, inputs, ['a', 'b'], { items });
  const points = (a ? ITEM_A : ZERO).plus(b ? ITEM_B : ZERO);
  return scored(id, points, { items });
}

function errors(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const found = decimal(inputs, 'loi');
  const objective = inputs.get('khach-quan');
  if (!found || objective === undefined) {
    return open(id, inputs, ['loi', 'khach-quan'], { found, objective });
  }
  const waived = objective === true && found.lt(FIVE);
  const points = waived ? MAX : greater(MAX.minus(found.times(QUARTER)), ZERO);
  return scored(id, points, { found, objective, waived, each: QUARTER, floor: ZERO });
}

function lateness(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const submitted = inputs.get('ngay');
  if (typeof submitted !== 'string') return open(id, inputs, ['ngay'], {});
  const daysLate = Math.max(0, daysBetween(REPORT_DEADLINE, submitted as IsoDate));
  const deducted = FIFTH.times(daysLate);
  const working = { submitted, deadline: REPORT_DEADLINE, daysLate, deducted };
  return scored(id, greater(MAX.minus(deducted), ZERO), working);
}

function survey(id: string, _unit: HandUnit, inputs: Inputs): HandLine {
  const score = decimal(inputs, 'diem');
  if (!score) return open(id, inputs, ['diem'], {});
  return scored(id, MAX.times(score).div(HUNDRED), { score, outOf: HUNDRED });
}

function complaints(id: string, unit: HandUnit, inputs: Inputs): HandLine {
  const has = inputs.get('co-don');
  const [many, timely] = [decimal(inputs, 'so-don'), decimal(inputs, 'dung-han')];
  const errorsId = `${id.slice(0, id.indexOf('.'))}.7`;
  const found = decimal(unit.answers.get(errorsId)?.inputs ?? NO_INPUTS, 'loi');
  const figures = { has, many, timely, found };
  if (has === undefined || !many || !timely || !found) {
    return open(id, inputs, ['co-don', 'so-don', 'dung-han'], figures);
  }
  const applies = has === true || many.gt(ZERO);
  if (!applies) {
    const working = { ...figures, applies };
    const nothing = { points: ZERO, most: ZERO, max: ZERO, missing: NOTHING };
    return { id, state: 'notApplicable', ...nothing, working };
  }
  const allTimely = timely.gte(many);
  if (allTimely) return scored(id, MAX, { ...figures, applies, allTimely });
  const mostlyTimely = timely.gte(FIVE) && !found.gt(SIX);
  const working = { ...figures, applies, allTimely, mostlyTimely };
  return scored(id, mostlyTimely ? ONE : ZERO, working);
}

type HandCriterion = (id: string, unit: HandUnit, inputs: Inputs) => HandLine;

const CRITERIA: readonly HandCriterion[] = [
  plan,
  level,
  proportion,
  band,
  count,
  checklist,
  errors,
  lateness,
  survey,
  complaints,
];

interface HandGroup {
  readonly id: string;
  readonly criteria: readonly { readonly id: string; readonly score: HandCriterion }[];
}

/** The six groups with the names of their criteria, made once. */
export const HAND_GROUPS: readonly HandGroup[] = [1, 2, 3, 4, 5, 6].map((group) => ({
  id: String(group),
  criteria: CRITERIA.map((score, index) => ({ id: `${group}.${index + 1}`, score })),
}));

export function handLine(criterion: HandGroup['criteria'][number], unit: HandUnit): HandLine {
  const { id, score } = criterion;
  return score(id, unit, unit.answers.get(id)?.inputs ?? NO_INPUTS);
}
