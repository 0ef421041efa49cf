import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Decimal } from '../criteria/decimal.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import { rankRound } from '../ranking/rank-round.ts';
import type { Amount } from '../scoring/points.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { caseUnit, within } from './case-unit.ts';
import type { UnitCase } from './cases-schema.ts';
import type { CaseOutcome, CaseYaml } from './run-cases.ts';

/** A whole unit answered: its total, its points and its grade, as if it were alone in the round. */
export async function runUnitCase(
  set: CriteriaSet,
  example: UnitCase,
  at: CaseYaml,
  evaluator: ConditionEvaluator,
): Promise<CaseOutcome> {
  const unit = caseUnit(set, example, at);
  if ('findings' in unit) return unit;
  const written = at.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    at.yaml.value,
  ) as Record<string, unknown>;
  const kept = ['submitted', 'documents', 'answers', 'appraisal', 'council'].filter(
    (key) => key in written,
  );
  const document = Object.fromEntries(kept.map((key) => [key, written[key]]));
  const external = readExternal(set, unit, example.year, example.external, at.yaml, [
    ...at.path,
    'external',
  ]);
  if ('findings' in external) return external;
  const submission = readSubmission(
    set,
    unit,
    example.year,
    within(at, { format: '1', unit: 'case', ...document }),
    external.value,
  );
  if ('findings' in submission) return submission;
  const basis = submission.value.appraisal ? 'final' : 'self';
  const round = await rankRound(set, [submission.value], { year: example.year, basis, evaluator });
  const graded = round.units[0]?.[basis];
  if (!graded) throw new Error('a round of one unit has one result');

  const { expect } = example;
  const differences: { expected: string; found: string }[] = [];
  const compare = (what: string, expected: string, found: string): void => {
    if (expected !== found) {
      differences.push({ expected: `${what} ${expected}`, found: `${what} ${found}` });
    }
  };
  const { points } = graded.sheet.total;
  if (expect.total) compare('total', expect.total.toString(), shown(points));
  if (expect.low && expect.high) compare('total', interval(expect.low, expect.high), shown(points));
  for (const [id, expected] of Object.entries(expect.points)) {
    const line = graded.sheet.lines.find(({ node }) => node.id === id);
    compare(id, expected.toString(), line ? shown(line.amount) : 'outside');
  }
  const { outcome } = graded.grading;
  const grade = outcome.state === 'graded' ? outcome.grade.id : outcome.state;
  if (expect.grade !== undefined) compare('grade', expect.grade, grade);
  if (differences.length === 0) return { agrees: true };
  const list = (side: 'expected' | 'found'): string => differences.map((d) => d[side]).join('; ');
  return { agrees: false, expected: list('expected'), found: list('found') };
}

function shown({ low, high }: Amount): string {
  return interval(low, high);
}

function interval(low: Decimal, high: Decimal): string {
  return low.eq(high) ? low.toString() : `${low}..${high}`;
}
