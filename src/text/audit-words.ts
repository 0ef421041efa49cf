import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { isGroup } from '../criteria/schema/criterion.ts';
import { auditEn } from './en/audit.ts';
import { type StateLabels, serviceWordsIn } from './service-words.ts';
import { type AuditText, auditVi } from './vi/audit.ts';
import type { Language } from './words.ts';

/** An entry of the log, as far as its words need it. */
export interface Logged {
  readonly action: string;
  readonly subject: string;
  readonly change: Readonly<Record<string, unknown>>;
}

/** One thing that changed. Without `from` it is new, without `to` it is gone. */
export interface ChangeLine {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a subject such as `round/hd-2025/unit/SN01/answer/1.1` is about. */
export interface AuditSubject {
  readonly round?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly part?: string;
  /** Of a part: the criterion, or the document. */
  readonly key?: string;
}

export interface AuditWords {
  readonly text: AuditText;
  action(action: string): string;
  /** @param nameOf gives people by their id */
  subject(subject: string, set: CriteriaSet | undefined, nameOf: (id: string) => string): string;
  lines(entry: Logged, set: CriteriaSet | undefined): readonly ChangeLine[];
  reason(entry: Logged): string | undefined;
}

export function auditWordsIn(language: Language): AuditWords {
  const text = language === 'en' ? auditEn : auditVi;
  const { labels } = serviceWordsIn(language);
  return {
    text,
    action: (action) => text.actions[action] ?? action,
    subject: (subject, set, nameOf) => subjectWords(text, subject, set, nameOf),
    lines: (entry, set) => changeLines(text, labels, entry, set),
    reason: ({ change }) => reasonOf(change),
  };
}

export function readSubject(subject: string): AuditSubject {
  const [first, second, third, fourth, part, ...key] = subject.split('/');
  if (first === 'person' && second) return { person: second };
  if (first === 'unit' && second) return { unit: second };
  if (first !== 'round' || !second) return {};
  if (third !== 'unit' || !fourth) return { round: second };
  return {
    round: second,
    unit: fourth,
    ...(part !== undefined && { part }),
    ...(key.length > 0 && { key: key.join('/') }),
  };
}

function subjectWords(
  text: AuditText,
  subject: string,
  set: CriteriaSet | undefined,
  nameOf: (id: string) => string,
): string {
  const say = text.subject;
  const { round, unit, person, part, key } = readSubject(subject);
  if (person !== undefined) return say.person(nameOf(person));
  const [first, id = ''] = subject.split('/');
  if (first === 'set') return say.set(id);
  if (first === 'file') return say.file;
  const parts = [
    round !== undefined && say.round(round),
    subject.endsWith('/units') && say.units,
    unit !== undefined && say.unit(unit),
    part !== undefined && (text.parts[part] ?? part),
    key !== undefined && part !== 'question' && keyWords(say, part, key, set),
  ];
  return parts.filter((one) => one !== false).join(' · ') || subject;
}

function keyWords(
  say: AuditText['subject'],
  part: string | undefined,
  key: string,
  set: CriteriaSet | undefined,
): string {
  if (part === 'document') return say.document(key);
  const title = set?.byId.get(key)?.node.title;
  return title === undefined ? say.criterion(key) : `${say.criterion(key)} ${title}`;
}

/** Leaves of a change, by their path. */
type Leaves = ReadonlyMap<string, string>;

function changeLines(
  text: AuditText,
  labels: StateLabels,
  { action, subject, change }: Logged,
  set: CriteriaSet | undefined,
): readonly ChangeLine[] {
  const { key = '' } = readSubject(subject);
  const node = set?.byId.get(key)?.node;
  const inputs = node && !isGroup(node) ? node.inputs : {};
  const label = (path: string): string => {
    const name = path.split('.').at(-1) ?? path;
    const input = /^inputs\.(.+)$/.exec(path)?.[1];
    if (input !== undefined) return inputs[input]?.title ?? input;
    const known = text.fields[path] ?? text.fields[`${action}.${path}`] ?? text.fields[name];
    return known ?? name;
  };
  const value = (path: string, raw: string): string => {
    const input = /^inputs\.(.+)$/.exec(path)?.[1];
    const options = input === undefined ? undefined : inputs[input]?.options;
    if (options)
      return raw
        .split(', ')
        .map((option) => options[option] ?? option)
        .join(', ');
    return path.startsWith('inputs.') ? raw : told(text, labels, raw);
  };
  const { before, after, reason: _, ...rest } = change;
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const lines: ChangeLine[] = [];
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(path), is.get(path)];
    if (from === to || HIDDEN.has(path)) continue;
    lines.push({
      what: label(path),
      ...(from !== undefined && { from: value(path, from) }),
      ...(to !== undefined && { to: value(path, to) }),
    });
  }
  return [...lines, ...plainLines(rest, label, value, text)];
}

/** Bookkeeping that says nothing to a reader. */
const HIDDEN: ReadonlySet<string> = new Set(['version', 'id']);

/** A change that is no before and after: steps from one state to the next, and what came with it. */
function plainLines(
  { from, to, ...rest }: Readonly<Record<string, unknown>>,
  label: (path: string) => string,
  value: (path: string, raw: string) => string,
  text: AuditText,
): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  if (typeof from === 'string') {
    lines.push({
      what: text.fields.state ?? '',
      from: value('state', from),
      ...(typeof to === 'string' && { to: value('state', to) }),
    });
  }
  for (const [path, raw] of leavesOf(rest)) {
    lines.push({ what: label(path), to: value(path, raw) });
  }
  return lines;
}

function leavesOf(value: unknown, path = ''): Leaves {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value)) {
    if (value.length === 0) return new Map();
    const one = value.map((item) => (isPlain(item) ? rowOf(item) : String(item)));
    return new Map([[path, one.join(', ')]]);
  }
  if (!isPlain(value)) return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function rowOf(row: object): string {
  return Object.values(row).map(String).join(' ');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAY = /\b(\d{4})-(\d{2})-(\d{2})\b(?:T[\d:.]+Z)?/g;
const FINGERPRINT = /^[0-9a-f]{64}$/;
const SHOWN_OF_FINGERPRINT = 12;

/** A raw value as people read it. */
function told(text: AuditText, labels: StateLabels, raw: string): string {
  if (raw === 'true') return text.yes;
  if (raw === 'false') return text.no;
  if (FINGERPRINT.test(raw)) return `${raw.slice(0, SHOWN_OF_FINGERPRINT)}…`;
  const tables = [labels.round, labels.unit, labels.role, text.values];
  for (const table of tables) {
    const known = (table as Readonly<Record<string, string>>)[raw];
    if (known !== undefined && Object.hasOwn(table, raw)) return known;
  }
  return raw.replace(DAY, (_, year, month, day) => `${day}/${month}/${year}`);
}

function reasonOf({ reason, after }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof reason === 'string') return reason;
  const own = isPlain(after) ? after.reason : undefined;
  return typeof own === 'string' ? own : undefined;
}
