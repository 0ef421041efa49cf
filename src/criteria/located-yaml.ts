import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding, Place, Read } from './finding.ts';
import type { LocatedYaml, Path } from './located.ts';

export type { LocatedYaml } from './located.ts';

const MOST_SHOWN = 60;

/**
 * Parses YAML with the failsafe schema, so `4,5`, `0.10` and `no` stay exactly as written and the
 * schema of the document decides what they mean. Duplicate keys, aliases and anchors are faults.
 */
export function readYaml(text: string, file: string): Read<LocatedYaml> & { notices: Finding[] } {
  const normalised = text.normalize('NFC');
  const notices: Finding[] =
    normalised === text ? [] : [{ code: 'text.normalised', at: { file }, figures: {} }];
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
  const findings = yamlFaults(document, normalised, (offset) => at(offset, []));
  if (findings.length > 0) return { findings, notices };
  if (document.contents === null || isBlank(document.contents)) {
    return { findings: [{ code: 'file.empty', at: { file }, figures: {} }], notices };
  }

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
  const cutNumber = (path: Path, key: string) => cutNumberIn(nodeAt(path), key);
  const value: LocatedYaml = { file, value: document.toJS(), place, placeOfKey, cutNumber };
  return { value, notices };
}

const WHOLE = /^[+-]?\d+$/;
const FRACTION = /^\d+%?$/;

function cutNumberIn(map: Node | undefined, key: string): string | undefined {
  if (!isMap(map) || !map.flow || !FRACTION.test(key)) return undefined;
  const index = map.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
  const [before, here] = [map.items[index - 1]?.value, map.items[index]?.value];
  if (!isScalar(before) || (here !== null && !isBlank(here))) return undefined;
  const whole = String(before.value);
  return WHOLE.test(whole) ? `${whole},${key}` : undefined;
}

/** A value that is not there, as after `inputs:` with nothing behind it. */
function isBlank(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '') && node.type === 'PLAIN';
}

/**
 * What makes a YAML text unreadable. Of syntax only the first fault is told: the others mostly follow
 * from it. Then keys written twice, and what points to other places instead of saying it.
 */
function yamlFaults(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => Place,
): Finding[] {
  const told = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const broken = told.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken) {
    const [offset] = broken.pos;
    const figures = { reason: broken.code, text: lineAround(text, offset) };
    return [{ code: 'yaml.syntax', at: at(offset), figures }];
  }
  // The tree is walked only where there is something to tell: it takes as long as parsing a tenth of it.
  const keys = told.length > 0 ? keysByOffset(document) : NO_KEYS;
  const repeated = told.map(({ pos: [offset] }): Finding => {
    const figures = { text: keys.get(offset) ?? '' };
    return { code: 'yaml.duplicate-key', at: at(offset), figures };
  });
  return REFERENCE.test(text) ? [...repeated, ...references(document, at)] : repeated;
}

const NO_KEYS: ReadonlyMap<number, string> = new Map();
/** Without one of these characters there is neither an anchor nor an alias. */
const REFERENCE = /[&*]/;

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text
    .slice(start, end === -1 ? undefined : end)
    .trim()
    .slice(0, MOST_SHOWN);
}

function keysByOffset(document: Document.Parsed): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.range) keys.set(key.range[0], String(key.value));
    },
  });
  return keys;
}

/** Aliases; and anchors that none of them names, which would be lost from a text such as `&Anh`. */
function references(document: Document.Parsed, at: (offset: number) => Place): Finding[] {
  const aliases: Finding[] = [];
  const anchors = new Map<string, Finding>();
  visit(document, {
    Alias(_, { source: name, range }) {
      aliases.push({ code: 'yaml.alias', at: at(range?.[0] ?? 0), figures: { name } });
    },
    Node(_, { anchor: name, range }) {
      if (name === undefined) return;
      anchors.set(name, { code: 'yaml.anchor', at: at(range?.[0] ?? 0), figures: { name } });
    },
  });
  for (const { figures } of aliases) anchors.delete(figures.name ?? '');
  return [...aliases, ...anchors.values()];
}
