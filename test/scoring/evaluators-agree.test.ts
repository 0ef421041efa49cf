import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/criteria/condition.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import {
  type FactState,
  type Facts,
  type FactValue,
  known,
  MISSING,
  NOT_APPLICABLE,
} from '../../src/criteria/facts.ts';
import { type OperatorName, operatorsFor } from '../../src/criteria/operators.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';

/** Cases held against each other; THANGDIEM_CASES asks for more. */
const CASES = Number(process.env.THANGDIEM_CASES ?? 100_000);
/** Facts tried on each condition; conditions are prepared once, as for the units of a round. */
const FACTS_A_CONDITION = 20;

type Kind = 'decimal' | 'yesNo' | 'choice' | 'choices' | 'date';

/** Few values of each kind, so that facts and literals often meet at a threshold. */
const VALUES: Readonly<Record<Kind, readonly FactValue[]>> = {
  decimal: ['0', '0.5', '4.99', '5', '5.00', '5.01', '1e2'].map((text) => new Decimal(text)),
  yesNo: [true, false],
  choice: ['tot', 'kha', 'yeu'],
  choices: [[], ['tot'], ['tot', 'kha'], ['yeu']],
  date: ['2025-11-30', '2025-12-09', '2025-12-10', '2026-01-01'],
};
const KINDS = Object.keys(VALUES) as readonly Kind[];
const FACTS = KINDS.flatMap((kind) => [1, 2].map((n) => ({ name: `${kind}-${n}`, kind })));

const anyLeaf: fc.Arbitrary<Condition> = fc.constantFrom(...FACTS).chain(({ name, kind }) => {
  const operators: readonly OperatorName[] = operatorsFor[kind];
  return fc.constantFrom(...operators).chain((operator) => {
    const literal =
      kind === 'choices' ? fc.constantFrom(...VALUES.choice) : fc.constantFrom(...VALUES[kind]);
    const isList = operator === 'in' || operator === 'notIn';
    const value = isList ? fc.array(literal, { minLength: 1, maxLength: 3 }) : literal;
    const leaf = value.map((v): Condition => ({ fact: name, operator, value: v }));
    if (isList || kind === 'choices') return leaf;
    const other = FACTS.filter((fact) => fact.kind === kind).map((fact) => ({ fact: fact.name }));
    const against = fc
      .constantFrom(...other)
      .map((v): Condition => ({ fact: name, operator, value: v }));
    return fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: against });
  });
});

const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyLeaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition;

const anyFacts: fc.Arbitrary<ReadonlyMap<string, FactState>> = fc
  .tuple(
    ...FACTS.map(({ kind }) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...VALUES[kind]).map(known) },
        { weight: 2, arbitrary: fc.constant(MISSING) },
        { weight: 1, arbitrary: fc.constant(NOT_APPLICABLE) },
      ),
    ),
  )
  .map((states) => new Map(FACTS.map(({ name }, index) => [name, states[index] ?? MISSING])));

/** The same facts, telling the order of a known number on their own. */
function ordering(facts: ReadonlyMap<string, FactState>): Facts {
  return {
    get: (name) => facts.get(name),
    order(name, to) {
      const fact = facts.get(name);
      return fact?.state === 'known' && Decimal.isDecimal(fact.value)
        ? fact.value.cmp(to)
        : undefined;
    },
  };
}

describe('the two evaluators', () => {
  it(`agree on outcome, trace and what is missing in ${CASES} generated cases`, async () => {
    const [record, compiled] = [rulesEngine(), compiledConditions()];
    let cases = 0;
    const seen = new Set<string>();
    const factSets = fc.array(anyFacts, {
      minLength: FACTS_A_CONDITION,
      maxLength: FACTS_A_CONDITION,
    });
    await fc.assert(
      fc.asyncProperty(anyCondition, factSets, async (condition, all) => {
        for (const facts of all) {
          const expected = await record.decide(condition, facts);
          const { outcome, trace, missing } = await compiled.decide(condition, facts);
          expect({ outcome, trace, missing }).toEqual(expected);
          seen.add(expected.outcome);
          cases += 1;
        }
      }),
      { numRuns: Math.ceil(CASES / FACTS_A_CONDITION) },
    );
    expect(cases).toBeGreaterThanOrEqual(CASES);
    expect([...seen].sort()).toEqual(['fails', 'holds', 'notApplicable', 'undecided']);
  }, 600_000);

  it('agree on many at once, also where numbers are ordered without being made', async () => {
    const [record, compiled] = [rulesEngine(), compiledConditions()];
    const many = fc.array(anyFacts, { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(anyCondition, many, async (condition, all) => {
        const expected = await record.outcomes(condition, all);
        expect(await compiled.outcomes(condition, all)).toEqual(expected);
        expect(await compiled.outcomes(condition, all.map(ordering))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('would be told apart if one took a missing fact for false', async () => {
    const condition: Condition = { not: { fact: 'yesNo-1', operator: 'equal', value: true } };
    const missing = new Map([['yesNo-1', MISSING]]);
    const careless = new Map([['yesNo-1', known(false)]]);
    const expected = await rulesEngine().decide(condition, missing);
    expect(compiledConditions().decide(condition, careless)).not.toEqual(expected);
  });
});
