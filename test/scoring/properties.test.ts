import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/criteria/canonical.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { type Decimal, ZERO } from '../../src/criteria/decimal.ts';
import { VIEWS } from '../../src/evidence/submission.ts';
import { compareRounds } from '../../src/ranking/compare-rounds.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { type Amount, NOTHING, roundAmount, spanning, sum } from '../../src/scoring/points.ts';
import type { ScoreSheet } from '../../src/scoring/score-sheet.ts';
import {
  anyReview,
  anySet,
  anySubmission,
  anySubmissions,
  withGaps,
} from '../support/arbitrary.ts';
import { rank, scoreAll, scoreOne, shown } from '../support/score.ts';
import { type PlainSubmission, submissionOf } from '../support/submissions.ts';

const RUNS = { numRuns: 150 };

const incomplete = anySet.chain((set) =>
  fc.record({ set: fc.constant(set), plain: anySubmission(set).chain(withGaps) }),
);

const complete = anySet.chain((set) =>
  fc.record({ set: fc.constant(set), plain: anySubmission(set) }),
);

function isWithin(inner: Amount, outer: Amount): boolean {
  return inner.low.gte(outer.low) && inner.high.lte(outer.high);
}

function scoreBlock(set: CriteriaSet, plain: readonly PlainSubmission[]) {
  return scoreAll(
    set,
    plain.map((one) => submissionOf(set, one)),
  );
}

function amountsOf(sheet: ScoreSheet): string[] {
  return sheet.lines.map(({ node, amount, max }) => `${node.id} ${shown(amount)} of ${shown(max)}`);
}

describe('every score sheet', () => {
  it('keeps points between zero and the maximum, low below high', async () => {
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ set, plain }) => {
        const sheet = await scoreOne(set, plain);
        for (const line of sheet.lines) {
          expect(line.amount.low.gte(ZERO)).toBe(true);
          expect(line.amount.low.lte(line.amount.high)).toBe(true);
          if (line.kind === 'criterion') expect(line.amount.high.lte(line.node.max)).toBe(true);
        }
        const { points } = sheet.total;
        expect(points.low.gte(ZERO) && points.low.lte(points.high)).toBe(true);
        if (!set.total.mayExceedScale) expect(points.high.lte(set.scale)).toBe(true);
      }),
      RUNS,
    );
  });

  it('adds up: groups of their children, the total of the groups, when nothing is taken out', async () => {
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ set, plain }) => {
        const { lines, total } = await scoreOne(set, plain);
        const amountOf = (id: string): Amount => {
          const line = lines.find(({ node }) => node.id === id);
          if (!line) throw new Error(`no line ${id}`);
          const perhapsOut = line.kind === 'criterion' && !line.max.low.eq(line.max.high);
          return perhapsOut ? spanning([line.amount, NOTHING]) : line.amount;
        };
        for (const { node, amount } of lines) {
          if (!('children' in node)) continue;
          const children = sum(node.children.map(({ id }) => amountOf(id)));
          expect(shown(amount)).toBe(shown(roundAmount(children, set.rounding.group)));
        }
        const outermost = sum(set.criteria.map(({ id }) => amountOf(id)));
        expect(shown(total.earned)).toBe(shown(outermost));
        if (!total.rescaled) expect(shown(total.base)).toBe(shown(outermost));
      }),
      RUNS,
    );
  });

  it('names what is missing exactly where something is open', async () => {
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ set, plain }) => {
        const { lines } = await scoreOne(set, plain);
        for (const line of lines) {
          if (line.kind === 'group') continue;
          expect(line.missing.length > 0).toBe(line.state === 'undecided');
        }
      }),
      RUNS,
    );
  });

  it('is the same twice, and with the answers in another order', async () => {
    const turned = (plain: PlainSubmission): PlainSubmission => ({
      ...plain,
      answers: Object.fromEntries(
        Object.entries(plain.answers ?? {})
          .map(
            ([id, inputs]) => [id, Object.fromEntries(Object.entries(inputs).reverse())] as const,
          )
          .reverse(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ set, plain }) => {
        const sheet = await scoreOne(set, plain);
        expect(await scoreOne(set, plain)).toEqual(sheet);
        expect(canonicalJson(await scoreOne(set, turned(plain)))).toBe(canonicalJson(sheet));
      }),
      RUNS,
    );
  });
});

describe('an incomplete score sheet', () => {
  const beforeAndAfter = anySet.chain((set) =>
    anySubmissions(set, 2).chain((after) =>
      fc.record({
        set: fc.constant(set),
        after: fc.constant(after),
        before: fc.tuple(...after.map(withGaps)),
      }),
    ),
  );

  it('holds every total and every line that answering the rest can lead to', async () => {
    await fc.assert(
      fc.asyncProperty(beforeAndAfter, async ({ set, before, after }) => {
        const [early, late] = [await scoreBlock(set, before), await scoreBlock(set, after)];
        for (const [index, { lines, total }] of early.entries()) {
          const completed = late[index];
          if (!completed) throw new Error('a sheet for each submission');
          const told = `${amountsOf(completed)} in ${lines.map(({ amount }) => shown(amount))}`;
          expect(isWithin(completed.total.points, total.points), told).toBe(true);
          for (const [place, line] of lines.entries()) {
            const then = completed.lines[place];
            // A line taken out has no points to hold; its maximum was open before.
            if (!then || then.max.high.isZero()) continue;
            expect(isWithin(then.amount, line.amount) || line.max.low.isZero(), told).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('doing more', () => {
  // What grows with the work: done of assigned, things counted. Not what is deducted.
  const improvable = complete.chain(({ set, plain }) => {
    const places = set.leaves
      .filter(({ part, node }) => part !== 'deduction' && node.method.name !== 'relative')
      .filter(({ node }) => node.method.name !== 'deductions')
      .flatMap(({ node }) =>
        ['xong', 'so']
          .filter((name) => name in node.inputs)
          .map((name) => [node.id, name] as const),
      );
    return fc.record({
      set: fc.constant(set),
      plain: fc.constant(plain),
      place: places.length > 0 ? fc.constantFrom(...places) : fc.constant(undefined),
    });
  });

  it('never lowers the total', async () => {
    await fc.assert(
      fc.asyncProperty(improvable, async ({ set, plain, place }) => {
        const [id, name] = place ?? [];
        const answer = id === undefined ? undefined : plain.answers?.[id];
        if (id === undefined || name === undefined || !answer) return;
        const more = Number(answer[name]) + 1;
        if (name === 'xong' && more > Number(answer.giao)) return;
        const answers = { ...plain.answers, [id]: { ...answer, [name]: String(more) } };
        const before = (await scoreOne(set, plain)).total.points;
        const after = (await scoreOne(set, { ...plain, answers })).total.points;
        const told = `${shown(before)} then ${shown(after)}`;
        expect(notBelow(after.low, before.low), told).toBe(true);
        expect(notBelow(after.high, before.high), told).toBe(true);
      }),
      RUNS,
    );
  });

  function notBelow(after: Decimal, before: Decimal): boolean {
    return after.gte(before);
  }
});

describe('what a view takes over from an earlier one', () => {
  const reviewed = anySet.chain((set) =>
    fc.record({
      set: fc.constant(set),
      plain: fc
        .tuple(anySubmissions(set, 2), anyReview(set), anyReview(set), fc.boolean())
        .chain(([units, appraisal, council, heard]) =>
          fc.tuple(...units.map(withGaps)).map((gaps) =>
            gaps.map((one, index) => ({
              ...one,
              appraisal,
              ...(heard && index === 0 && { council }),
            })),
          ),
        ),
    }),
  );

  it('is what scoring that view by itself gives', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, async ({ set, plain }) => {
        const { units } = await rank(set, plain, 'final');
        for (const view of VIEWS) {
          const submissions = plain.map((one) => submissionOf(set, one));
          const afresh = await scoreAll(set, submissions, view);
          const taken = units.map((unit) => unit[view]?.sheet);
          expect(taken.map((sheet) => sheet && amountsOf(sheet))).toEqual(afresh.map(amountsOf));
          expect(taken.map((sheet) => sheet?.total)).toEqual(afresh.map(({ total }) => total));
          expect(taken.map((sheet) => sheet?.view)).toEqual(afresh.map(() => view));
        }
      }),
      RUNS,
    );
  });

  it('is so whichever way conditions are decided', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, async ({ set, plain }) => {
        const byEngine = await rank(set, plain, 'final');
        const compiled = await rank(set, plain, 'final', compiledConditions());
        expect(compareRounds(byEngine, compiled)).toEqual([]);
        expect(canonicalJson(compiled)).toBe(canonicalJson(byEngine));
      }),
      RUNS,
    );
  });
});
