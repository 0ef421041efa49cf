import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { FactValue } from '../../criteria/facts.ts';
import type { MethodName, MethodParameters } from '../../criteria/schema/method.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { Verdict } from '../../scoring/verdict.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { PointsIn } from '../catalogue/points.ts';
import { formatNumber, formatPercent, formatResult, formatShort } from '../numbers.ts';
import { factTitle, inputTitle, inputValue } from '../titles.ts';
import { traceInWords } from '../verdict-words.ts';

/** How to speak of one line of a score sheet in one language. */
export interface LineSpeech {
  readonly catalogue: Catalogue;
  readonly line: CriterionLine;
  readonly max: Decimal;
  /** Title of an input of the criterion, or of a fact of the unit. */
  title(name: string): string;
  value(input: string, value: FactValue): string;
  number(value: Decimal): string;
  percent(rate: Decimal): string;
  points(value: Decimal): string;
  /** `3,6 điểm`, or points to take away where the criterion is a deduction. */
  amount(value: Decimal): string;
  /** The end of a sentence: full, some or no points. */
  earned(value: Decimal): string;
  /** `2 × 1,5 = 3`. */
  product(expression: string, result: Decimal): string;
  /** `2 × 1,5 = 3 điểm`. */
  equation(expression: string, result: Decimal): string;
  because(verdict: Verdict): string;
}

export function lineSpeech(
  catalogue: Catalogue,
  set: CriteriaSet,
  line: CriterionLine,
): LineSpeech {
  const { numbers } = catalogue;
  const criterion = line.node;
  const { max } = criterion;
  const words: PointsIn = catalogue.points[line.part === 'deduction' ? 'taking' : 'earning'];
  const points = (value: Decimal): string => formatShort(numbers, value);
  return {
    catalogue,
    line,
    max,
    title: (name) =>
      criterion.inputs[name]
        ? inputTitle(catalogue, criterion, name)
        : factTitle(catalogue, set, name, criterion.id),
    value: (input, value) => inputValue(catalogue, criterion, input, value),
    number: (value) => formatNumber(numbers, value),
    percent: (rate) => formatPercent(numbers, rate),
    points,
    amount: (value) => words.amount(points(value)),
    earned(value) {
      if (value.isZero()) return words.none(points(max));
      return value.eq(max) ? words.full(points(max)) : words.some(points(value), points(max));
    },
    product: (expression, result) => `${expression} ${formatResult(numbers, result)}`,
    equation: (expression, result) =>
      words.amount(`${expression} ${formatResult(numbers, result)}`),
    because: (verdict) => traceInWords(catalogue, set, verdict.trace, criterion.id),
  };
}

/** The parameters a working was made with. */
export function parametersOf<K extends MethodName>(
  { node }: CriterionLine,
  name: K,
): MethodParameters<K> {
  if (node.method.name !== name) throw new Error(`criterion ${node.id} is not scored by ${name}`);
  // The name tells the method apart; the compiler cannot follow it through the type parameter.
  return node.method as unknown as MethodParameters<K>;
}
