import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { canonicalJson } from './canonical.ts';
import type { Path } from './located.ts';
import { withEdits } from './written-yaml.ts';

/** Text, and lists and maps of it. */
export type WrittenValue =
  | string
  | readonly WrittenValue[]
  | { readonly [key: string]: WrittenValue };

/**
 * A YAML text with one value set anew, or taken out, and every other letter of it as it was:
 * layout, quotes and comments of its author stay, which writing the whole text anew would not do.
 *
 * @param path of the value; its parent has to be there
 * @param value what is to stand there; nothing to take the value away
 */
export function withValue(text: string, path: Path, value: WrittenValue | undefined): string {
  const cut = new Splicer(text).splice(path, value);
  const [holder, key] = [path.slice(0, -1), String(path.at(-1))];
  const anew = withEdits(text, [{ path: holder, values: { [key]: value } }]);
  // What was cut by position has to say the same as what was set by key.
  return cut !== undefined && meaning(cut) === meaning(anew) ? cut : anew;
}

function meaning(text: string): string | undefined {
  const document = parsed(text);
  return document.errors.length > 0 ? undefined : canonicalJson(document.toJS());
}

function parsed(text: string) {
  return parseDocument(text, { schema: 'failsafe', stringKeys: true });
}

/** Values that fit on a line of this many letters are written on one line. */
const LINE = 100;

class Splicer {
  readonly #text: string;
  readonly #document: ReturnType<typeof parsed>;

  constructor(text: string) {
    this.#text = text;
    this.#document = parsed(text);
  }

  /** Nothing where the text is laid out in a way that cannot be cut safely. */
  splice(path: Path, value: WrittenValue | undefined): string | undefined {
    const [holder, key] = [path.slice(0, -1), path.at(-1)];
    const parent =
      holder.length === 0 ? this.#document.contents : this.#document.getIn(holder, true);
    const isFlow = holder.some((_, index) => this.#isFlow(holder.slice(0, index))) || flows(parent);
    if (isMap(parent))
      return this.#inMap(parent as YAMLMap<Node, Node>, String(key), value, isFlow);
    if (!isSeq(parent)) return undefined;
    if (!isFlow) return this.#inList(parent as YAMLSeq<Node>, Number(key), value);
    const items = [...(parent.toJS(this.#document) as WrittenValue[])];
    if (value === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = value;
    return this.splice(holder, items);
  }

  #isFlow(path: Path): boolean {
    return flows(path.length === 0 ? this.#document.contents : this.#document.getIn(path, true));
  }

  #inMap(
    map: YAMLMap<Node, Node>,
    key: string,
    value: WrittenValue | undefined,
    isFlow: boolean,
  ): string | undefined {
    const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    const pair = map.items[index];
    if (pair && value !== undefined) return this.#replacePair(pair, value, isFlow);
    if (pair)
      return isFlow ? this.#dropFlowPair(map, index) : this.#dropLines(startOf(pair.key), pair);
    const last = map.items.at(-1);
    if (value === undefined || !last) return undefined;
    const name = onOneLine(key);
    if (isFlow)
      return this.#put(this.#endOf(last), this.#endOf(last), `, ${name}: ${onOneLine(value)}`);
    const column = this.#column(startOf(map.items[0]?.key));
    const at = this.#lineEnd(this.#endOf(last));
    return this.#put(at, at, `\n${' '.repeat(column)}${name}:${below(value, column)}`);
  }

  #replacePair(pair: Pair<Node, Node>, value: WrittenValue, isFlow: boolean): string | undefined {
    const old = pair.value;
    if (!old?.range) return undefined;
    const end = this.#endOf(pair);
    if (isFlow) return this.#put(old.range[0], end, onOneLine(value));
    const isBlock = isCollection(old) && !old.flow;
    const fits = isShort(value);
    if (isBlock && !fits)
      return this.#put(old.range[0], end, asBlock(value, this.#column(old.range[0])));
    if (!isBlock && fits && !isBlockScalar(old))
      return this.#put(old.range[0], end, onOneLine(value));
    const colon = this.#text.indexOf(':', pair.key.range?.[1]);
    return this.#put(colon + 1, end, below(value, this.#column(startOf(pair.key))));
  }

  #dropFlowPair(map: YAMLMap<Node, Node>, index: number): string | undefined {
    const [previous, pair, next] = [map.items[index - 1], map.items[index], map.items[index + 1]];
    if (!pair) return undefined;
    if (next) return this.#put(startOf(pair.key), startOf(next.key), '');
    return previous && this.#put(this.#endOf(previous), this.#endOf(pair), '');
  }

  #inList(list: YAMLSeq<Node>, index: number, value: WrittenValue | undefined): string | undefined {
    const item = list.items[index];
    const first = list.items[0];
    if (item && value !== undefined) {
      const start = startOf(item);
      return this.#put(start, this.#endOf(item), asBlock(value, this.#column(start)));
    }
    if (item) return list.items.length > 1 ? this.#dropLines(startOf(item), item) : undefined;
    const last = list.items.at(-1);
    if (value === undefined || !first || !last || index !== list.items.length) return undefined;
    const dash = this.#text.lastIndexOf('-', startOf(first));
    const column = this.#column(dash);
    const at = this.#lineEnd(this.#endOf(last));
    return this.#put(at, at, `\n${' '.repeat(column)}- ${asBlock(value, column + 2)}`);
  }

  /** Takes whole lines out, if nothing else stands on the first of them. */
  #dropLines(start: number, part: Node | Pair<Node, Node>): string | undefined {
    const line = this.#lineStart(start);
    if (!/^\s*(?:- )?\s*$/.test(this.#text.slice(line, start))) return undefined;
    // A dash that begins an item begins its other keys as well.
    if (isPair(part) && this.#text.slice(line, start).includes('-')) return undefined;
    const end = this.#lineEnd(this.#endOf(part));
    return this.#put(line, Math.min(end + 1, this.#text.length), '');
  }

  /** Where the last letter of a value ends; what the parser gives may reach into the lines below. */
  #endOf(part: Node | Pair<Node, Node> | undefined): number {
    if (isPair(part)) return this.#endOf(part.value ?? part.key);
    if (isCollection(part) && !part.flow) {
      const last = part.items.at(-1) as Node | Pair<Node, Node> | undefined;
      if (last) return this.#endOf(last);
    }
    const [start = 0, end = 0] = part?.range ?? [];
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return end === -1 ? this.#text.length : end;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #put(from: number, to: number, content: string): string {
    return this.#text.slice(0, from) + content + this.#text.slice(to);
  }
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function flows(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

/** What stands behind the colon of a key in this column. */
function below(value: WrittenValue, column: number): string {
  if (isShort(value)) return ` ${onOneLine(value)}`;
  const indent = column + 2;
  return `\n${' '.repeat(indent)}${asBlock(value, indent)}`;
}

function asBlock(value: WrittenValue, column: number): string {
  if (isShort(value)) return onOneLine(value);
  const margin = `\n${' '.repeat(column)}`;
  if (isList(value)) return value.map((one) => `- ${asBlock(one, column + 2)}`).join(margin);
  return Object.entries(value)
    .map(([key, inner]) => `${onOneLine(key)}:${below(inner, column)}`)
    .join(margin);
}

/** Plain texts, lists of them and maps of both go on one line; what is nested is laid out. */
function isShort(value: WrittenValue): boolean {
  if (typeof value === 'string') return true;
  const isFlat = isList(value) ? isOfTexts(value) : Object.values(value).every(isOfTexts);
  return isFlat && onOneLine(value).length <= LINE;
}

function isOfTexts(value: WrittenValue): boolean {
  if (typeof value === 'string') return true;
  const parts: readonly WrittenValue[] = isList(value) ? value : Object.values(value);
  return parts.length > 0 && parts.every((part) => typeof part === 'string');
}

function isList(value: WrittenValue): value is readonly WrittenValue[] {
  return Array.isArray(value);
}

function onOneLine(value: WrittenValue): string {
  // Inside a list: there a text with a comma gets the quotes that it needs between braces.
  const document = new Document([value], { schema: 'failsafe', aliasDuplicateObjects: false });
  if (isSeq(document.contents)) document.contents.flow = true;
  // Without quotes nothing would be left to be seen of it, nor to be cut later.
  visit(document, {
    Scalar(_, node) {
      if (node.value === '') node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 }).trim().slice(1, -1).trim();
}
