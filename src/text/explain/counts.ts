import { formatDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { CountWorking } from '../../scoring/methods/count.ts';
import type { DeductionsWorking } from '../../scoring/methods/deductions.ts';
import type { LatenessWorking } from '../../scoring/methods/lateness.ts';
import { lessDown, times, total } from '../../scoring/points.ts';
import { type LineSpeech, parametersOf } from './line-speech.ts';

/** Methods that count: things done, faults, days. */

export function explainCount(working: CountWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { input, count, each, cap } = working;
  const title = speech.title(input);
  if (!count) return [methods.notGiven(title)];
  const earned = times(count, each);
  if (count.isZero()) {
    const figures = { title, value: speech.number(count), earned: speech.earned(earned) };
    return [methods.answered(figures)];
  }
  const equation = speech.equation(`${speech.number(count)} × ${speech.points(each)}`, earned);
  if (earned.lte(cap)) return [methods.counted({ title, equation })];
  return [methods.countedAtMost({ title, equation, cap: speech.amount(cap) })];
}

export function explainDeductions(working: DeductionsWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { occurrences, floor, waiver } = working;
  const { max } = speech;
  const steps = occurrences.map(({ input, count, each }) => {
    const title = speech.title(input);
    if (!count) return methods.notGiven(title);
    const expression = `${speech.number(count)} × ${speech.points(each)}`;
    const product = speech.product(expression, times(count, each));
    return count.isZero()
      ? methods.given(title, speech.number(count))
      : methods.deductions.occurrence({ title, product });
  });
  const costs = occurrences.flatMap(({ count, each }) =>
    count && !count.isZero() ? [times(count, each)] : [],
  );
  const complete = occurrences.every(({ count }) => count !== undefined);
  if (waiver?.outcome === 'holds') {
    const figures = { because: speech.because(waiver), earned: speech.earned(max) };
    return [...steps, methods.deductions.waived(figures)];
  }
  if (complete && costs.length === 0) {
    return [...steps, methods.deductions.none(speech.earned(max))];
  }
  if (waiver) {
    const tell = waiver.outcome === 'undecided' ? 'waiverOpen' : 'notWaived';
    steps.push(methods.deductions[tell](speech.because(waiver)));
  }
  if (complete) steps.push(remainder(costs, floor, speech));
  return steps;
}

/** `4 − 2 − 0,5 = 1,5 điểm`, or the floor when less would be left. */
function remainder(costs: readonly Decimal[], floor: Decimal, speech: LineSpeech): string {
  const { deductions, computed } = speech.catalogue.methods;
  const { max } = speech;
  const cost = total(costs);
  const expression = [max, ...costs].map(speech.points).join(' − ');
  const left = max.minus(cost);
  if (left.gte(floor)) return computed({ equation: speech.equation(expression, left) });
  return deductions.floored({
    cost: speech.points(cost),
    floor: speech.amount(lessDown(max, cost, floor)),
  });
}

export function explainLateness(working: LatenessWorking, speech: LineSpeech): string[] {
  const { lateness } = speech.catalogue.methods;
  const { submitted, daysLate, deducted, floor } = working;
  const title = speech.title(parametersOf(speech.line, 'lateness').submitted);
  const deadline = formatDate(working.deadline);
  if (!submitted || daysLate === undefined || !deducted) {
    return [lateness.notGiven({ title, deadline })];
  }
  const { max } = speech;
  const figures = { title, submitted: formatDate(submitted), deadline };
  if (daysLate === 0) return [lateness.inTime({ ...figures, earned: speech.earned(max) })];
  const late = { ...figures, days: speech.number(new Decimal(daysLate)) };
  if (deducted.isZero()) return [lateness.spared({ ...late, earned: speech.earned(max) })];
  const expression = `${speech.points(max)} − ${speech.points(deducted)}`;
  const left = max.minus(deducted);
  if (left.gte(floor)) {
    return [lateness.late({ ...late, equation: speech.equation(expression, left) })];
  }
  const kept = speech.amount(lessDown(max, deducted, floor));
  return [lateness.floored({ ...late, cost: speech.points(deducted), floor: kept })];
}
