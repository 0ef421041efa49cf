import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { isGroup } from '../criteria/schema/criterion.ts';
import { ROUND_ACTIONS, ruleOf } from '../round/index.ts';
import { areLoggedUnits, type ChangedUnit, changedUnits, type LoggedUnit } from './audit-units.ts';
import type { NumberStyle } from './catalogue/numbers.ts';
import { localiseFigure } from './numbers.ts';
import type { StateLabels } from './service-words.ts';
import type { AuditText } from './vi/audit.ts';

/** One thing that changed. Without `from` it is new, without `to` it is gone. */
export interface ChangeLine {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ChangeWords {
  readonly text: AuditText;
  readonly labels: StateLabels;
  readonly numbers: NumberStyle;
  /** The set of the round, or all there are. */
  readonly sets: readonly CriteriaSet[];
}

export interface Changed {
  readonly action: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** A criterion or a document. */
  readonly key: string;
}

/** Bookkeeping that says nothing to a reader. */
const HIDDEN: ReadonlySet<string> = new Set(['version', 'id', 'format', 'lineage', 'job']);
/** Longer lists are cut: a cell of Excel holds no more than 32 767 signs, and nobody reads them. */
const MOST_LISTED = 40;

/** What changed, a line for each thing, in words. */
export function changeLines(words: ChangeWords, entry: Changed): readonly ChangeLine[] {
  const { text } = words;
  const { before, after, replaced, reason: _, ...rest } = entry.change;
  const tell = teller(words, entry);
  if (entry.action === 'edit-round' && areLoggedUnits(before) && areLoggedUnits(after)) {
    return unitLines(changedUnits(before, after), tell);
  }
  const [was, is, own] = [leavesOf(before), leavesOf(after), leavesOf(replaced)];
  // Points that are given stand above all that they would be worked out from.
  const givesPoints = is.has('points');
  const paths = new Set([...was.keys(), ...is.keys(), ...(givesPoints ? own.keys() : [])]);
  const lines: ChangeLine[] = [];
  for (const path of [...paths].toSorted(pointsFirst)) {
    const [from, to] = [was.get(path) ?? own.get(path), is.get(path)];
    // The reason of a decision stands beside what it is for.
    const isTold = path === 'reason' && to !== undefined;
    if (from === to || isTold || HIDDEN.has(path)) continue;
    const isOver = givesPoints && to === undefined && path.startsWith('inputs.');
    lines.push({
      what: tell.label(path),
      ...(from !== undefined && { from: tell.value(path, from) }),
      ...(to !== undefined && { to: tell.value(path, to) }),
      ...(isOver && { to: text.byPoints }),
    });
  }
  return [...lines, ...plainLines(rest, entry.action, tell)];
}

/** A line for each unit; those beyond what anybody reads are only counted. */
function unitLines(changed: readonly ChangedUnit[], tell: Teller): readonly ChangeLine[] {
  const what = tell.label('');
  const lines = changed.slice(0, MOST_LISTED).map(({ from, to }) => ({
    what,
    ...(from && { from: unitTold(from, tell) }),
    ...(to && { to: unitTold(to, tell) }),
  }));
  return changed.length > MOST_LISTED ? [...lines, { what, to: more(changed) }] : lines;
}

function unitTold({ code, name, group, attributes }: LoggedUnit, { label, value }: Teller): string {
  const told = Object.entries(attributes).map(([id, raw]) => {
    const path = `attributes.${id}`;
    return `${label(path)}: ${value(path, raw)}`;
  });
  return `${code} ${name} (${[value('group', group), ...told].join('; ')})`;
}

function more(items: readonly unknown[]): string {
  return `… (${items.length})`;
}

function pointsFirst(a: string, b: string): number {
  return Number(b === 'points') - Number(a === 'points');
}

interface Teller {
  label(path: string): string;
  value(path: string, raw: string): string;
}

function teller({ text, labels, numbers, sets }: ChangeWords, { action, key }: Changed): Teller {
  const node = sets.map((set) => set.byId.get(key)?.node).find((one) => one !== undefined);
  const inputs = node && !isGroup(node) ? node.inputs : {};
  const inputAt = (path: string) => inputs[/^inputs\.(.+)$/.exec(path)?.[1] ?? ''];
  const attributeAt = (path: string) => {
    const id = /(?:^|\.)attributes\.(.+)$/.exec(path)?.[1];
    return sets.map(({ attributes }) => attributes[id ?? '']).find((one) => one !== undefined);
  };
  return {
    label(path) {
      const name = path.split('.').at(-1) ?? path;
      const titled = inputAt(path)?.title ?? attributeAt(path)?.title;
      const { fields } = text;
      return titled ?? fields[`${action}.${path}`] ?? fields[path] ?? fields[name] ?? name;
    },
    value(path, raw) {
      const name = path.split('.').at(-1) ?? path;
      const options = inputAt(path)?.options ?? attributeAt(path)?.options;
      if (options) return each(raw, (one) => options[one] ?? one);
      if (TITLED.has(name)) return each(raw, (one) => titleIn(sets, one) ?? one);
      if (action === 'edit-round' && path === '')
        return each(raw, (one) => one.replace(/^([^…\s]+) .+$/, '$1'));
      if (raw === 'true' || raw === 'có') return text.yes;
      if (raw === 'false' || raw === 'không') return text.no;
      if (path.startsWith('inputs.') || POINTS.has(name))
        return localiseFigure(numbers, raw.replace(COMMA, '$1.$2'));
      return FREE.has(name) || path === '' ? raw : told(text, labels, raw);
    },
  };
}

/** Parts of a change whose values are ids that a set gives a title. */
const TITLED: ReadonlySet<string> = new Set(['kind', 'group', 'block', 'blocks', 'groups']);
/** Numbers are kept as they were typed, with a comma or a point. */
const COMMA = /^(-?\d+),(\d+)$/;
const POINTS: ReadonlySet<string> = new Set(['points', 'claimed']);
/** What somebody wrote, told letter for letter. */
const FREE: ReadonlySet<string> = new Set([
  'text',
  'explanation',
  'reason',
  'subject',
  'name',
  'title',
  'notice',
  'issuer',
  'number',
  'source',
]);

function titleIn(sets: readonly CriteriaSet[], id: string): string | undefined {
  for (const { unitGroups, blocks, evidenceKinds, byId } of sets) {
    const titled = [...unitGroups, ...blocks].find((one) => one.id === id)?.title;
    const title = titled ?? evidenceKinds[id] ?? byId.get(id)?.node.title;
    if (title !== undefined) return title;
  }
  return undefined;
}

function each(raw: string, tell: (one: string) => string): string {
  return raw.split(', ').map(tell).join(', ');
}

/** A change that is no before and after: steps from one state to the next, and what came with it. */
function plainLines(
  { from, to, ...rest }: Readonly<Record<string, unknown>>,
  action: string,
  { label, value }: Teller,
): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  const known = ROUND_ACTIONS.find((one) => one === action);
  const becomes = typeof to === 'string' ? to : known && ruleOf(known).unitBecomes;
  if (typeof from === 'string') {
    lines.push({
      what: label('state'),
      from: value('state', from),
      ...(becomes !== undefined && { to: value('state', becomes) }),
    });
  }
  for (const [path, raw] of leavesOf(rest)) {
    if (!HIDDEN.has(path)) lines.push({ what: label(path), to: value(path, raw) });
  }
  return lines;
}

/** Leaves of a change, by their path. */
type Leaves = ReadonlyMap<string, string>;

function leavesOf(value: unknown, path = ''): Leaves {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value)) return value.length === 0 ? new Map() : new Map([[path, list(value)]]);
  if (!isPlain(value)) return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function list(items: readonly unknown[]): string {
  const shown = items
    .slice(0, MOST_LISTED)
    .map((item) => (isPlain(item) ? rowOf(item) : String(item)));
  return [...shown, ...(items.length > MOST_LISTED ? [more(items)] : [])].join(', ');
}

/** A row is told by what people called it, not by the id it got. */
function rowOf({ id, ...row }: Readonly<Record<string, unknown>>): string {
  return Object.values('title' in row ? row : { id, ...row })
    .map(String)
    .join(' ');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAY = /\b(\d{4})-(\d{2})-(\d{2})\b(?:T[\d:.]+Z)?/g;
const FINGERPRINT = /^[0-9a-f]{64}$/;
const SHOWN_OF_FINGERPRINT = 12;

/** A raw value as people read it. */
function told(text: AuditText, labels: StateLabels, raw: string): string {
  if (FINGERPRINT.test(raw)) return `${raw.slice(0, SHOWN_OF_FINGERPRINT)}…`;
  const tables = [labels.round, labels.unit, labels.role, text.values];
  for (const table of tables) {
    const known = (table as Readonly<Record<string, string>>)[raw];
    if (known !== undefined && Object.hasOwn(table, raw)) return known;
  }
  return raw.replace(DAY, (_, year, month, day) => `${day}/${month}/${year}`);
}
