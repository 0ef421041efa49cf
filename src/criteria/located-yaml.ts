import { isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Finding, FindingCode, Place, Read } from './finding.ts';

type Path = readonly PropertyKey[];

/** A YAML text as plain values, every scalar still text, that knows where each value was written. */
export interface LocatedYaml {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of its nearest written ancestor when the value itself is absent. */
  place(path: Path): Place;
  placeOfKey(path: Path, key: string): Place;
}

/**
 * Parses YAML with the failsafe schema, so `4,5`, `0.10` and `no` stay exactly as written and the
 * schema of the document decides what they mean. Duplicate keys and aliases are faults.
 */
export function readYaml(text: string, file: string): Read<LocatedYaml> & { notices: Finding[] } {
  const normalised = text.normalize('NFC');
  const notices: Finding[] =
    normalised === text ? [] : [{ code: 'text.normalised', at: { file }, figures: {} }];
  if (normalised.trim() === '') {
    return { findings: [{ code: 'file.empty', at: { file }, figures: {} }], notices };
  }
  const lines = new LineCounter();
  const document = parseDocument(normalised, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });

  const at = (offset: number, path: Path): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path: path.join('.') };
  };
  const findings: Finding[] = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code === 'DUPLICATE_KEY' ? 'yaml.duplicate-key' : 'yaml.syntax',
    at: at(error.pos[0], []),
    figures: {
      reason: error.code,
      text: normalised.slice(error.pos[0], error.pos[1]).slice(0, 40),
    },
  }));
  visit(document, {
    Alias(_key, node) {
      findings.push({
        code: 'yaml.alias',
        at: at(node.range?.[0] ?? 0, []),
        figures: { name: node.source },
      });
    },
  });
  if (findings.length > 0) return { findings, notices };

  const nodeAt = (path: Path): Node | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return node && typeof node === 'object' && 'range' in node ? (node as Node) : undefined;
  };
  const place = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(path.slice(0, length));
      if (node?.range && !isAlias(node)) return at(node.range[0], path);
    }
    return { file, path: path.join('.') };
  };
  const placeOfKey = (path: Path, key: string): Place => {
    const map = nodeAt(path);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? at(range[0], [...path, key]) : place(path);
  };
  return { value: { file, value: document.toJS(), place, placeOfKey }, notices };
}

/** Checks a parsed text against a schema; every fault is listed, each with its place. */
export function readAs<S extends z.ZodType>(schema: S, yaml: LocatedYaml): Read<z.output<S>> {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOfIssue(issue, yaml, [])) };
}

function findingsOfIssue(issue: $ZodIssue, yaml: LocatedYaml, prefix: Path): Finding[] {
  const path = [...prefix, ...issue.path];
  const one = (code: FindingCode, figures: Record<string, string>): Finding[] => [
    { code, at: yaml.place(path), figures },
  ];
  const found = shown(valueAt(yaml.value, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'key.unknown',
        at: yaml.placeOfKey(path, key),
        figures: { key },
      }));
    case 'invalid_type':
      return valueAt(yaml.value, path) === undefined
        ? one('key.missing', { key: String(path.at(-1) ?? '') })
        : one('value.type', { found, expected: issue.expected });
    case 'invalid_value':
      return valueAt(yaml.value, path) === undefined
        ? one('key.missing', { key: String(path.at(-1) ?? '') })
        : one('value.not-allowed', { found, allowed: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return one('value.pattern', { found, pattern: issue.pattern ?? issue.format });
    case 'too_small':
      return one('value.empty', { found });
    case 'invalid_union':
      return findingsOfUnion(issue.errors, yaml, path, found);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => findingsOfIssue(inner, yaml, path));
    case 'custom': {
      const { code, figures } = issue.params as { code: FindingCode; figures: Figures };
      return one(code, figures);
    }
    case 'too_big':
    case 'not_multiple_of':
      return one('value.one-of', { found });
  }
}

type Figures = Record<string, string>;

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

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
