import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { BlockRanking, Graded, Standing } from '../../src/ranking/standing.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { anyParts, anyReview, anySubmissions, proven, withGaps } from '../support/arbitrary.ts';
import { rank } from '../support/score.ts';
import { is, knockOut, quota, type SetParts, setOf, setText } from '../support/set-text.ts';
import type { PlainSubmission } from '../support/submissions.ts';

const RUNS = { numRuns: 60 };
const UNITS = 6;

const frame = fc
  .record({
    order: fc.constantFrom('total', 'gradeThenTotal'),
    ties: fc.constantFrom('competition', 'dense'),
    prefer: fc.constantFrom(undefined, 'higher', 'lower'),
    limits: fc.array(
      fc.record({
        share: fc.constantFrom('0', '20%', '34%', '50%'),
        of: fc.constantFrom('blockUnits', 'gradedUnits', { gradeOrBetter: 'b' }),
        rounding: fc.constantFrom('down', 'up', 'halfUp'),
        tied: fc.constantFrom('allStay', 'allMoveDown'),
      }),
      { maxLength: 3 },
    ),
    direction: fc.constantFrom('halfUp', 'down', 'up'),
    drops: fc.boolean(),
    bars: fc.boolean(),
  })
  .map(
    ({ order, ties, prefer, limits, direction, drops, bars }): Partial<SetParts> => ({
      // Whole points, so that ties come about.
      rounding: { total: { decimals: '0', direction } },
      ranking: {
        order,
        ties,
        ...(prefer && { tieBreakers: [{ fact: 'points.1', prefer }] }),
      },
      quotas: limits.map(({ share, of, rounding, tied }, index) =>
        quota(['a', 'b', 'c'][index] ?? 'a', share, of, rounding, tied),
      ),
      knockOuts: [
        ...(drops ? [knockOut('it', is('share.1', 'lessThan', '40%'), { dropOne: 'có' })] : []),
        ...(bars ? [knockOut('kem', is('points.1', 'equal', '0'), { ungraded: 'có' })] : []),
      ],
    }),
  );

/** A set with a frame, and units of one block, some of them not complete. */
const round = fc.tuple(anyParts, frame).chain(([parts, framed]) => {
  const whole = { ...parts, ...framed };
  const set: CriteriaSet = Object.defineProperty(setOf(whole), fc.toStringMethod, {
    value: () => setText(whole),
  });
  return fc.record({
    set: fc.constant(set),
    plain: anySubmissions(set, UNITS).chain((units) =>
      fc.tuple(
        ...units
          .map((one) => proven(set, one))
          .map((one, index) => (index % 5 === 2 ? withGaps(one) : fc.constant(one))),
      ),
    ),
  });
});

async function blockOf(set: CriteriaSet, plain: readonly PlainSubmission[]): Promise<BlockRanking> {
  const { blocks } = await rank(set, plain, 'self', compiledConditions());
  const [block] = blocks;
  if (!block) throw new Error('test sets have one block');
  return block;
}

interface Ranked extends Standing {
  readonly result: Graded;
  readonly place: number;
  readonly grade: NonNullable<Standing['grade']>;
}

function rankedOf({ standings }: BlockRanking): readonly Ranked[] {
  return standings.flatMap((standing) => {
    const { state, result, place, grade } = standing;
    return state === 'ranked' && result && place && grade
      ? [{ ...standing, result, place, grade }]
      : [];
  });
}

const totalOf = ({ result }: Ranked): Decimal => result.sheet.total.points.low;

describe('a ranking', () => {
  it('does not change with the order the units come in', async () => {
    const shuffled = round.chain(({ set, plain }) =>
      fc.record({
        set: fc.constant(set),
        plain: fc.constant(plain),
        other: fc.shuffledSubarray(plain, { minLength: plain.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ set, plain, other }) => {
        expect(await blockOf(set, other)).toEqual(await blockOf(set, plain));
      }),
      RUNS,
    );
  });

  it('is the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        expect(await blockOf(set, plain)).toEqual(await blockOf(set, plain));
      }),
      RUNS,
    );
  });

  it('lists every unit once', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const { standings } = await blockOf(set, plain);
        const codes = standings.map(({ unit }) => unit.code);
        expect([...codes].sort()).toEqual(plain.map(({ code }) => code).sort());
      }),
      RUNS,
    );
  });

  it('places units by what is better than them', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const ranked = rankedOf(await blockOf(set, plain));
        const gradeRank = (one: Ranked) => set.grades.findIndex(({ id }) => id === one.grade.id);
        const [breaker] = set.ranking.tieBreakers;
        const factOf = (one: Ranked) => breaker && one.result.tieFacts.get(breaker.fact);
        const broken = (one: Ranked): Decimal | undefined => {
          const fact = factOf(one);
          return fact?.state === 'known' && Decimal.isDecimal(fact.value) ? fact.value : undefined;
        };
        const byGrade = set.ranking.order === 'gradeThenTotal';
        const isLevel = (left: Ranked, right: Ranked): boolean =>
          totalOf(left).eq(totalOf(right)) && !(byGrade && gradeRank(left) !== gradeRank(right));
        // Read off the definition: grade first if the set says so, total, tie breaker, values first;
        // one that is missing for a unit breaks no tie among those level with it.
        const isBetter = (left: Ranked, right: Ranked): boolean => {
          if (byGrade && gradeRank(left) !== gradeRank(right)) {
            return gradeRank(left) < gradeRank(right);
          }
          if (!totalOf(left).eq(totalOf(right))) return totalOf(left).gt(totalOf(right));
          const open = ranked.some((one) => isLevel(one, left) && factOf(one)?.state === 'missing');
          if (open) return false;
          const [a, b] = [broken(left), broken(right)];
          if (!a || !b) return a !== undefined && b === undefined;
          return breaker?.prefer === 'higher' ? a.gt(b) : a.lt(b);
        };
        for (const one of ranked) {
          const better = ranked.filter((other) => isBetter(other, one));
          const before =
            set.ranking.ties === 'dense'
              ? new Set(better.map(({ place }) => place)).size
              : better.length;
          expect(one.place).toBe(before + 1);
          const level = ranked.filter(
            (other) => other !== one && !isBetter(other, one) && !isBetter(one, other),
          );
          expect(one.tiedWith).toEqual(level.map(({ unit }) => unit.code));
        }
        const places = ranked.map(({ place }) => place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('keeps to its quotas, but for units equal at the limit', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const block = await blockOf(set, plain);
        const ranked = rankedOf(block);
        const rankOf = (id: string) => set.grades.findIndex((grade) => grade.id === id);
        const before = (one: Ranked): string => one.movedBy?.from.id ?? one.grade.id;
        for (const { grade, atMost, of, rounding, tiedAtTheLimit } of set.quotas) {
          const better = typeof of === 'object' ? of.gradeOrBetter : undefined;
          const all =
            better === undefined
              ? ranked
              : ranked.filter((one) => rankOf(before(one)) <= rankOf(better));
          const denominator = of === 'blockUnits' ? block.standings.length : all.length;
          const exact = atMost.times(denominator);
          const rest = exact.minus(exact.floor());
          const goesOn = { down: false, up: !rest.isZero(), halfUp: rest.gte('0.5') }[rounding];
          const places = exact
            .floor()
            .plus(goesOn ? 1 : 0)
            .toNumber();
          const holders = ranked.filter((one) => one.grade.id === grade);
          if (tiedAtTheLimit === 'allMoveDown') expect(holders.length).toBeLessThanOrEqual(places);
          else if (holders.length > places) {
            const lowest = Decimal.min(...holders.map(totalOf));
            const clear = holders.filter((one) => totalOf(one).gt(lowest));
            expect(clear.length).toBeLessThan(places);
          }
        }
      }),
      RUNS,
    );
  });

  it('moves units down only, and only where a quota says so', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const rankOf = (id: string) => set.grades.findIndex((grade) => grade.id === id);
        for (const one of rankedOf(await blockOf(set, plain))) {
          const { outcome } = one.result.grading;
          if (outcome.state !== 'graded') throw new Error('ranked units are graded');
          const moved = rankOf(one.grade.id) - rankOf(outcome.grade.id);
          expect(moved).toBeGreaterThanOrEqual(0);
          expect(one.movedBy !== undefined).toBe(moved > 0);
          if (one.movedBy) expect(one.movedBy.from).toBe(outcome.grade);
        }
      }),
      RUNS,
    );
  });

  it('gives a unit alone the place that its dependencies leave it', async () => {
    // Answering the rest changes no place of a unit that depends on nobody.
    const answered = fc
      .tuple(anyParts, frame)
      .chain(([parts, framed]) => {
        // A relative criterion is measured against the others: there everything depends on them.
        const set = setOf({ ...parts, ...framed });
        return fc.record({
          set: fc.constant(set),
          after: anySubmissions(set, UNITS),
          gap: fc.nat({ max: UNITS - 1 }),
        });
      })
      .filter(({ set }) => set.leaves.every(({ node }) => node.method.name !== 'relative'))
      .chain(({ set, after, gap }) =>
        fc.record({
          set: fc.constant(set),
          after: fc.constant(after),
          before: fc.tuple(
            ...after.map((one, index) => (index === gap ? withGaps(one) : fc.constant(one))),
          ),
        }),
      );
    await fc.assert(
      fc.asyncProperty(answered, async ({ set, before, after }) => {
        const late = rankedOf(await blockOf(set, after));
        for (const one of rankedOf(await blockOf(set, before))) {
          if (one.dependsOn.length > 0) continue;
          const then = late.find(({ unit }) => unit.code === one.unit.code);
          expect(then?.grade.id).toBe(one.grade.id);
          expect(then?.place).toBe(one.place);
        }
      }),
      RUNS,
    );
  });
});

describe('the final ranking', () => {
  const reviewed = round.chain(({ set, plain }) =>
    fc.record({
      set: fc.constant(set),
      plain: fc
        .tuple(...plain.map(() => fc.option(anyReview(set), { nil: undefined })))
        .map((reviews) =>
          plain.map((one, index) => {
            const appraisal = reviews[index];
            return { ...one, ...(appraisal && { appraisal }) };
          }),
        ),
    }),
  );

  it('gives a place to appraised units alone', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, async ({ set, plain }) => {
        const { blocks } = await rank(set, plain, 'final', compiledConditions());
        for (const { unit, state } of blocks.flatMap(({ standings }) => standings)) {
          const one = plain.find(({ code }) => code === unit.code);
          expect(state === 'notAppraised').toBe(one?.appraisal === undefined);
        }
      }),
      RUNS,
    );
  });
});
