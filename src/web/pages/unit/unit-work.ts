import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion, Group } from '../../../criteria/schema/criterion.ts';
import { isGroup } from '../../../criteria/schema/criterion.ts';
import { isFor } from '../../../criteria/walk.ts';
import type { Piece } from '../../api/units.ts';
import { type Draft, type DraftPart, nameOf, type Written } from '../../drafts/draft.ts';
import type { LiveScores } from '../../scoring/live-scores.ts';

/** A row of the unit's form: groups and criteria in the order of the regulation. */
export type FormRow =
  | { readonly kind: 'group'; readonly group: Group; readonly depth: number }
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly depth: number };

/** The criteria a unit of this group answers, under their groups. */
export function formRows(set: CriteriaSet, group: string): readonly FormRow[] {
  return set.nodes
    .filter((placed) => isFor(placed, group))
    .map(({ node, ancestors }): FormRow => {
      const depth = ancestors.length;
      return isGroup(node)
        ? { kind: 'group', group: node, depth }
        : { kind: 'criterion', criterion: node, depth };
    });
}

/** What a unit says as it stands on the page: what is saved, with what is being typed over it. */
export interface Said {
  readonly value: Written | undefined;
  /** Version of what is saved; 0 when nothing is. */
  readonly version: number;
  readonly draft: Draft | undefined;
}

export type SaidOf = (part: DraftPart, key: string) => Said;

export function saidOf(entries: readonly Piece[], drafts: readonly Draft[]): SaidOf {
  const saved = new Map(entries.map((entry) => [`${entry.part}/${entry.key}`, entry]));
  const typed = new Map(drafts.map((draft) => [nameOf(draft), draft]));
  return (part, key) => {
    const name = nameOf({ part, key });
    const entry = saved.get(name);
    const draft = typed.get(name);
    const value = draft ? (draft.value ?? undefined) : entry?.value;
    return { value, version: entry?.version ?? 0, draft };
  };
}

/** Everything said, as the core reads it. */
export function piecesOf(entries: readonly Piece[], drafts: readonly Draft[]) {
  const typed = new Map(drafts.map((draft) => [nameOf(draft), draft]));
  const untouched = entries.filter(({ part, key }) => !typed.has(`${part}/${key}`));
  const changed = drafts.filter(({ value }) => value !== null);
  const now = new Date();
  return [
    ...untouched.map((entry) => ({ ...entry, changedAt: new Date(entry.changedAt) })),
    ...changed.map(({ part, key, value }) => ({ part, key, value: value ?? {}, changedAt: now })),
  ];
}

/** An answer in the words of an evidence file, its parts with their shapes. */
export interface AnswerValue {
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  readonly documents: readonly string[];
  readonly explanation: string;
}

export function answerIn(value: Written | undefined): AnswerValue {
  const { inputs, documents, explanation } = value ?? {};
  return {
    inputs: (inputs ?? {}) as AnswerValue['inputs'],
    documents: (documents ?? []) as readonly string[],
    explanation: typeof explanation === 'string' ? explanation : '',
  };
}

/** The answer as it is saved: what is empty is left out, and nothing at all takes it away. */
export function writtenAnswer(
  before: Written | undefined,
  { inputs, documents, explanation }: AnswerValue,
): Written | null {
  const given = Object.entries(inputs).filter(([, value]) =>
    typeof value === 'string' ? value.trim() !== '' : value.length > 0,
  );
  const { claimed } = before ?? {};
  const written = {
    ...(given.length > 0 && { inputs: Object.fromEntries(given) }),
    ...(documents.length > 0 && { documents }),
    ...(explanation.trim() !== '' && { explanation }),
    ...(claimed !== undefined && { claimed }),
  };
  return Object.keys(written).length === 0 ? null : written;
}

/** How far a criterion is, for the unit itself. */
export type Standing = 'answered' | 'missing' | 'faulty' | 'notApplicable' | 'waitsForOthers';

export function standingOf(live: LiveScores | undefined, criterion: string): Standing | undefined {
  const found = live?.lines.get(criterion);
  if (!live || !found) return undefined;
  if (live.faults.has(criterion)) return 'faulty';
  if (found.line.state === 'notApplicable') return 'notApplicable';
  const own = found.line.missing.some(
    (missing) => missing.kind === 'evidence' || (missing.kind === 'input' && missing.by === 'unit'),
  );
  if (own || found.line.proof.state === 'absent') return 'missing';
  return found.line.missing.length > 0 ? 'waitsForOthers' : 'answered';
}

/** Every document of the unit, saved or just typed. */
export function documentIds(
  entries: readonly Piece[],
  drafts: readonly Draft[],
): readonly string[] {
  const removed = new Set(drafts.filter(({ value }) => value === null).map(nameOf));
  const all = [...entries, ...drafts].filter(({ part }) => part === 'document');
  const ids = new Set(all.map(({ key }) => key));
  return [...ids].filter((id) => !removed.has(`document/${id}`));
}
