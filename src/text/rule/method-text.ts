import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { YearlyDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { Award, Graduated, Measured } from '../../criteria/schema/method.ts';
import { worth } from '../../scoring/points.ts';
import type { FormWords } from '../form-words.ts';
import type { Words } from '../words.ts';

/** What the rules of a criterion are told with, to one unit in one year or to everybody. */
export interface RuleSpeech {
  readonly set: CriteriaSet;
  readonly words: Words;
  readonly say: FormWords['method'];
  /** A day of the graded year: with its year, or with `N` in its place. */
  day(date: YearlyDate): string;
  /** The rate that earns full points; empty when that is all of it. */
  target(rate: Graduated): string;
}

/** How a criterion is scored, in one line an official can check against the regulation. */
export function methodText(speech: RuleSpeech, criterion: Criterion): string {
  const { set, words, say } = speech;
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
      const rate = measureText(speech, criterion, method.measure);
      return say.proportional(points(max), rate, method.target ? speech.target(method.target) : '');
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
          : measureText(speech, criterion, method.measure);
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
      const deadline = set.deadlines.find(({ id }) => id === method.deadline);
      const day = deadline ? speech.day(deadline.date) : '';
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
export function evidenceText({ set, say, day }: RuleSpeech, criterion: Criterion): string {
  const rule = criterion.evidence;
  if (!rule) return '';
  const kinds = rule.kinds.map((kind) => set.evidenceKinds[kind] ?? kind).join(', ');
  const text = rule.without === 'zero' ? say.evidenceZero(kinds) : say.evidenceExplained(kinds);
  if (rule.dated === 'anyTime') return text;
  const { from, to } = criterion.period ?? set.period;
  return `${text}; ${say.inPeriod(day(from), day(to))}`;
}

function measureText({ say }: RuleSpeech, criterion: Criterion, measured: Measured): string {
  const title = (name: string) => criterion.inputs[name]?.title ?? name;
  if ('rate' in measured) return `«${title(measured.rate)}»`;
  return say.rate(title(measured.achieved), title(measured.of));
}

/** Bands over a quotient, or over an input that is a rate itself, have bounds in percent. */
function isRateMeasure(criterion: Criterion, measured: Measured): boolean {
  return 'achieved' in measured || criterion.inputs[measured.rate]?.type === 'percent';
}
