import { dateInYear, dayNumber } from '../../criteria/dates.ts';
import { type Decimal, ONE } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { Measured, MethodName, MethodParameters } from '../../criteria/schema/method.ts';
import { worth } from '../points.ts';
import type { Decide } from './conditions.ts';
import type { FormCompiler } from './form-compiler.ts';
import { bestSlot, type Slot, type UnitRow } from './unit-row.ts';
import { billionths, GIVEN_UP, product, quotient, type Slack } from './whole-numbers.ts';

/** Points before rounding, in billionths; NaN where something is missing, `OUT` where nothing was assigned. */
export type Points = (row: UnitRow, slack: Slack) => number;

/** The set says that the criterion then does not apply. Points are never negative. */
export const OUT = -1;

type Compile<K extends MethodName> = (
  parameters: MethodParameters<K>,
  criterion: Criterion,
  form: FormCompiler,
) => Points;

const NOT_IN_WHOLE_NUMBERS: Points = () => GIVEN_UP;

/** Each method over rows; `src/scoring/methods` has the same with its explanation. */
export const methods: { readonly [K in MethodName]: Compile<K> } = {
  yesNo: ({ input }, criterion, form) => {
    const [slot, max] = [form.slot(criterion, input), billionths(criterion.max)];
    return (row) => at(row, slot) * max;
  },

  choice: ({ input, options }, criterion, form) => {
    const slot = form.slot(criterion, input);
    const earns = slot?.options.map((option) => {
      const award = options[option];
      return award ? billionths(worth(award, criterion.max)) : GIVEN_UP;
    });
    return (row) => earns?.[at(row, slot)] ?? GIVEN_UP;
  },

  cases: ({ cases, otherwise }, criterion, form) => {
    const tried = cases.map((one) => ({
      decide: form.condition(one.when),
      earns: billionths(worth(one, criterion.max)),
    }));
    const left = billionths(worth(otherwise, criterion.max));
    return (row) => {
      for (const { decide, earns } of tried) {
        const found = decide(row);
        if (found === 'holds') return earns;
        if (found === 'open') return GIVEN_UP;
      }
      return left;
    };
  },

  proportional: ({ measure, target }, criterion, form) => {
    const max = billionths(criterion.max);
    const measured = measurement(measure, criterion, form);
    const goal = form.graduated(target ?? ONE);
    return (row, slack) => {
      const { achieved, of } = measured;
      const [reached, assigned] = [achieved(row), of(row)];
      if (assigned === 0) return measured.ifNone(max);
      const { whole, decimals } = goal(row);
      // max × achieved ÷ (assigned × target), the target being whole ÷ 10^decimals.
      const [numerator, denominator] = [product(reached, 10 ** decimals), product(assigned, whole)];
      if (numerator >= denominator) return max;
      return numerator < 0 ? 0 : quotient(max, numerator, denominator, slack);
    };
  },

  bands: ({ measure, bands }, criterion, form) => {
    const measured =
      'value' in measure
        ? one(form.slot(criterion, measure.value))
        : measurement(measure, criterion, form);
    const bounds = bands.map((band) => ({
      from: band.from ?? undefined,
      below: band.below ?? undefined,
      earns: billionths(worth(band, criterion.max)),
    }));
    return (row) => {
      const [value, unit] = [measured.achieved(row), measured.of(row)];
      if (unit === 0) return measured.ifNone(billionths(criterion.max));
      for (const { from, below, earns } of bounds) {
        const isFrom = from === undefined || against(value, unit, from) >= 0;
        const isBelow = below === undefined || against(value, unit, below) < 0;
        if (isFrom && isBelow) return earns;
      }
      return GIVEN_UP;
    };
  },

  count: ({ input, each, atMost }, criterion, form) => {
    const slot = form.slot(criterion, input);
    if (slot?.decimals !== 0) return NOT_IN_WHOLE_NUMBERS;
    const [one, cap] = [billionths(each), billionths(atMost ?? criterion.max)];
    return (row) => least(product(at(row, slot), one), cap);
  },

  checklist: ({ items }, criterion, form) => {
    const ticked = items.map(({ input, points }) => ({
      slot: form.slot(criterion, input),
      points: billionths(points),
    }));
    return (row) => {
      let sum = 0;
      for (const { slot, points } of ticked) sum += at(row, slot) * points;
      return sum;
    };
  },

  deductions: ({ occurrences, floor, waivedWhen }, criterion, form) => {
    const [max, lowest] = [billionths(criterion.max), billionths(floor)];
    const counted = occurrences.map(({ input, each }) => ({
      slot: form.slot(criterion, input),
      each: billionths(each),
    }));
    if (counted.some(({ slot }) => slot?.decimals !== 0)) return NOT_IN_WHOLE_NUMBERS;
    const waived: Decide = waivedWhen ? form.condition(waivedWhen) : () => 'fails';
    return (row) => {
      let left = max;
      for (const { slot, each } of counted) left -= product(at(row, slot), each);
      const found = waived(row);
      if (found === 'holds') return max;
      // Where nothing is taken away it makes no difference whether it would be waived.
      return found === 'open' && left !== max ? GIVEN_UP : most(left, lowest);
    };
  },

  lateness: ({ deadline, submitted, deduct, floor }, criterion, form) => {
    const [max, lowest] = [billionths(criterion.max), billionths(floor)];
    const slot =
      submitted === 'submission.date' ? form.fact(submitted) : form.slot(criterion, submitted);
    const due = form.set.deadlines.find(({ id }) => id === deadline);
    if (!due) return NOT_IN_WHOLE_NUMBERS;
    const lastDay = dayNumber(dateInYear(due.date, form.year));
    const deduction = deductionFor(deduct);
    return (row) => most(max - deduction(most(at(row, slot) - lastDay, 0)), lowest);
  },

  awarded: ({ input }, criterion, form) => {
    const slot = form.slot(criterion, input);
    return (row) => product(at(row, slot), 10 ** (9 - (slot?.decimals ?? 0)));
  },

  survey: ({ input, outOf }, criterion, form) => {
    const slot = form.slot(criterion, input);
    const max = billionths(criterion.max);
    const full = outOf.toWhole(slot?.decimals ?? 0) ?? GIVEN_UP;
    return (row, slack) => {
      const score = at(row, slot);
      return score < 0 ? 0 : quotient(max, score, full, slack);
    };
  },

  relative: ({ input, best }, criterion, form) => {
    const [own, bar] = [form.slot(criterion, input), form.fact(bestSlot(criterion.id))];
    const max = billionths(criterion.max);
    return (row, slack) => {
      const [value, beaten] = [at(row, own), at(row, bar)];
      if (Number.isNaN(beaten)) return GIVEN_UP;
      if (best === 'lowest' && value === 0) return max;
      const [reached, of] = best === 'highest' ? [value, beaten] : [beaten, value];
      if (of === 0) return GIVEN_UP;
      return reached >= of ? max : quotient(max, reached, of, slack);
    };
  },
};

/** What the slot of an input holds; NaN where nobody gave it. */
function at(row: UnitRow, slot: Slot | undefined): number {
  return slot ? (row[slot.index] ?? GIVEN_UP) : GIVEN_UP;
}

// Math.min and Math.max hand NaN on as well.
const least = Math.min;
const most = Math.max;

interface Measurement {
  readonly achieved: (row: UnitRow) => number;
  /** 1 of a rate's own decimals when it is a rate already. */
  readonly of: (row: UnitRow) => number;
  readonly ifNone: (max: number) => number;
}

/** A value by itself, as so many out of one. */
function one(slot: Slot | undefined): Measurement {
  const unit = 10 ** (slot?.decimals ?? 0);
  return { achieved: (row) => at(row, slot), of: () => unit, ifNone: () => GIVEN_UP };
}

function measurement(measure: Measured, criterion: Criterion, form: FormCompiler): Measurement {
  if ('rate' in measure) return one(form.slot(criterion, measure.rate));
  const [achieved, of] = [form.slot(criterion, measure.achieved), form.slot(criterion, measure.of)];
  if (achieved?.decimals !== of?.decimals) return one(undefined);
  const ifNone = { notApplicable: OUT, full: undefined, zero: 0, undecided: GIVEN_UP };
  return {
    achieved: (row) => at(row, achieved),
    of: (row) => at(row, of),
    ifNone: (max) => ifNone[measure.noneAssigned] ?? max,
  };
}

/** The sign of `value ÷ unit − bound`; NaN where it cannot be told. */
function against(value: number, unit: number, bound: Decimal): number {
  const decimals = bound.decimalPlaces();
  const whole = bound.toWhole(decimals) ?? GIVEN_UP;
  return product(value, 10 ** decimals) - product(whole, unit);
}

function deductionFor(deduct: MethodParameters<'lateness'>['deduct']): (days: number) => number {
  if ('perDay' in deduct) {
    const each = billionths(deduct.perDay);
    return (days) => product(days, each);
  }
  const tiers = deduct.tiers.map(({ fromDay, points }) => ({
    fromDay,
    points: billionths(points),
  }));
  return (days) => {
    let reached = Number.isNaN(days) ? GIVEN_UP : 0;
    for (const { fromDay, points } of tiers) if (days >= fromDay) reached = points;
    return reached;
  };
}
