import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { KNOWN_PARTS } from '../round/index.ts';
import { type ChangeLine, changeLines } from './audit-changes.ts';
import { auditEn } from './en/audit.ts';
import { numbers as numbersEn } from './en/numbers.ts';
import { serviceWordsIn } from './service-words.ts';
import { type AuditText, auditVi } from './vi/audit.ts';
import { numbers as numbersVi } from './vi/numbers.ts';
import type { Language } from './words.ts';

export type { ChangeLine };

/** An entry of the log, as far as its words need it. */
export interface Logged {
  readonly action: string;
  readonly subject: string;
  readonly change: Readonly<Record<string, unknown>>;
}

/** What ids in the log stand for; what is unknown is told by its id. */
export interface AuditNames {
  person(id: string): string;
  unit(code: string): string | undefined;
  /** The set of a round. */
  set(round: string): CriteriaSet | undefined;
  /** All sets there are, for what belongs to no round. */
  readonly sets: readonly CriteriaSet[];
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
  /** The action with the part of a unit's file that it was done to. */
  deed(entry: Pick<Logged, 'action' | 'subject'>): string;
  subject(subject: string, names: AuditNames): string;
  lines(entry: Logged, names: AuditNames): readonly ChangeLine[];
  reason(entry: Logged): string | undefined;
}

export function auditWordsIn(language: Language): AuditWords {
  const text = language === 'en' ? auditEn : auditVi;
  const numbers = language === 'en' ? numbersEn : numbersVi;
  const { labels } = serviceWordsIn(language);
  const actions: Readonly<Record<string, string>> = text.actions;
  return {
    text,
    action: (action) => actions[action] ?? action,
    deed({ action, subject }) {
      const { part } = readSubject(subject);
      const told = actions[action] ?? action;
      return part !== undefined && part !== 'question' ? `${told}: ${text.parts[part]}` : told;
    },
    subject: (subject, names) => subjectWords(text, subject, names),
    lines(entry, names) {
      const { round, key = '' } = readSubject(entry.subject);
      const own = round === undefined ? undefined : names.set(round);
      const sets = own ? [own] : names.sets;
      return changeLines({ text, labels, numbers, sets }, { ...entry, key });
    },
    reason: ({ change: { reason, after } }) => {
      const own = typeof after === 'object' && after !== null && 'reason' in after && after.reason;
      return [reason, own].find((one) => typeof one === 'string');
    },
  };
}

const PARTS = [...KNOWN_PARTS, 'question'].join('|');
// Codes of units may hold a slash; parts are known by name.
const OF_UNIT = new RegExp(`^round/([^/]+)/unit/(.+?)(?:/(${PARTS})/(.+))?$`);
const OTHER = /^(round|unit|person)\/(.+?)(?:\/units)?$/;

export function readSubject(subject: string): AuditSubject {
  const [, round, unit, part, key] = OF_UNIT.exec(subject) ?? [];
  if (round !== undefined && unit !== undefined) {
    return { round, unit, ...(part !== undefined && key !== undefined && { part, key }) };
  }
  const [, what, id] = OTHER.exec(subject) ?? [];
  return what === undefined || id === undefined ? {} : { [what]: id };
}

function subjectWords(text: AuditText, subject: string, names: AuditNames): string {
  const say = text.subject;
  const { round, unit, person, part, key } = readSubject(subject);
  if (person !== undefined) return say.person(names.person(person));
  const [first, id = ''] = subject.split('/');
  if (first === 'set') return say.set(id);
  if (first === 'file') return say.file;
  const set = round === undefined ? undefined : names.set(round);
  const parts = [
    unit !== undefined && [say.unit(unit), names.unit(unit)].filter(Boolean).join(' '),
    key !== undefined && part !== 'question' && keyWords(say, part, key, set),
    round !== undefined && subject.endsWith('/units') && say.units,
    round !== undefined && say.round(round),
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
