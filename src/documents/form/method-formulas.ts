import { dateInYear } from '../../criteria/dates.ts';
import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { Measured, MethodParameters } from '../../criteria/schema/method.ts';
import { worth } from '../../scoring/points.ts';
import type { Chain } from './chain.ts';
import {
  and,
  CLEAN_DECIMALS,
  type Formula,
  iff,
  NOTHING,
  num,
  RATE_DECIMALS,
  serialOf,
  str,
  sum,
} from './formula.ts';

/** Points of a method as a formula: a number, or an empty text while inputs are missing. */
export interface MethodFormula {
  readonly points: Formula;
  /** 1 when nothing was assigned and the set says that the criterion then does not apply. */
  readonly inapplicable?: Formula;
}

/** More cases than this would nest deeper than spreadsheets allow. */
const MOST_CASES = 28;

/** The method of a criterion as formulas; nothing when only the whole block or a person can tell. */
export function methodFormula(chain: Chain, criterion: Criterion): MethodFormula | undefined {
  const { method, max } = criterion;
  const fact = (name: string) => chain.input(criterion, name);
  const whenKnown = (name: string, points: Formula): MethodFormula => ({
    points: iff(`${fact(name).state}=1`, points, NOTHING),
  });
  switch (method.name) {
    case 'yesNo':
      return whenKnown(method.input, `${fact(method.input).value}*${num(max)}`);
    case 'choice': {
      const { value } = fact(method.input);
      const terms = Object.entries(method.options).map(
        ([option, award]) => `(${value}=${str(option)})*${num(worth(award, max))}`,
      );
      return whenKnown(method.input, sum(terms));
    }
    case 'cases':
      return casesFormula(chain, criterion, method);
    case 'proportional':
      return proportionalFormula(chain, criterion, method);
    case 'bands':
      return bandsFormula(chain, criterion, method);
    case 'count': {
      const cap = method.atMost ?? max;
      return whenKnown(
        method.input,
        `MIN(${num(cap)},${fact(method.input).value}*${num(method.each)})`,
      );
    }
    case 'checklist': {
      const all = and(...method.items.map(({ input }) => `${fact(input).state}=1`));
      const terms = method.items.map(({ input, points }) => `${fact(input).value}*${num(points)}`);
      return { points: iff(all, sum(terms), NOTHING) };
    }
    case 'deductions':
      return deductionsFormula(chain, criterion, method);
    case 'lateness':
      return latenessFormula(chain, criterion, method);
    case 'awarded':
      return whenKnown(method.input, fact(method.input).value);
    case 'survey': {
      const earned = `MAX(0,${num(max)}*${fact(method.input).value}/${num(method.outOf)})`;
      return whenKnown(method.input, earned);
    }
    case 'relative':
      return undefined;
  }
}

function casesFormula(
  chain: Chain,
  criterion: Criterion,
  { cases, otherwise }: MethodParameters<'cases'>,
): MethodFormula | undefined {
  if (cases.length > MOST_CASES) return undefined;
  const codes = cases.map((option, index) =>
    chain.condition(option.when, `${criterion.id}: case ${index + 1}`),
  );
  let points: Formula = num(worth(otherwise, criterion.max));
  for (const [index, option] of [...cases.entries()].reverse()) {
    const code = codes[index];
    if (code === undefined) return undefined;
    const earns = num(worth(option, criterion.max));
    points = iff(`${code}=1`, earns, iff(`${code}=2`, NOTHING, points));
  }
  return { points };
}

/** The rate as `achieved ÷ of`, and what stands when nothing was assigned. */
interface MeasureFormula {
  readonly achieved: Formula;
  readonly of: Formula;
  readonly known: Formula;
  readonly none?: {
    readonly test: Formula;
    readonly gives: 'notApplicable' | 'full' | 'zero' | 'undecided';
  };
}

function measureFormula(chain: Chain, criterion: Criterion, measured: Measured): MeasureFormula {
  if ('rate' in measured) {
    const rate = chain.input(criterion, measured.rate);
    return { achieved: rate.value, of: '1', known: `${rate.state}=1` };
  }
  const achieved = chain.input(criterion, measured.achieved);
  const of = chain.input(criterion, measured.of);
  return {
    achieved: achieved.value,
    of: of.value,
    known: and(`${achieved.state}=1`, `${of.state}=1`),
    none: { test: and(`${of.state}=1`, `${of.value}=0`), gives: measured.noneAssigned },
  };
}

function measuredPoints(
  { none, known }: MeasureFormula,
  max: Decimal,
  points: Formula,
): MethodFormula {
  if (!none) return { points: iff(known, points, NOTHING) };
  const ofNone = { full: num(max), zero: '0', undecided: NOTHING, notApplicable: NOTHING }[
    none.gives
  ];
  return {
    points: iff(none.test, ofNone, iff(known, points, NOTHING)),
    ...(none.gives === 'notApplicable' && { inapplicable: iff(none.test, '1', '0') }),
  };
}

function proportionalFormula(
  chain: Chain,
  criterion: Criterion,
  { measure, target }: MethodParameters<'proportional'>,
): MethodFormula | undefined {
  const { max } = criterion;
  const wanted = target && chain.graduated(target);
  if (target && !wanted) return undefined;
  const measured = measureFormula(chain, criterion, measure);
  const of = wanted ? `(${measured.of}*${num(wanted)})` : measured.of;
  const earned = `MAX(0,MIN(${num(max)},${num(max)}*${measured.achieved}/${of}))`;
  return measuredPoints(measured, max, earned);
}

function bandsFormula(
  chain: Chain,
  criterion: Criterion,
  { measure, bands }: MethodParameters<'bands'>,
): MethodFormula {
  const { id, max } = criterion;
  const measured: MeasureFormula =
    'value' in measure
      ? { ...measureFormula(chain, criterion, { rate: measure.value }) }
      : measureFormula(chain, criterion, measure);
  const value = chain.calculation.add(
    `${id}: measured`,
    `IFERROR(ROUND(${measured.achieved}/${measured.of},${RATE_DECIMALS}),0)`,
  );
  const terms = bands.map((band) => {
    const tests = [
      ...(band.from ? [`(${value}>=${num(band.from)})`] : []),
      ...(band.below ? [`(${value}<${num(band.below)})`] : []),
    ];
    return [...tests, num(worth(band, max))].join('*');
  });
  return measuredPoints(measured, max, sum(terms));
}

function deductionsFormula(
  chain: Chain,
  criterion: Criterion,
  { occurrences, floor, waivedWhen }: MethodParameters<'deductions'>,
): MethodFormula | undefined {
  const { id, max } = criterion;
  const facts = occurrences.map(({ input, each }) => ({ each, ...chain.input(criterion, input) }));
  const counted = sum(facts.map(({ value, each }) => `${value}*${num(each)}`));
  const left = chain.calculation.add(
    `${id}: after deductions`,
    `MAX(${num(floor)},ROUND(${num(max)}-(${counted}),${CLEAN_DECIMALS}))`,
  );
  const complete = and(...facts.map(({ state }) => `${state}=1`));
  if (!waivedWhen) return { points: iff(complete, left, NOTHING) };
  const waiver = chain.condition(waivedWhen, `${id}: waiver`);
  if (waiver === undefined) return undefined;
  const certain = `OR(${waiver}<>2,${left}=${num(max)})`;
  return {
    points: iff(`${waiver}=1`, num(max), iff(and(complete, certain), left, NOTHING)),
  };
}

function latenessFormula(
  chain: Chain,
  criterion: Criterion,
  { deadline: deadlineId, submitted, deduct, floor }: MethodParameters<'lateness'>,
): MethodFormula | undefined {
  const { set, round } = chain.form;
  const deadline = set.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline) return undefined;
  const day =
    submitted === 'submission.date' ? chain.submitted() : chain.input(criterion, submitted);
  const due = serialOf(dateInYear(deadline.date, round.year));
  const late = chain.calculation.add(`${criterion.id}: days late`, `MAX(0,${day.value}-${due})`);
  const deducted =
    'perDay' in deduct
      ? `${late}*${num(deduct.perDay)}`
      : sum(
          deduct.tiers.map(({ fromDay, points }, index) => {
            const before = deduct.tiers[index - 1]?.points ?? ZERO;
            return `(${late}>=${fromDay})*${num(points.minus(before))}`;
          }),
        );
  const left = `MAX(${num(floor)},${num(criterion.max)}-(${deducted}))`;
  return { points: iff(`${day.state}=1`, left, NOTHING) };
}
