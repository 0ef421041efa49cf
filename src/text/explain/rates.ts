import { type Decimal, ONE, ZERO } from '../../criteria/decimal.ts';
import type { Band, Measured } from '../../criteria/schema/method.ts';
import type { BandsWorking } from '../../scoring/methods/bands.ts';
import { type Measurement, rateOf } from '../../scoring/methods/measure.ts';
import type { ProportionalWorking } from '../../scoring/methods/proportional.ts';
import type { RelativeWorking } from '../../scoring/methods/relative.ts';
import type { SurveyWorking } from '../../scoring/methods/survey.ts';
import { proportion, times, worth } from '../../scoring/points.ts';
import { type LineSpeech, parametersOf } from './line-speech.ts';

/** Methods that measure: a rate, a value in bands, a survey, the best of the block. */

export function explainProportional(working: ProportionalWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { measure } = parametersOf(speech.line, 'proportional');
  const { measurement, target } = working;
  const rate = rateOf(measurement);
  const given = explainMeasured(measure, measurement, speech);
  if (measurement.state !== 'known' || !rate) return given;

  const { achieved, of } = measurement;
  const { max } = speech;
  const isOwnTarget = !target.eq(ONE);
  const share = { rate: rateInWords(measure, measurement, rate, speech) };
  const goal = { ...share, target: speech.percent(target) };
  const earned = speech.earned(max);
  if (rate.gte(target)) {
    const reached = isOwnTarget
      ? methods.targetReached({ ...goal, earned })
      : methods.wholeRate({ ...share, earned });
    return [...given, reached];
  }
  const isRatio = 'rate' in measure;
  const numerator = isRatio ? speech.percent(achieved) : speech.number(achieved);
  const divisors = [
    ...(isRatio ? [] : [speech.number(of)]),
    ...(isOwnTarget ? [speech.percent(target)] : []),
  ];
  const expression = `${speech.points(max)} × ${numerator}${divisor(divisors)}`;
  const equation = speech.equation(expression, proportion(max, achieved, times(of, target)));
  const step = isOwnTarget
    ? methods.towardsTarget({ ...goal, equation })
    : methods.byRate({ ...share, equation });
  return [...given, step];
}

function divisor(factors: readonly string[]): string {
  if (factors.length === 0) return '';
  return factors.length === 1 ? ` ÷ ${factors[0]}` : ` ÷ (${factors.join(' × ')})`;
}

export function explainBands(working: BandsWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { measure } = parametersOf(speech.line, 'bands');
  const { measurement, value, band } = working;
  if ('value' in measure) {
    const title = speech.title(measure.value);
    if (!value || !band) return [methods.notGiven(title)];
    const shown = methods.value(title, speech.value(measure.value, value));
    return [inBand(shown, band, speech)];
  }
  if (!measurement) return [];
  const given = explainMeasured(measure, measurement, speech);
  if (!value || !band) return given;
  return [...given, inBand(rateInWords(measure, measurement, value, speech), band, speech)];
}

function inBand(value: string, band: Band, speech: LineSpeech): string {
  const earned = speech.earned(worth(band, speech.max));
  return speech.catalogue.methods.inBand({ value, band: bandInWords(band, speech), earned });
}

export function bandInWords(band: Band, speech: LineSpeech): string {
  const { measure } = parametersOf(speech.line, 'bands');
  const show = (bound: Decimal): string =>
    'value' in measure ? speech.value(measure.value, bound) : speech.percent(bound);
  const [from, below] = [band.from && show(band.from), band.below && show(band.below)];
  return speech.catalogue.methods.band(from, below);
}

/** The inputs behind a rate; when nothing was assigned, what holds then. */
function explainMeasured(
  measure: Measured,
  measurement: Measurement,
  speech: LineSpeech,
): string[] {
  const { methods } = speech.catalogue;
  const inputs = 'rate' in measure ? [measure.rate] : [measure.achieved, measure.of];
  if (measurement.state === 'none' && 'of' in measure) {
    const earned = speech.earned(measurement.ifNone === 'full' ? speech.max : ZERO);
    const figures = { title: speech.title(measure.of), earned };
    return [methods.noneAssigned[measurement.ifNone](figures)];
  }
  // A rate given as such is named where it is used.
  if ('rate' in measure && measurement.state === 'known') return [];
  return inputs.map((input) => {
    const value = speech.line.evidence.inputs.get(input);
    const title = speech.title(input);
    return value === undefined
      ? methods.notGiven(title)
      : methods.given(title, speech.value(input, value));
  });
}

/** `81/100, đạt 81%`, or the rate alone when it was given as such. */
function rateInWords(
  measure: Measured,
  measurement: Measurement,
  rate: Decimal,
  speech: LineSpeech,
): string {
  const { methods } = speech.catalogue;
  const percent = speech.percent(rate);
  if ('rate' in measure) return methods.rate(speech.title(measure.rate), percent);
  if (measurement.state !== 'known') return percent;
  const achieved = speech.number(measurement.achieved);
  return methods.fraction({ achieved, of: speech.number(measurement.of), rate: percent });
}

export function explainSurvey(
  { input, score, outOf }: SurveyWorking,
  speech: LineSpeech,
): string[] {
  const { methods } = speech.catalogue;
  const title = speech.title(input);
  if (!score) return [methods.notGiven(title)];
  const [shown, scale] = [speech.value(input, score), speech.value(input, outOf)];
  const { max } = speech;
  const expression = `${speech.points(max)} × ${shown} ÷ ${scale}`;
  const equation = speech.equation(expression, proportion(max, score, outOf));
  return [methods.survey({ title, score: shown, outOf: scale, equation })];
}

export function explainRelative(working: RelativeWorking, speech: LineSpeech): string[] {
  const { methods } = speech.catalogue;
  const { input, value, best, prefers } = working;
  const title = speech.title(input);
  if (!value) return [methods.notGiven(title)];
  const shown = speech.value(input, value);
  if (!best.value) return [methods.given(title, shown)];
  const bar = speech.value(input, best.value);
  const figures = { title, value: shown, best: methods.relative.best[prefers](bar) };
  const { max } = speech;
  const [reached, measuredBy] = prefers === 'highest' ? [value, best.value] : [best.value, value];
  if (measuredBy.isZero()) return [methods.given(title, shown)];
  if (best.waitingFor.length > 0) return [methods.relative.soFar(figures)];
  if (value.eq(best.value)) {
    return [methods.relative.reached({ ...figures, earned: speech.earned(max) })];
  }
  const [over, under] = prefers === 'highest' ? [shown, bar] : [bar, shown];
  const expression = `${speech.points(max)} × ${over} ÷ ${under}`;
  const equation = speech.equation(expression, proportion(max, reached, measuredBy));
  return [methods.relative.computed({ ...figures, equation })];
}
