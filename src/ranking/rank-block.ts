import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Grade } from '../criteria/schema/set.ts';
import type { Unit } from '../evidence/submission.ts';
import { isDecided } from '../scoring/points.ts';
import { byCode, byTotal, type Order } from './order.ts';
import { applyQuotas, type Holder } from './quota.ts';
import type { BlockRanking, Contender, Graded, Standing } from './standing.ts';
import { tiesBroken } from './ties-broken.ts';

interface Ranked extends Holder {
  readonly unit: Unit;
  readonly result: Graded;
}

/** Ranks the units of one block. The order they come in makes no difference. */
export function rankBlock(
  set: CriteriaSet,
  block: string,
  contenders: readonly Contender[],
): BlockRanking {
  const units = [...contenders].sort((a, b) => byCode(a.unit.code, b.unit.code));
  const compare = resultOrder(byTotal(set));
  const graded = units.flatMap((contender) => rankable(contender) ?? []).sort(compare);
  const order = inRankingOrder(set, compare);
  const ranked = [...applyQuotas(set, graded, compare, units.length)].sort(order);
  const others = units
    .filter((contender) => !rankable(contender))
    .map(withoutPlace)
    .sort(byState);
  const open = others.filter(({ state }) => state !== 'ungraded');
  const broken = tiesBroken(set, ranked);
  const standings = tiesOf(ranked, order).flatMap(({ units: tied, first, ordinal }) =>
    tied.map(({ unit, result, grade, movedBy }): Standing => {
      const tieBroken = broken.get(unit.code);
      return {
        unit,
        state: 'ranked',
        result,
        grade,
        ...(movedBy && { movedBy }),
        place: set.ranking.ties === 'dense' ? ordinal : first,
        tiedWith: tied.map((other) => other.unit.code).filter((code) => code !== unit.code),
        ...(tieBroken && { tieBroken }),
        dependsOn: open.filter((other) => couldDisturb(set, other, result)).map((o) => o.unit.code),
      };
    }),
  );
  return { block, standings: [...standings, ...others] };
}

function rankable({ unit, result }: Contender): Ranked | undefined {
  const outcome = result?.grading.outcome;
  if (!result || outcome?.state !== 'graded' || !isDecided(result.sheet.total.points)) {
    return undefined;
  }
  return { unit, result, grade: outcome.grade };
}

function resultOrder(order: Order<Graded>): Order<Ranked> {
  return (left, right) => order(left.result, right.result);
}

/** By total alone, or grade first: a unit moved down by a quota then stands below its old grade. */
function inRankingOrder(set: CriteriaSet, compare: Order<Ranked>): Order<Ranked> {
  if (set.ranking.order === 'total') return compare;
  const rankOf = (grade: Grade): number => set.grades.findIndex(({ id }) => id === grade.id);
  return (left, right) => rankOf(left.grade) - rankOf(right.grade) || compare(left, right);
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

/**
 * Whether an unsettled unit could still come level with or above a ranked one, or take a quota's
 * place from it. With quotas, or grade before total, any unit that may be graded counts.
 */
function couldDisturb(set: CriteriaSet, open: Standing, ranked: Graded): boolean {
  if (!open.result || set.quotas.length > 0 || set.ranking.order === 'gradeThenTotal') return true;
  return open.result.sheet.total.points.high.gte(ranked.sheet.total.points.low);
}

const STATES: readonly Standing['state'][] = ['ranked', 'undecided', 'notAppraised', 'ungraded'];

function byState(left: Standing, right: Standing): number {
  const order = STATES.indexOf(left.state) - STATES.indexOf(right.state);
  return order || byCode(left.unit.code, right.unit.code);
}
