import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { FactState, Facts } from '../criteria/facts.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { hasView } from '../evidence/in-view.ts';
import type { Submission, Unit, View } from '../evidence/submission.ts';
import { type Cohort, CohortBuilder, NO_COHORT, needsCohort } from '../scoring/cohort.ts';
import { type DecidedEvidence, decideEvidence } from '../scoring/decided-evidence.ts';
import { keptVerdicts } from '../scoring/kept-verdicts.ts';
import { type EarlierSheet, scoreUnit } from '../scoring/score-unit.ts';
import { type SheetBasis, SheetOnDemand } from '../scoring/sheet-on-demand.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { classify } from './classify.ts';
import { byCode } from './order.ts';
import { rankBlock } from './rank-block.ts';
import { resultFacts } from './result-facts.ts';
import type { BlockRanking, Graded } from './standing.ts';

/** Which scores a ranking rests on: the final ones, or, before appraisal, the units' own. */
export type Basis = 'self' | 'final';

/** One unit's results in each view that exists for it. */
export interface UnitResult {
  readonly unit: Unit;
  readonly submission: Submission;
  readonly self: Graded;
  readonly appraised?: Graded;
  readonly final?: Graded;
}

/** A whole round scored, graded and ranked. */
export interface RoundResult {
  readonly year: number;
  readonly basis: Basis;
  /** By code. */
  readonly units: readonly UnitResult[];
  /** Those that have units, in the order of the set. */
  readonly blocks: readonly BlockRanking[];
  /** What relative criteria were measured against, by view. */
  readonly cohorts: Cohorts;
}

export interface RoundWork {
  readonly year: number;
  readonly basis: Basis;
  readonly evaluator: ConditionEvaluator;
  /**
   * Whether sheets keep their lines (when absent) or work them out anew each time they are asked for:
   * for whoever goes through a large round a few times, unit by unit.
   */
  readonly lines?: 'kept' | 'onDemand';
  /** What relative criteria are measured against where the other units are not at hand. */
  readonly cohort?: Cohort;
  /** Told after each unit, for progress bars; waited for, so that a server can see to others. */
  readonly onUnit?: (done: number, all: number) => unknown;
}

/** Scores every unit in every view, grades it, and ranks each block. */
export async function rankRound(
  set: CriteriaSet,
  submissions: readonly Submission[],
  work: RoundWork,
): Promise<RoundResult> {
  const ordered = [...submissions].sort((a, b) => byCode(a.unit.code, b.unit.code));
  const cohorts = await cohortsOf(set, ordered, work);
  const units: UnitResult[] = [];
  for (const submission of ordered) {
    units.push(await resultOf(set, submission, cohorts, work));
    await work.onUnit?.(units.length, ordered.length);
  }
  const blocks = set.blocks.map(({ id }) =>
    rankBlock(
      set,
      id,
      units
        .filter(({ unit }) => unit.block === id)
        .map(({ unit, [work.basis]: result }) => ({ unit, ...(result && { result }) })),
    ),
  );
  const peopled = blocks.filter(({ standings }) => standings.length > 0);
  return { year: work.year, basis: work.basis, units, blocks: peopled, cohorts };
}

export type Cohorts = Readonly<Record<View, Cohort>>;

async function cohortsOf(
  set: CriteriaSet,
  submissions: readonly Submission[],
  work: RoundWork,
): Promise<Cohorts> {
  const { cohort } = work;
  if (cohort) return { self: cohort, appraised: cohort, final: cohort };
  if (!needsCohort(set)) return { self: NO_COHORT, appraised: NO_COHORT, final: NO_COHORT };
  const cohorts = {
    self: new CohortBuilder(set),
    appraised: new CohortBuilder(set),
    final: new CohortBuilder(set),
  };
  for (const submission of submissions) {
    const views = await decidedViews(set, submission, work);
    cohorts.self.add(submission.unit, views.self);
    cohorts.appraised.add(submission.unit, views.appraised);
    cohorts.final.add(submission.unit, views.final);
  }
  return cohorts;
}

interface DecidedViews {
  readonly self: DecidedEvidence;
  readonly appraised?: DecidedEvidence;
  readonly final?: DecidedEvidence;
}

async function decidedViews(
  set: CriteriaSet,
  submission: Submission,
  { year, evaluator }: RoundWork,
): Promise<DecidedViews> {
  const decide = (view: View, earlier?: DecidedEvidence): Promise<DecidedEvidence> =>
    decideEvidence(set, evidenceOf(set, submission, view, year, earlier), evaluator, earlier);
  const self = await decide('self');
  if (!hasView(submission, 'appraised')) return { self };
  const appraised = await decide('appraised', self);
  const final = submission.council ? await decide('final', appraised) : appraised;
  return { self, appraised, final };
}

async function resultOf(
  set: CriteriaSet,
  submission: Submission,
  cohorts: Cohorts,
  work: RoundWork,
): Promise<UnitResult> {
  const views = await decidedViews(set, submission, work);
  const onDemand = work.lines === 'onDemand';
  const evaluator = onDemand ? keptVerdicts(work.evaluator) : work.evaluator;
  const grade = (decided: DecidedEvidence, view: View, earlier?: EarlierSheet): Promise<Graded> =>
    gradeOf({ set, decided, cohort: cohorts[view] }, view, evaluator, earlier);
  const kept = (graded: Graded, decided: DecidedEvidence): Graded => {
    if (!onDemand) return graded;
    const { sheet } = graded;
    const basis = { set, decided, cohort: cohorts[sheet.view] };
    return { ...graded, sheet: new SheetOnDemand(sheet, basis) };
  };
  const self = await grade(views.self, 'self');
  const unit = { unit: submission.unit, submission, self: kept(self, views.self) };
  if (!views.appraised || !views.final) return unit;
  const fromSelf = { decided: views.self, sheet: self.sheet };
  const appraised = await grade(views.appraised, 'appraised', fromSelf);
  // The council may have moved the best of the block by what it changed for other units.
  const same = views.final === views.appraised && cohorts.final === cohorts.appraised;
  const fromAppraised = { decided: views.appraised, sheet: appraised.sheet };
  const final: Graded = same
    ? { ...appraised, sheet: { ...appraised.sheet, view: 'final' } }
    : await grade(views.final, 'final', fromAppraised);
  return {
    ...unit,
    appraised: kept(appraised, views.appraised),
    final: kept(final, views.final),
  };
}

async function gradeOf(
  { set, decided, cohort }: SheetBasis,
  view: View,
  evaluator: ConditionEvaluator,
  earlier: EarlierSheet | undefined,
): Promise<Graded> {
  const sheet = scoreUnit(set, { ...decided, view }, cohort, earlier);
  const facts = await resultFacts(set, sheet, decided.facts, evaluator);
  const grading = await classify(set, sheet.total.points, facts, evaluator);
  return { sheet, grading, tieFacts: tieFactsOf(set, facts) };
}

function tieFactsOf(set: CriteriaSet, facts: Facts): Facts {
  const kept = new Map<string, FactState>();
  for (const { fact } of set.ranking.tieBreakers) {
    const state = facts.get(fact);
    if (!state) continue;
    if (state.state === 'known' && Decimal.isDecimal(state.value)) state.value.workOut();
    kept.set(fact, state);
  }
  return kept;
}
