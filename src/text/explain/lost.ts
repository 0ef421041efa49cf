import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { formatDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { Working } from '../../scoring/methods/index.ts';
import { type Measurement, rateOf } from '../../scoring/methods/measure.ts';
import { isDecided, times } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { capitalised } from '../sentences.ts';
import { factTitle } from '../titles.ts';
import { type LineSpeech, lineSpeech } from './line-speech.ts';
import { bandInWords } from './rates.ts';

/** Why points were lost, for a cell of a table; empty when none were. */
export function lostReason(catalogue: Catalogue, set: CriteriaSet, line: CriterionLine): string {
  const speech = lineSpeech(catalogue, set, line);
  const reason = line.state === 'undecided' ? openReason(set, speech) : settledReason(speech);
  return capitalised(reason);
}

function settledReason(speech: LineSpeech): string {
  const { catalogue, line } = speech;
  const { lost } = catalogue;
  if (line.proof.state === 'absent') return lost.noEvidence;
  // A bonus that was not reached is nothing lost.
  if (line.part === 'bonus' || !hasLost(line)) return '';
  switch (line.how.by) {
    case 'notApplicable':
      return lost.notApplicable;
    case 'decision': {
      const { points, reviewer, reason } = line.how;
      return lost.decided({ reviewer, points: speech.amount(points), reason });
    }
    case 'method':
      if (line.part === 'deduction') {
        return lost.taken(speech.points(line.amount.low), reasonOf(line.how.working, speech));
      }
      return reasonOf(line.how.working, speech);
  }
}

/** In the deduction part, points are lost by having them. */
function hasLost({ part, amount, max }: CriterionLine): boolean {
  return part === 'deduction' ? amount.low.gt(0) : isDecided(max) && amount.low.lt(max.low);
}

function openReason(set: CriteriaSet, { catalogue, line }: LineSpeech): string {
  const { lost } = catalogue;
  const kinds = new Set(line.missing.map(({ kind }) => kind));
  if (kinds.has('appraisal')) return lost.notAppraised;
  const facts = line.missing.flatMap((one) => (one.kind === 'input' ? [one.fact] : []));
  if (facts.some((fact) => fact.startsWith('submission.'))) return lost.notSubmitted;
  if (facts.length > 0) {
    const titles = facts.map((fact) => factTitle(catalogue, set, fact, line.node.id));
    return lost.inputs(titles.join('; '));
  }
  if (kinds.has('evidence')) return lost.evidenceAwaited;
  if (kinds.has('units')) return lost.waiting;
  return kinds.has('bar') ? lost.noBar : lost.undecided;
}

function reasonOf(working: Working, speech: LineSpeech): string {
  const { lost, labels } = speech.catalogue;
  switch (working.method) {
    case 'yesNo': {
      const value = working.answer === undefined ? '' : speech.value(working.input, working.answer);
      return lost.answer(speech.title(working.input), value);
    }
    case 'choice': {
      const { input, option = '' } = working;
      return lost.answer(speech.title(input), speech.value(input, option));
    }
    case 'cases':
      return lost.caseTaken(labels.quoted(working.possible[0]?.title ?? ''));
    case 'awarded': {
      const points = working.points ? speech.points(working.points) : '';
      return lost.awarded(points, speech.points(speech.max));
    }
    case 'checklist': {
      const wanted = speech.line.part === 'deduction';
      const items = working.items.filter(({ ticked }) => ticked === wanted);
      return lost.unticked(items.map(({ input }) => speech.title(input)).join('; '));
    }
    case 'lateness': {
      const days = speech.number(new Decimal(working.daysLate ?? 0));
      return lost.late({ days, deadline: formatDate(working.deadline) });
    }
    case 'count': {
      const count = working.count ? speech.number(working.count) : '';
      const each = speech.amount(working.each);
      return lost.count({ title: speech.title(working.input), count, each });
    }
    case 'deductions':
      return lost.occurrences(costlyOccurrences(working.occurrences, speech));
    default:
      return measuredReason(working, speech);
  }
}

type Occurrences = Extract<Working, { method: 'deductions' }>['occurrences'];

function costlyOccurrences(occurrences: Occurrences, speech: LineSpeech): string {
  return occurrences
    .flatMap(({ input, count, each }) =>
      count && !times(count, each).isZero()
        ? [`${speech.title(input)}: ${speech.number(count)}`]
        : [],
    )
    .join('; ');
}

type Measuring = Extract<Working, { method: 'proportional' | 'bands' | 'survey' | 'relative' }>;

function measuredReason(working: Measuring, speech: LineSpeech): string {
  const { lost, methods } = speech.catalogue;
  const { method } = speech.line.node;
  if (working.method === 'survey') {
    const score = working.score ? speech.value(working.input, working.score) : '';
    return lost.survey(score, speech.value(working.input, working.outOf));
  }
  if (working.method === 'relative') {
    const { input, value, best, prefers } = working;
    const bar = best.value ? speech.value(input, best.value) : '';
    return lost.relative(
      value ? speech.value(input, value) : '',
      methods.relative.best[prefers](bar),
    );
  }
  const { measurement } = working;
  if (measurement?.state === 'none') {
    const measure = 'measure' in method ? method.measure : undefined;
    return lost.noneAssigned(measure && 'of' in measure ? speech.title(measure.of) : '');
  }
  if (working.method === 'proportional') {
    const rate = rateOf(working.measurement);
    const reached = rate ? rateReached(working.measurement, rate, speech) : '';
    return lost.rate({ rate: reached, target: speech.percent(working.target) });
  }
  const { value, band } = working;
  if (!value || !band || method.name !== 'bands') return '';
  const shown =
    'value' in method.measure
      ? speech.value(method.measure.value, value)
      : rateReached(measurement, value, speech);
  return lost.band({ value: shown, band: bandInWords(band, speech) });
}

/** `74/81 (≈91,36%)`, or the rate alone where it was given as such. */
function rateReached(
  measurement: Measurement | undefined,
  rate: Decimal,
  speech: LineSpeech,
): string {
  const { method } = speech.line.node;
  const percent = speech.percent(rate);
  const isRatio = 'measure' in method && 'achieved' in method.measure;
  if (!isRatio || measurement?.state !== 'known') return percent;
  const achieved = speech.number(measurement.achieved);
  const figures = { achieved, of: speech.number(measurement.of), rate: percent };
  return speech.catalogue.lost.fraction(figures);
}
