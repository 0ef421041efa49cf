import type { z } from 'zod';
import type { Read } from './finding.ts';
import { findingsOfIssue, knownKeys } from './issue-findings.ts';
import type { LocatedYaml } from './located.ts';

/** Checks a parsed text against a schema; every fault is listed, each with its place. */
export function readAs<S extends z.ZodType>(schema: S, yaml: LocatedYaml): Read<z.output<S>> {
  const parsed = schema.safeParse(yaml.value, { error: knownKeys });
  if (parsed.success) return { value: parsed.data };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOfIssue(issue, yaml, [])) };
}
