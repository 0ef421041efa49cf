import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal, ZERO } from '../criteria/decimal.ts';
import { type FactState, known, MISSING, readLiteral } from '../criteria/facts.ts';
import type { Finding } from '../criteria/finding.ts';
import { unitFacts } from '../evidence/evidence-facts.ts';
import { classify, type GradeOutcome } from '../ranking/classify.ts';
import { between, exactly } from '../scoring/points.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { caseUnit } from './case-unit.ts';
import type { GradeCase } from './cases-schema.ts';
import type { CaseOutcome, CaseYaml } from './run-cases.ts';

/** A result given directly as facts: its grade. Facts not given are missing. */
export async function runGradeCase(
  set: CriteriaSet,
  example: GradeCase,
  at: CaseYaml,
  evaluator: ConditionEvaluator,
): Promise<CaseOutcome> {
  const unit = caseUnit(set, example, at);
  if ('findings' in unit) return unit;
  const ofUnit = unitFacts(set, unit);
  const facts = new Map<string, FactState>(
    [...set.facts.keys()].map((name) => [name, ofUnit.get(name) ?? MISSING]),
  );
  const findings: Finding[] = [];
  for (const [name, written] of Object.entries(example.facts)) {
    const declaration = set.facts.get(name);
    const read = declaration && readLiteral(declaration, written);
    if (read && 'value' in read) facts.set(name, known(read.value));
    else {
      const code = declaration ? 'condition.value-unfit' : 'condition.fact-unknown';
      const figures = { found: written, fact: name, type: declaration?.type ?? '', allowed: '' };
      findings.push({ code, at: at.yaml.place([...at.path, 'facts', name]), figures });
    }
  }
  if (findings.length > 0) return { findings };
  const given = facts.get('total.points');
  const total =
    given?.state === 'known' && Decimal.isDecimal(given.value)
      ? exactly(given.value)
      : between(ZERO, set.scale);
  const { outcome } = await classify(set, total, facts, evaluator);
  return compare(example, outcome);
}

function compare({ expect }: GradeCase, outcome: GradeOutcome): CaseOutcome {
  const expected =
    expect.ungraded !== undefined
      ? `ungraded: ${expect.ungraded}`
      : [expect.grade ?? []].flat().join(', ');
  const found = describe(outcome);
  return found.includes(expected)
    ? { agrees: true }
    : { agrees: false, expected, found: found.join(' / ') };
}

function describe(outcome: GradeOutcome): readonly string[] {
  switch (outcome.state) {
    case 'graded':
      return [outcome.grade.id];
    case 'undecided':
      return [outcome.among.map(({ id }) => id).join(', ')];
    case 'ungraded':
      return outcome.because.map(({ id }) => `ungraded: ${id}`);
  }
}
