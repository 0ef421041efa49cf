import type { $ZodIssue, $ZodIssueTooBig, $ZodObjectDef, $ZodRawIssue } from 'zod/v4/core';
import type { Finding, FindingCode } from './finding.ts';
import { type LocatedYaml, type Path, valueAt } from './located.ts';
import { nearestNames } from './nearest-names.ts';

type Figures = Record<string, string>;

const NAME_BREAK = ', ';

/** Keeps the keys a schema knows in the message of an issue about others; zod itself drops them. */
export function knownKeys(issue: $ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape = {} } = (issue.inst?._zod.def ?? {}) as Partial<$ZodObjectDef>;
  return Object.keys(shape).join(NAME_BREAK);
}

/** One of zod's issues in our own codes, each with its place. */
export function findingsOfIssue(issue: $ZodIssue, yaml: LocatedYaml, prefix: Path): Finding[] {
  const path = [...prefix, ...issue.path];
  const one = (code: FindingCode, figures: Figures): Finding[] => [
    { code, at: yaml.place(path), figures },
  ];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(yaml, path, key, issue.message));
  }
  if (issue.code === 'invalid_key') return wrongKey(issue.issues, yaml, path);
  const value = valueAt(yaml.value, path);
  if (value === '' || value === null) {
    const cut = cutNumber(yaml, path.slice(0, -1), String(path.at(-1)));
    return cut ? [cut] : one('value.empty', { found: '' });
  }
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? one('key.missing', { key: String(path.at(-1) ?? '') })
        : one('value.type', { found, expected: issue.expected });
    case 'invalid_value':
      return value === undefined
        ? one('key.missing', { key: String(path.at(-1) ?? '') })
        : one('value.not-allowed', { found, allowed: issue.values.map(String).join(NAME_BREAK) });
    case 'invalid_format':
      return one('value.pattern', { found, pattern: issue.pattern ?? issue.format });
    case 'too_small':
      return one('value.empty', { found });
    case 'invalid_union':
      return findingsOfUnion(issue.errors, yaml, path, found);
    case 'invalid_element':
      return issue.issues.flatMap((inner) => findingsOfIssue(inner, yaml, path));
    case 'custom': {
      const { code, figures } = issue.params as { code: FindingCode; figures: Figures };
      return one(code, figures);
    }
    case 'too_big':
      return one(...tooMuch(issue, value, nameOf(path)));
    case 'not_multiple_of':
      return one('value.one-of', { found });
  }
}

function unknownKey(yaml: LocatedYaml, path: Path, key: string, known: string): Finding {
  const cut = cutNumber(yaml, path, key);
  if (cut) return cut;
  const written = Object.keys(valueAt(yaml.value, path) ?? {});
  const free = known.split(NAME_BREAK).filter((name) => name !== '' && !written.includes(name));
  const near = nearestNames(key, free);
  const allowed = (near.length > 0 ? near : free).join(NAME_BREAK);
  return { code: 'key.unknown', at: yaml.placeOfKey(path, key), figures: { key, allowed } };
}

/** A name of somebody's own choice that is not written as names must be. */
function wrongKey(issues: readonly $ZodIssue[], yaml: LocatedYaml, path: Path): Finding[] {
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  const cut = cutNumber(yaml, parent, key);
  if (cut) return [cut];
  const at = yaml.placeOfKey(parent, key);
  return issues.map((issue) => {
    if (issue.code === 'too_big') {
      const [code, figures] = tooMuch(issue, key, key);
      return { code, at, figures };
    }
    const pattern = (issue.code === 'invalid_format' && issue.pattern) || '';
    return { code: 'value.pattern', at, figures: { found: key, pattern } };
  });
}

/** A text or list over its limit is told with both; a number only as one that is not allowed. */
function tooMuch(
  { maximum }: $ZodIssueTooBig,
  value: unknown,
  key: string,
): readonly [FindingCode, Figures] {
  const name = shown(key);
  const most = String(maximum);
  if (typeof value === 'string') {
    return ['value.too-long', { key: name, field: name, length: String(value.length), most }];
  }
  if (Array.isArray(value)) {
    return ['value.too-many', { key: name, field: name, count: String(value.length), most }];
  }
  return ['value.one-of', { found: shown(value) }];
}

/** The last name on the way to a value; one of a list goes by the name of the list. */
function nameOf(path: Path): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

/** `5` of `{ diem: 1,5 }`, told with the whole number. */
function cutNumber(yaml: LocatedYaml, path: Path, key: string): Finding | undefined {
  const number = yaml.cutNumber?.(path, key);
  if (number === undefined) return undefined;
  return { code: 'key.unknown', at: yaml.placeOfKey(path, key), figures: { key, number } };
}

/**
 * Of the alternatives of a union, speaks for the one the author most likely meant: the one whose
 * keys fit best. A typing error in a criterion is then told as such, not as "one of these shapes".
 */
function findingsOfUnion(
  alternatives: readonly (readonly $ZodIssue[])[],
  yaml: LocatedYaml,
  path: Path,
  found: string,
): Finding[] {
  const ranked = alternatives
    .map((issues) => ({ issues, misfit: misfit(issues) }))
    .sort((a, b) => a.misfit - b.misfit);
  const [closest] = ranked;
  if (!closest || closest.misfit >= WRONG_KIND) {
    return [{ code: 'value.one-of', at: yaml.place(path), figures: { found } }];
  }
  return closest.issues.flatMap((issue) => findingsOfIssue(issue, yaml, path));
}

const WRONG_KIND = 1000;

function misfit(issues: readonly $ZodIssue[]): number {
  let total = 0;
  for (const issue of issues) {
    if (issue.code === 'invalid_type' && issue.path.length === 0) total += WRONG_KIND;
    else if (issue.code === 'unrecognized_keys') total += 10 * issue.keys.length;
    else if (issue.code === 'invalid_type' && issue.path.length === 1) total += 10;
    else total += 1;
  }
  return total;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
