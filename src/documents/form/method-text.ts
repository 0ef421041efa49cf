import { dateInYear } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { Award, Measured } from '../../criteria/schema/method.ts';
import { periodOf } from '../../evidence/period.ts';
import { worth } from '../../scoring/points.ts';
import type { Chain } from './chain.ts';

/** How a criterion is scored, in one line an official can check against the regulation. */
export function methodText(chain: Chain, criterion: Criterion): string {
  const { labels, words } = chain.form;
  const say = labels.method;
  const { method, max } = criterion;
  const points = (value: Decimal) => words.number(value);
  const title = (name: string) => criterion.inputs[name]?.title ?? name;
  const earns = (award: Award) => points(worth(award, max));
  switch (method.name) {
    case 'yesNo':
      return say.yesNo(points(max));
    case 'choice': {
      const options = criterion.inputs[method.input]?.options ?? {};
      return Object.entries(method.options)
        .map(([key, award]) => say.award(options[key] ?? key, earns(award)))
        .join('; ');
    }
    case 'cases':
      return [
        ...method.cases.map((option) => say.award(option.title, earns(option))),
        say.otherwise(method.otherwise.title, earns(method.otherwise)),
      ].join('; ');
    case 'proportional': {
      const target = method.target && chain.graduated(method.target);
      const rate = measureText(chain, criterion, method.measure);
      const isAll = !target || target.eq(1);
      return say.proportional(points(max), rate, isAll ? '' : words.percent(target));
    }
    case 'bands': {
      const isRate =
        'value' in method.measure
          ? criterion.inputs[method.measure.value]?.type === 'percent'
          : isRateMeasure(criterion, method.measure);
      const bound = (value: Decimal) => (isRate ? words.percent(value) : words.number(value));
      const measure =
        'value' in method.measure
          ? `«${title(method.measure.value)}»`
          : measureText(chain, criterion, method.measure);
      const bands = method.bands.map(({ from, below, ...award }) => {
        if (from && below) return say.between(bound(from), bound(below), earns(award as Award));
        if (from) return say.from(bound(from), earns(award as Award));
        return below ? say.below(bound(below), earns(award as Award)) : earns(award as Award);
      });
      return say.bands(measure, bands.join('; '));
    }
    case 'count':
      return say.count(title(method.input), points(method.each), points(method.atMost ?? max));
    case 'checklist':
      return method.items
        .map((item) => say.award(title(item.input), points(item.points)))
        .join('; ');
    case 'deductions': {
      const parts = method.occurrences.map(({ input, each }) =>
        say.deduction(title(input), points(each)),
      );
      const text = say.deductions(points(max), parts.join(', '), points(method.floor));
      return method.waivedWhen ? `${text}; ${say.waiver}` : text;
    }
    case 'lateness': {
      const { set, round } = chain.form;
      const deadline = set.deadlines.find(({ id }) => id === method.deadline);
      const day = deadline ? words.date(dateInYear(deadline.date, round.year)) : '';
      const text = say.lateness(points(max), day, points(method.floor));
      const { deduct } = method;
      const rule =
        'perDay' in deduct
          ? say.perDay(points(deduct.perDay))
          : deduct.tiers
              .map((tier) => say.tier(String(tier.fromDay), points(tier.points)))
              .join('; ');
      return `${text}; ${rule}`;
    }
    case 'awarded':
      return say.awarded(points(max), method.step ? points(method.step) : '');
    case 'survey':
      return say.survey(points(max), points(method.outOf));
    case 'relative':
      return say.relative(points(max));
  }
}

/** What the rule on documents asks for; empty when it asks for nothing. */
export function evidenceText({ form }: Chain, criterion: Criterion): string {
  const rule = criterion.evidence;
  if (!rule) return '';
  const { labels, words, set, round } = form;
  const say = labels.method;
  const kinds = rule.kinds.map((kind) => set.evidenceKinds[kind] ?? kind).join(', ');
  const text = rule.without === 'zero' ? say.evidenceZero(kinds) : say.evidenceExplained(kinds);
  if (rule.dated === 'anyTime') return text;
  const { from, to } = periodOf(set, criterion, round.year);
  return `${text}; ${say.inPeriod(words.date(from), words.date(to))}`;
}

function measureText({ form }: Chain, criterion: Criterion, measured: Measured): string {
  const title = (name: string) => criterion.inputs[name]?.title ?? name;
  const say = form.labels.method;
  if ('rate' in measured) return `«${title(measured.rate)}»`;
  return say.rate(title(measured.achieved), title(measured.of));
}

/** Bands over a quotient, or over an input that is a rate itself, have bounds in percent. */
function isRateMeasure(criterion: Criterion, measured: Measured): boolean {
  return 'achieved' in measured || criterion.inputs[measured.rate]?.type === 'percent';
}
