import { Engine } from 'json-rules-engine';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Condition } from '../../src/criteria/condition.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import {
  type FactState,
  type FactValue,
  known,
  MISSING,
  NOT_APPLICABLE,
} from '../../src/criteria/facts.ts';
import type { OperatorName } from '../../src/criteria/operators.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import type { ConditionEvaluator, Outcome, Trace } from '../../src/scoring/verdict.ts';

afterEach(() => vi.restoreAllMocks());

const leaf = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];

type State = 'true' | 'false' | 'missing' | 'notApplicable';
const STATES: readonly State[] = ['true', 'false', 'missing', 'notApplicable'];

function factOf(state: State): FactState {
  if (state === 'missing') return MISSING;
  return state === 'notApplicable' ? NOT_APPLICABLE : known(state === 'true');
}

/** Facts of a, b and c: `facts('true', 'missing')` leaves c out of account. */
function facts(...states: readonly State[]): Map<string, FactState> {
  const names = ['a', 'b', 'c'];
  return new Map(names.map((name, index) => [name, factOf(states[index] ?? 'notApplicable')]));
}

/**
 * The definition, as naive as it can be written: take out the leaves that do not apply and every
 * part left empty by that, then try all values of the missing leaves, each leaf by itself.
 */
function byDefinition(condition: Condition, states: ReadonlyMap<string, State>): Trace {
  const outcome = outcomeByTrial(condition, states);
  if ('not' in condition) {
    return { kind: 'not', outcome, part: byDefinition(condition.not, states) };
  }
  if ('all' in condition) {
    return { kind: 'all', outcome, parts: condition.all.map((part) => byDefinition(part, states)) };
  }
  if ('any' in condition) {
    return { kind: 'any', outcome, parts: condition.any.map((part) => byDefinition(part, states)) };
  }
  const state = states.get(condition.fact);
  const isKnown = state === 'true' || state === 'false';
  return { kind: 'leaf', outcome, leaf: condition, ...(isKnown && { actual: state === 'true' }) };
}

function outcomeByTrial(condition: Condition, states: ReadonlyMap<string, State>): Outcome {
  const pruned = prune(condition, states);
  if (!pruned) return 'notApplicable';
  const results = new Set(completionsOf(pruned, states).map(({ result }) => result));
  if (results.size === 2) return 'undecided';
  return results.has(true) ? 'holds' : 'fails';
}

/** Facts of which at least one missing leaf can still turn the whole, other things being equal. */
function missingByTrial(condition: Condition, states: ReadonlyMap<string, State>): string[] {
  const pruned = prune(condition, states);
  if (!pruned) return [];
  const completions = completionsOf(pruned, states);
  const turning = new Set<string>();
  for (const one of completions) {
    for (const other of completions) {
      const differing = one.leaves.filter(({ value }, i) => value !== other.leaves[i]?.value);
      const [only, ...more] = differing;
      if (only && more.length === 0 && one.result !== other.result) turning.add(only.fact);
    }
  }
  return [...turning].sort();
}

function prune(condition: Condition, states: ReadonlyMap<string, State>): Condition | undefined {
  if ('not' in condition) {
    const part = prune(condition.not, states);
    return part && { not: part };
  }
  const pruneAll = (parts: readonly Condition[]) => parts.flatMap((p) => prune(p, states) ?? []);
  if ('all' in condition) {
    const all = pruneAll(condition.all);
    return all.length > 0 ? { all } : undefined;
  }
  if ('any' in condition) {
    const any = pruneAll(condition.any);
    return any.length > 0 ? { any } : undefined;
  }
  return states.get(condition.fact) === 'notApplicable' ? undefined : condition;
}

interface Completion {
  readonly result: boolean;
  readonly leaves: readonly { readonly fact: string; readonly value: boolean }[];
}

/** The value of a condition under every choice of values for its missing leaves. */
function completionsOf(
  condition: Condition,
  states: ReadonlyMap<string, State>,
): readonly Completion[] {
  if ('not' in condition) {
    return completionsOf(condition.not, states).map((one) => ({ ...one, result: !one.result }));
  }
  if ('fact' in condition) {
    const { fact } = condition;
    const state = states.get(fact);
    if (state !== 'missing') return [{ result: state === 'true', leaves: [] }];
    return [true, false].map((value) => ({ result: value, leaves: [{ fact, value }] }));
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  const isAll = 'all' in condition;
  return parts.reduce<readonly Completion[]>(
    (sofar, part) =>
      sofar.flatMap((left) =>
        completionsOf(part, states).map((right) => ({
          result: isAll ? left.result && right.result : left.result || right.result,
          leaves: [...left.leaves, ...right.leaves],
        })),
      ),
    [{ result: isAll, leaves: [] }],
  );
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((left, index) =>
    items.slice(index + 1).map((right) => [left, right] as const),
  );
}

/** All trees of three levels over the leaves, parts in pairs; and the flat triples. */
function trees(): readonly Condition[] {
  const one: readonly Condition[] = [a, b, c];
  const grow = (parts: readonly Condition[]): readonly Condition[] => [
    ...parts,
    ...parts.map((part) => ({ not: part })),
    ...pairs(parts).flatMap((pair) => [{ all: pair }, { any: pair }]),
  ];
  const two = grow(one);
  return [...grow(two), { all: one }, { any: one }, { all: [a] }, { any: [{ not: a }] }];
}

const EVALUATORS: readonly (readonly [string, ConditionEvaluator])[] = [
  ['rules engine', rulesEngine()],
  ['compiled conditions', compiledConditions()],
];

describe.each(EVALUATORS)('%s', (_name, engine) => {
  async function outcomeOf(condition: Condition, ...states: State[]): Promise<Outcome> {
    return (await engine.decide(condition, facts(...states))).outcome;
  }

  it('agrees with the definition on every small tree, at every node', async () => {
    const states = STATES.flatMap((x) =>
      STATES.flatMap((y) => STATES.map((z) => [x, y, z] as const)),
    );
    for (const tree of trees()) {
      for (const [x, y, z] of states) {
        const named = new Map<string, State>([
          ['a', x],
          ['b', y],
          ['c', z],
        ]);
        const verdict = await engine.decide(tree, facts(x, y, z));
        const where = `${JSON.stringify(tree)} with ${x}, ${y}, ${z}`;
        expect(verdict.trace, where).toEqual(byDefinition(tree, named));
        expect(verdict.outcome, where).toBe(verdict.trace.outcome);
        expect([...verdict.missing].sort(), where).toEqual(missingByTrial(tree, named));
      }
    }
  });

  it.each<[string, Condition, State[], Outcome]>([
    ['all with one failing', { all: [a, b] }, ['false', 'missing'], 'fails'],
    ['all with the rest holding', { all: [a, b] }, ['true', 'missing'], 'undecided'],
    ['any with one holding', { any: [a, b] }, ['true', 'missing'], 'holds'],
    ['any with the rest failing', { any: [a, b] }, ['false', 'missing'], 'undecided'],
    ['not of missing', { not: a }, ['missing'], 'undecided'],
    ['all without what does not apply', { all: [a, b] }, ['true', 'notApplicable'], 'holds'],
    ['any without what does not apply', { any: [a, b] }, ['false', 'notApplicable'], 'fails'],
    ['not of what does not apply', { not: a }, ['notApplicable'], 'notApplicable'],
    ['all left empty', { all: [a, b] }, ['notApplicable', 'notApplicable'], 'notApplicable'],
    [
      'missing beside what does not apply',
      { any: [a, b] },
      ['missing', 'notApplicable'],
      'undecided',
    ],
    [
      'a leaf against its own contrary, each by itself',
      { any: [a, { not: a }] },
      ['missing'],
      'undecided',
    ],
  ])('%s', async (_title, condition, states, outcome) => {
    expect(await outcomeOf(condition, ...states)).toBe(outcome);
  });

  describe('what is missing', () => {
    it('is named only where it keeps the whole undecided', async () => {
      // b no longer matters to the first part, which holds by a.
      const condition: Condition = { all: [{ any: [a, b] }, c] };
      const verdict = await engine.decide(condition, facts('true', 'missing', 'missing'));
      expect(verdict.outcome).toBe('undecided');
      expect(verdict.missing).toEqual(['c']);
    });

    it('is nothing when decided', async () => {
      const verdict = await engine.decide({ any: [a, b] }, facts('true', 'missing'));
      expect(verdict.missing).toEqual([]);
    });

    it('is named once, however often it is read', async () => {
      const condition: Condition = { all: [a, { not: a }] };
      expect((await engine.decide(condition, facts('missing'))).missing).toEqual(['a']);
    });

    it.each<[FactState, FactState, string[]]>([
      [known(new Decimal(1)), MISSING, ['y']],
      [MISSING, known(new Decimal(1)), ['x']],
      [MISSING, MISSING, ['x', 'y']],
    ])('is the side of a comparison that is missing', async (x, y, missing) => {
      const condition: Condition = { fact: 'x', operator: 'lessThan', value: { fact: 'y' } };
      const verdict = await engine.decide(
        condition,
        new Map([
          ['x', x],
          ['y', y],
        ]),
      );
      expect(verdict.outcome).toBe('undecided');
      expect(verdict.missing).toEqual(missing);
    });
  });

  describe('comparisons', () => {
    const d = (text: string): FactValue => new Decimal(text);

    it.each<[FactValue, OperatorName, FactValue, boolean]>([
      [d('7.5'), 'equal', d('7.50'), true],
      [d('7.5'), 'notEqual', d('7.50'), false],
      [d('10'), 'greaterThan', d('9'), true],
      [d('10'), 'lessThan', d('9'), false],
      [new Decimal('0.1').plus('0.2'), 'equal', d('0.3'), true],
      [d('0.8999'), 'greaterThanInclusive', d('0.9'), false],
      [d('0.9'), 'greaterThanInclusive', d('0.9'), true],
      [d('0.9'), 'greaterThan', d('0.9'), false],
      [d('0.9'), 'lessThanInclusive', d('0.9'), true],
      [d('0.9'), 'lessThan', d('0.9'), false],
      [d('-1'), 'lessThan', d('0'), true],
      [d('0'), 'equal', d('-0'), true],
      ['2025-12-09', 'lessThan', '2025-12-10', true],
      ['2025-12-10', 'lessThanInclusive', '2025-12-10', true],
      ['2025-12-11', 'lessThanInclusive', '2025-12-10', false],
      ['2025-02-01', 'lessThan', '2025-12-01', true],
      ['tot', 'in', ['tot', 'kha'], true],
      ['yeu', 'in', ['tot', 'kha'], false],
      ['yeu', 'notIn', ['tot', 'kha'], true],
      ['tot', 'notIn', ['tot', 'kha'], false],
      [['web', 'app'], 'contains', 'app', true],
      [['web', 'app'], 'contains', 'giay', false],
      [['web', 'app'], 'doesNotContain', 'giay', true],
      [['web', 'app'], 'doesNotContain', 'web', false],
      [[], 'contains', 'web', false],
      [true, 'equal', true, true],
      [true, 'notEqual', true, false],
      [false, 'equal', true, false],
    ])('%s %s %s is %s', async (value, operator, operand, holds) => {
      const condition: Condition = { fact: 'x', operator, value: operand };
      const verdict = await engine.decide(condition, new Map([['x', known(value)]]));
      expect(verdict.outcome).toBe(holds ? 'holds' : 'fails');
      expect(verdict.trace).toMatchObject({ kind: 'leaf', actual: value });
    });

    it('finds a number among numbers written otherwise', async () => {
      const value = [new Decimal('7.50'), new Decimal('8')];
      const x = new Map([['x', known(new Decimal('7.5'))]]);
      expect((await engine.decide({ fact: 'x', operator: 'in', value }, x)).outcome).toBe('holds');
      expect((await engine.decide({ fact: 'x', operator: 'notIn', value }, x)).outcome).toBe(
        'fails',
      );
    });

    it.each([
      ['9', '10', 'holds'],
      ['10', '10', 'fails'],
      ['10', '9', 'fails'],
    ])('holds fact %s below fact %s: %s', async (x, y, outcome) => {
      const condition: Condition = { fact: 'x', operator: 'lessThan', value: { fact: 'y' } };
      const both = new Map([
        ['x', known(new Decimal(x))],
        ['y', known(new Decimal(y))],
      ]);
      const verdict = await engine.decide(condition, both);
      expect(verdict.outcome).toBe(outcome);
      expect(verdict.trace).toMatchObject({ actual: new Decimal(x), compared: new Decimal(y) });
    });

    it('leaves out a comparison of which either side does not apply', async () => {
      const condition: Condition = { fact: 'x', operator: 'lessThan', value: { fact: 'y' } };
      const one = new Map([
        ['x', known(new Decimal(1))],
        ['y', NOT_APPLICABLE],
      ]);
      expect((await engine.decide(condition, one)).outcome).toBe('notApplicable');
    });
  });

  describe('strictness', () => {
    it.each<[string, Condition]>([
      ['alone', leaf('nowhere')],
      ['beside a fact that decides', { any: [a, leaf('nowhere')] }],
      ['after a missing fact', { all: [b, leaf('nowhere')] }],
      ['to compare with', { fact: 'a', operator: 'equal', value: { fact: 'nowhere' } }],
    ])('throws on a fact that was not laid out: %s', async (_title, condition) => {
      await expect(
        (async () => engine.decide(condition, facts('true', 'missing')))(),
      ).rejects.toThrow(/nowhere/);
    });

    it('throws on values of different kinds rather than call them unequal', async () => {
      const condition: Condition = { fact: 'x', operator: 'notEqual', value: '7.5' };
      await expect(
        (async () => engine.decide(condition, new Map([['x', known(new Decimal('7.5'))]])))(),
      ).rejects.toThrow(/cannot compare/);
    });
  });
});

describe('json-rules-engine', () => {
  const engine = rulesEngine();

  it('gives the answer, once where everything is known', async () => {
    const run = vi.spyOn(Engine.prototype, 'run');
    const verdict = await engine.decide({ all: [a, b] }, facts('true', 'true'));
    expect(verdict.outcome).toBe('holds');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is asked for and against where facts are missing', async () => {
    const run = vi.spyOn(Engine.prototype, 'run');
    const verdict = await engine.decide({ all: [a, b] }, facts('true', 'missing'));
    expect(verdict.outcome).toBe('undecided');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is never shown a missing fact', async () => {
    const run = vi.spyOn(Engine.prototype, 'run');
    await engine.decide({ any: [a, b] }, facts('false', 'missing'));
    for (const [shown] of run.mock.calls) expect(Object.keys(shown ?? {})).not.toContain('b');
  });

  it('decides by its own result', async () => {
    vi.spyOn(Engine.prototype, 'run').mockRejectedValue(new Error('not asked'));
    await expect(engine.decide(a, facts('true'))).rejects.toThrow('not asked');
  });
});
