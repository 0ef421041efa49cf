import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Finding } from '../criteria/finding.ts';
import type { LocatedYaml } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { casesDocument } from './cases-schema.ts';
import { openDocument } from './open-document.ts';
import { runCriterionCase } from './run-criterion-case.ts';
import { runGradeCase } from './run-grade-case.ts';
import { runUnitCase } from './run-unit-case.ts';

export const CASES_FILE = 'cases.yaml';

export interface CasesRun {
  /** Number of cases run; 0 when the pack has none. */
  readonly count: number;
  /** A finding a case that did not come out as expected, and those of the file itself. */
  readonly findings: readonly Finding[];
}

/** What a case found against what it expects, or the faults that kept it from running. */
export type CaseOutcome =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly expected: string; readonly found: string }
  | { readonly findings: readonly Finding[] };

/** A case's own part of the file: its places are told from the top of the file. */
export interface CaseYaml {
  readonly yaml: LocatedYaml;
  readonly path: readonly PropertyKey[];
}

/** Runs the worked examples beside a set. */
export async function runCases(set: CriteriaSet, evaluator: ConditionEvaluator): Promise<CasesRun> {
  const file = join(dirname(set.file), CASES_FILE);
  if (!(await exists(file))) return { count: 0, findings: [] };
  const { yaml, findings } = await openDocument(file);
  if (!yaml) return { count: 0, findings };
  const read = readAs(casesDocument, yaml);
  if ('findings' in read) return { count: 0, findings: [...findings, ...read.findings] };

  const { criteria, grades, units } = read.value;
  const at = (...path: PropertyKey[]): CaseYaml => ({ yaml, path });
  const runs = [
    ...criteria.map((one, i) => ({
      title: one.title,
      path: ['criteria', i],
      run: () => runCriterionCase(set, one, at('criteria', i), evaluator),
    })),
    ...grades.map((one, i) => ({
      title: one.title,
      path: ['grades', i],
      run: () => runGradeCase(set, one, at('grades', i), evaluator),
    })),
    ...units.map((one, i) => ({
      title: one.title,
      path: ['units', i],
      run: () => runUnitCase(set, one, at('units', i), evaluator),
    })),
  ];
  const faults: Finding[] = [...findings];
  for (const { title, path, run } of runs) {
    const outcome = await run();
    if ('findings' in outcome) faults.push(...outcome.findings);
    else if (!outcome.agrees) {
      const figures = { case: title, expected: outcome.expected, found: outcome.found };
      faults.push({ code: 'case.mismatch', at: yaml.place([...path, 'expect']), figures });
    }
  }
  return { count: runs.length, findings: faults };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
