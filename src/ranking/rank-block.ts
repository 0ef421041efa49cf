import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Decimal } from '../criteria/decimal.ts';
import type { Grade } from '../criteria/schema/set.ts';
import type { Unit } from '../evidence/submission.ts';
import { needsCohort } from '../scoring/cohort.ts';
import { isDecided } from '../scoring/points.ts';
import type { GradeOutcome } from './classify.ts';
import { byCode, type Held, type Order, rankingOrder, settledTieBreakers } from './order.ts';
import { applyQuotas, type Holder } from './quota.ts';
import type { BlockRanking, Contender, Graded, Standing } from './standing.ts';
import { tiesBroken } from './ties-broken.ts';

interface Ranked extends Holder, Held {
  readonly unit: Unit;
}

/** Ranks the units of one block. The order they come in makes no difference. */
export function rankBlock(
  set: CriteriaSet,
  block: string,
  contenders: readonly Contender[],
): BlockRanking {
  const units = [...contenders].sort((a, b) => byCode(a.unit.code, b.unit.code));
  const rankables = units.flatMap((contender) => rankable(contender) ?? []);
  const orderOf = (held: readonly Ranked[]): Order<Ranked> => rankingOrder(set, held);
  const held = applyQuotas(set, rankables, orderOf, units.length);
  const order = orderOf(held);
  const ranked = [...held].sort(order);
  const others = units
    .filter((contender) => !rankable(contender))
    .map(withoutPlace)
    .sort(byState);
  const open = others
    .filter(({ state }) => state !== 'ungraded')
    .map((standing) => openUnit(set, standing));
  const broken = tiesBroken(set, ranked);
  const isDense = set.ranking.ties === 'dense';
  const ties = tiesOf(ranked, order);
  const openTies = ties.filter((tie) => tieWaitsFor(set, tie.units).length > 0);
  const standings = ties.flatMap(({ units: tied, first, ordinal }) => {
    // Broken, a tie takes more places where none were skipped after it.
    const moving = openTies.filter((tie) =>
      isDense ? tie.ordinal <= ordinal : tie.ordinal === ordinal,
    );
    const tieWaits = moving.flatMap((tie) => tieWaitsFor(set, tie.units));
    return tied.map(({ unit, result, grade, movedBy }): Standing => {
      const tieBroken = broken.get(unit.code);
      return {
        unit,
        state: 'ranked',
        result,
        grade,
        ...(movedBy && { movedBy }),
        place: isDense ? ordinal : first,
        tiedWith: tied.map((other) => other.unit.code).filter((code) => code !== unit.code),
        ...(tieBroken && { tieBroken }),
        dependsOn: [
          ...open
            .filter((other) => couldDisturb(set, other, { unit, result, grade }))
            .map((other) => other.unit.code),
          ...tieWaits.map((o) => o.unit.code),
        ],
      };
    });
  });
  return { block, standings: [...standings, ...others] };
}

function rankable({ unit, result }: Contender): Ranked | undefined {
  const outcome = result?.grading.outcome;
  if (!result || outcome?.state !== 'graded' || !isDecided(result.sheet.total.points)) {
    return undefined;
  }
  return { unit, result, grade: outcome.grade };
}

interface Tie {
  readonly units: readonly Ranked[];
  /** Place when places after a tie are skipped (1, 2, 2, 4). */
  readonly first: number;
  /** Place when they are not (1, 2, 2, 3). */
  readonly ordinal: number;
}

/** Neighbours that compare equal, together; most are alone. */
function tiesOf(ranked: readonly Ranked[], order: Order<Ranked>): readonly Tie[] {
  const ties: { units: Ranked[]; first: number; ordinal: number }[] = [];
  for (const [index, unit] of ranked.entries()) {
    const last = ties.at(-1);
    const before = last?.units[0];
    if (last && before && order(before, unit) === 0) last.units.push(unit);
    else ties.push({ units: [unit], first: index + 1, ordinal: ties.length + 1 });
  }
  return ties;
}

function withoutPlace({ unit, result }: Contender): Standing {
  const nothing = { unit, tiedWith: [], dependsOn: [] };
  if (!result) return { ...nothing, state: 'notAppraised' };
  const state = result.grading.outcome.state === 'ungraded' ? 'ungraded' : 'undecided';
  return { ...nothing, state, result };
}

/** A unit that is not settled yet, with what it can still do to the ranked ones. */
type Open =
  /** Whatever the others have: it may be the best they are held against, or make a quota larger. */
  | { readonly unit: Unit; readonly disturbsAll: true }
  /** The most it can come to, and the place of its best possible grade among those of the set. */
  | {
      readonly unit: Unit;
      readonly disturbsAll: false;
      readonly most: Decimal;
      readonly best: number;
    };

/** Worked out once a unit: there are as many ranked ones to hold it against. */
function openUnit(set: CriteriaSet, { unit, result }: Standing): Open {
  if (!result || mayMoveBest(set, result)) return { unit, disturbsAll: true };
  const best = Math.min(...possibleGrades(result.grading.outcome).map(({ id }) => rankOf(set, id)));
  const countsForQuota = set.quotas.some(
    ({ of }) =>
      of === 'gradedUnits' || (typeof of === 'object' && best <= rankOf(set, of.gradeOrBetter)),
  );
  if (countsForQuota) return { unit, disturbsAll: true };
  return { unit, disturbsAll: false, most: result.sheet.total.points.high, best };
}

/**
 * Whether an unsettled unit could still stand level with or above a ranked one, or change how many
 * places a quota has. The places of a quota go to the higher totals, so one that stays below takes
 * none; and quotas only move down, so none of a lower grade comes to hold the grade.
 */
function couldDisturb(set: CriteriaSet, open: Open, ranked: Ranked): boolean {
  if (open.disturbsAll) return true;
  const couldPass = open.most.gte(ranked.result.sheet.total.points.low);
  if (set.ranking.order === 'total') return couldPass;
  const own = rankOf(set, ranked.grade.id);
  return open.best < own || (open.best === own && couldPass);
}

/** 0 is the best. */
function rankOf(set: CriteriaSet, id: string): number {
  return set.grades.findIndex((grade) => grade.id === id);
}

/** Where a criterion is held against the best of those that are there, one still to come may be it. */
function mayMoveBest(set: CriteriaSet, { sheet }: Graded): boolean {
  return (
    needsCohort(set) &&
    sheet.lines.some((line) => {
      if (line.kind === 'group' || line.state !== 'undecided') return false;
      const { method } = line.node;
      return method.name === 'relative' && method.missingUnits === 'leaveOut';
    })
  );
}

function possibleGrades(outcome: GradeOutcome): readonly Grade[] {
  switch (outcome.state) {
    case 'graded':
      return [outcome.grade];
    case 'undecided':
      return outcome.among;
    case 'ungraded':
      return [];
  }
}

/** The equal units whose tie breakers are still open, so that the tie may yet be broken. */
function tieWaitsFor(set: CriteriaSet, tied: readonly Ranked[]): readonly Ranked[] {
  const { tieBreakers } = set.ranking;
  if (tied.length === 1) return [];
  return tied.filter(({ result }) => settledTieBreakers(set, result) < tieBreakers.length);
}

const STATES: readonly Standing['state'][] = ['ranked', 'undecided', 'notAppraised', 'ungraded'];

function byState(left: Standing, right: Standing): number {
  const order = STATES.indexOf(left.state) - STATES.indexOf(right.state);
  return order || byCode(left.unit.code, right.unit.code);
}
