import type { Criterion, Giver } from '../../criteria/schema/criterion.ts';
import type { Chain } from './chain.ts';
import { isFilled } from './entry-formulas.ts';
import { valuesBefore } from './form.ts';
import { criterionKey } from './form-lines.ts';
import { and, type Formula, iff, NOTHING, num, or, rounded } from './formula.ts';
import { methodFormula } from './method-formulas.ts';

/** One criterion as cells. */
export interface CriterionCells {
  /** Points as they count, or an empty text while undecided. */
  readonly points: Formula;
  /** Maximum that counts; an empty text while it may still be taken out. */
  readonly max: Formula;
  /** What the state column says. */
  readonly state: Formula;
}

/** Whether all that is entered on a criterion waits for somebody else than the one filling in. */
export type Waiting = Exclude<Giver, 'unit'> | 'block' | 'submission';

/** The steps of `scoreCriterion`, in its order, one cell each. */
export function criterionCells(chain: Chain, criterion: Criterion): CriterionCells {
  const { id, max } = criterion;
  const { calculation, form } = chain;
  const step = (what: string, formula: Formula) => calculation.add(`${id}: ${what}`, formula);
  const applies = chain.applies(criterion);
  const method = applies === undefined ? undefined : methodFormula(chain, criterion);
  if (!method) chain.markUnknowable(criterion);
  const worked = step('method', method ? `IFERROR(${method.points},${NOTHING})` : NOTHING);
  const out = step('out', outFormula(applies, method?.inapplicable));
  const proof = proofFormula(chain, criterion);
  const proven = step(
    'proven',
    iff(
      `${worked}=${NOTHING}`,
      NOTHING,
      iff(
        `${worked}=0`,
        '0',
        proof ? iff(`${proof}=1`, worked, iff(`${proof}=0`, '0', NOTHING)) : worked,
      ),
    ),
  );
  const review = reviewOf(chain, criterion);
  const policy = criterion.notApplicable ?? 'zero';
  const outPoints = policy === 'full' ? num(max) : '0';
  const open = applies !== undefined && applies !== '1';
  const whileOpen = {
    rescale: NOTHING,
    full: iff(`${proven}=${num(max)}`, num(max), NOTHING),
    zero: iff(`${proven}=0`, '0', NOTHING),
  }[policy];
  const ifApplies = open ? iff(`${applies}=2`, whileOpen, proven) : proven;
  const points = step(
    'points',
    iff(
      `${review.points}<>${NOTHING}`,
      review.points,
      iff(`${out}=1`, outPoints, iff(`${review.awaits}=1`, NOTHING, ifApplies)),
    ),
  );
  const outMax = policy === 'rescale' ? '0' : num(max);
  const openMax = open && policy === 'rescale' ? iff(`${applies}=2`, NOTHING, num(max)) : num(max);
  const countedMax = step(
    'maximum',
    iff(
      `${review.points}<>${NOTHING}`,
      num(max),
      iff(`${out}=1`, outMax, iff(`${review.awaits}=1`, num(max), openMax)),
    ),
  );
  const counted = step(
    'rounded',
    iff(`${points}=${NOTHING}`, NOTHING, rounded(points, form.set.rounding.criterion)),
  );
  const state = step(
    'state',
    stateFormula(chain, criterion, { points, worked, out, proof, review }),
  );
  return { points: counted, max: countedMax, state };
}

function outFormula(applies: Formula | undefined, inapplicable: Formula | undefined): Formula {
  const tests = [
    ...(applies === undefined || applies === '1' ? [] : [`${applies}=0`, `${applies}=3`]),
    ...(inapplicable === undefined ? [] : [`${inapplicable}=1`]),
  ];
  return tests.length === 0 ? '0' : iff(or(...tests), '1', '0');
}

/** 1 proven or not asked for, 0 no document, 2 awaits a document or an explanation. */
function proofFormula(chain: Chain, criterion: Criterion): Formula | undefined {
  const rule = criterion.evidence;
  if (!rule) return undefined;
  const { calculation, places } = chain;
  const asked = rule.when ? chain.condition(rule.when, `${criterion.id}: proof asked`) : '1';
  const given = `${chain.documents(criterion)}>0`;
  const explained = isFilled(places.score('explanation', criterionKey(criterion.id)));
  const without =
    rule.without === 'explanation'
      ? iff(explained, '1', '2')
      : asked === undefined
        ? '2'
        : iff(`${asked}=2`, '2', '0');
  const found = iff(given, '1', without);
  const formula = asked === undefined ? found : iff(or(`${asked}=0`, `${asked}=3`), '1', found);
  return calculation.add(`${criterion.id}: proof`, formula);
}

/** What a reviewer decided: points set by hand, and whether nobody has looked yet. */
interface ReviewCells {
  readonly points: Formula;
  readonly awaits: Formula;
}

const NOT_REVIEWED: ReviewCells = { points: NOTHING, awaits: '0' };

function reviewOf(chain: Chain, criterion: Criterion): ReviewCells {
  const { form, places, calculation, reading } = chain;
  if (form.kind === 'self') return NOT_REVIEWED;
  const earlier = form.kind === 'council' ? form.submission?.appraisal : undefined;
  const set = earlier?.decisions.get(criterion.id)?.points;
  const constant = set ? num(set) : NOTHING;
  const covered = earlier ? earlier.acceptRest || earlier.decisions.has(criterion.id) : false;
  if (reading === 'before') {
    return { points: constant, awaits: form.kind === 'council' && !covered ? '1' : '0' };
  }
  const { id, max } = criterion;
  const cell = places.score('changedPoints', criterionKey(id));
  const step = criterion.method.name === 'awarded' ? criterion.method.step : undefined;
  const fits = [`${cell}>=0`, `${cell}<=${num(max)}`];
  if (step) fits.push(`ABS(ROUND(${cell}/${num(step)},0)*${num(step)}-${cell})<0.000000001`);
  const changed = Object.entries(criterion.inputs).flatMap(([name, input]) => {
    if (input.by === 'external') return [];
    const entered = chain.entered(criterion, name);
    return entered ? [`${entered}=1`] : [];
  });
  // Who changes an input speaks last: points set by hand before no longer stand.
  const before = changed.length === 0 ? constant : iff(or(...changed), NOTHING, constant);
  const given = iff(`ISNUMBER(${cell})`, iff(and(...fits), cell, before), before);
  const points = calculation.add(`${id}: points set`, `IFERROR(${given},${before})`);
  const accepted = `LOWER(TRIM(${places.score('accept', criterionKey(id))}))=LOWER("${form.labels.yes}")`;
  const rest = `LOWER(TRIM(${places.cover('acceptRest')}))=LOWER("${form.labels.yes}")`;
  const looked = or(`ISNUMBER(${cell})`, accepted, rest, ...changed);
  const awaits = covered ? '0' : calculation.add(`${id}: awaits`, `IFERROR(IF(${looked},0,1),1)`);
  return { points, awaits };
}

interface StateParts {
  readonly points: Formula;
  readonly worked: Formula;
  readonly out: Formula;
  readonly proof: Formula | undefined;
  readonly review: ReviewCells;
}

function stateFormula(chain: Chain, criterion: Criterion, parts: StateParts): Formula {
  const { labels } = chain.form;
  const { states } = labels;
  const text = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const { points, worked, out, proof, review } = parts;
  const invalid = Object.keys(criterion.inputs).flatMap((name) => {
    const cell = chain.invalid(criterion, name);
    return cell ? [`${cell}=1`] : [];
  });
  const noProof = proof
    ? iff(and(`${proof}=0`, `${worked}<>0`), text(states.noDocument), text(states.done))
    : text(states.done);
  const done = iff(
    `${review.points}<>${NOTHING}`,
    text(states.decided),
    iff(`${out}=1`, text(states.notApplicable), noProof),
  );
  const waiting = waitingFor(chain, criterion);
  const lacking = waiting ? text(states.waiting[waiting]) : text(states.missing);
  const unproven = proof
    ? iff(and(`${worked}<>${NOTHING}`, `${proof}=2`), text(states.needsProof), lacking)
    : lacking;
  const open = iff(`${review.awaits}=1`, text(states.awaits), unproven);
  const state = iff(`${points}<>${NOTHING}`, done, open);
  return invalid.length === 0 ? state : iff(or(...invalid), text(states.invalid), state);
}

/** Who has to give what the criterion lacks, when it is not the one filling in. */
function waitingFor(chain: Chain, criterion: Criterion): Waiting | undefined {
  if (criterion.method.name === 'relative') return 'block';
  const before = valuesBefore(chain.form, criterion.id);
  const givers = new Set(
    Object.entries(criterion.inputs)
      .filter(([name]) => before.get(name) === undefined)
      .map(([, { by }]) => by),
  );
  if (givers.has('external')) return 'external';
  const reviewed = chain.reading === 'reviewed';
  if (!reviewed && givers.has('appraiser')) return 'appraiser';
  const unknowable = chain.applies(criterion) === undefined || chain.isUnknowable(criterion);
  return unknowable ? 'submission' : undefined;
}
