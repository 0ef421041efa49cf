import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { isDecided } from '../../scoring/points.ts';
import type { CriterionLine, How } from '../../scoring/score-sheet.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { formatShort, formatShortAmount } from '../numbers.ts';
import { capitalised } from '../sentences.ts';
import { type LineSpeech, lineSpeech } from './line-speech.ts';
import { missingSentence } from './missing.ts';
import { explainWorking } from './working.ts';

/** How the points of a criterion came about, in the order in which it happened. */
export function explainLine(
  catalogue: Catalogue,
  set: CriteriaSet,
  line: CriterionLine,
): readonly string[] {
  const speech = lineSpeech(catalogue, set, line);
  return [
    ...applicability(speech),
    ...claimed(speech),
    ...changedInputs(speech),
    ...result(line.how, speech).filter((step) => !toldAsMissing(speech).includes(step)),
    ...proof(set, speech),
    ...rounding(set, speech),
    ...open(set, speech),
  ].map(capitalised);
}

/** Steps that only say an input is missing; what is missing is told at the end, with who gives it. */
function toldAsMissing({ catalogue, line, title }: LineSpeech): readonly string[] {
  return line.missing.flatMap((missing) => {
    if (missing.kind !== 'input') return [];
    const own = missing.fact.startsWith(`${line.node.id}/`);
    const name = own ? missing.fact.slice(line.node.id.length + 1) : missing.fact;
    return [catalogue.methods.notGiven(title(name))];
  });
}

function applicability({ catalogue, line, because }: LineSpeech): string[] {
  if (!line.applies) return [];
  const { criterion } = catalogue;
  switch (line.applies.outcome) {
    case 'holds':
      return [criterion.applies(because(line.applies))];
    case 'undecided':
      return [criterion.appliesPerhaps(because(line.applies))];
    case 'fails':
    case 'notApplicable':
      return [criterion.appliesNot(because(line.applies))];
  }
}

function claimed({ catalogue, line, amount }: LineSpeech): string[] {
  const { claimed: points } = line.evidence;
  return points ? [catalogue.criterion.claimed(amount(points))] : [];
}

function changedInputs(speech: LineSpeech): string[] {
  const { change } = speech.line.evidence;
  if (!change || change.inputs.size === 0) return [];
  const inputs = [...change.inputs].map(
    ([name, value]) => `${speech.title(name)}: ${speech.value(name, value)}`,
  );
  const figures = { reviewer: change.by, inputs: inputs.join('; '), reason: change.reason ?? '' };
  return [speech.catalogue.criterion.changed(figures)];
}

function result(how: How, speech: LineSpeech): readonly string[] {
  const working = how.working ? explainWorking(how.working, speech) : [];
  if (how.by === 'method') return working;
  const { criterion } = speech.catalogue;
  const { max } = speech;
  if (how.by === 'notApplicable') {
    const earned = speech.earned(how.policy === 'full' ? max : max.minus(max));
    const figures = { max: speech.points(max), earned };
    return [...working, criterion.notApplicable[how.policy](figures)];
  }
  const points = speech.amount(how.points);
  const decided = criterion.decided({ reviewer: how.reviewer, points, reason: how.reason });
  return isCompared(speech.line, how)
    ? [
        ...working,
        decided,
        criterion.computedBeside(speech.amount(how.computed.low), how.unproven ?? false),
      ]
    : [...working, decided];
}

/** Whether the method gives points worth naming beside those that were decided. */
function isCompared(line: CriterionLine, how: Extract<How, { by: 'decision' }>): boolean {
  const excused = line.applies?.outcome === 'fails' || line.applies?.outcome === 'notApplicable';
  const { working } = how;
  const measurement = 'measurement' in working ? working.measurement : undefined;
  const inapplicable = measurement?.state === 'none' && measurement.ifNone === 'notApplicable';
  return !excused && !inapplicable && isDecided(how.computed);
}

function proof(set: CriteriaSet, { catalogue, line, amount, number }: LineSpeech): string[] {
  const words = catalogue.criterion.proof;
  const rule = line.node.evidence;
  const kinds = catalogue.labels.alternatives(
    (rule?.kinds ?? []).map((kind) => catalogue.labels.quoted(set.evidenceKinds[kind] ?? kind)),
  );
  const dated = rule?.dated === 'inPeriod';
  switch (line.proof.state) {
    case 'notAsked':
      return [];
    case 'given':
      return [words.given(number(new Decimal(line.proof.documents)))];
    case 'explained':
      return [words.explained];
    case 'absent': {
      const forfeited = amount(line.proof.forfeited.high);
      return [words.absent({ kinds, dated, forfeited })];
    }
    case 'awaited':
      return [words.awaited({ kinds, dated })];
  }
}

function rounding(set: CriteriaSet, { catalogue, line }: LineSpeech): string[] {
  const rule = set.rounding.criterion;
  const { unrounded, amount } = line;
  if (!rule || !isDecided(unrounded) || unrounded.low.eq(amount.low)) return [];
  const figures = {
    from: formatShort(catalogue.numbers, unrounded.low),
    to: formatShort(catalogue.numbers, amount.low),
    rule,
  };
  return [catalogue.criterion.rounded(figures)];
}

function open(set: CriteriaSet, { catalogue, line }: LineSpeech): string[] {
  if (line.state !== 'undecided') return [];
  // That documents are missing was said where they were asked for.
  const missing = line.missing
    .filter(({ kind }) => kind !== 'evidence')
    .map((one) => missingSentence(catalogue, set, line, one));
  if (isDecided(line.amount)) return missing;
  const points = formatShortAmount(catalogue.numbers, line.amount);
  return [...missing, catalogue.criterion.between(points)];
}
