import { listed } from './figures.ts';
import type { SetFault } from './set-fault.ts';

/** What a reference points at; the sentence names it in Vietnamese. */
export type Referred =
  | 'body'
  | 'criterion'
  | 'deadline'
  | 'document'
  | 'evidenceKind'
  | 'fact'
  | 'grade'
  | 'input'
  | 'option'
  | 'unitGroup';

/** A fault when `found` is none of the names it may be. */
export function* refersTo(
  what: Referred,
  found: string | undefined,
  allowed: readonly string[],
  path: readonly PropertyKey[],
): Generator<SetFault> {
  if (found === undefined || allowed.includes(found)) return;
  yield { code: 'set.reference-unknown', path, figures: { what, found, allowed: listed(allowed) } };
}

/** The same for a list of references, each with its own place. */
export function* referToAll(
  what: Referred,
  found: readonly string[] | undefined,
  allowed: readonly string[],
  path: readonly PropertyKey[],
): Generator<SetFault> {
  for (const [index, name] of (found ?? []).entries()) {
    yield* refersTo(what, name, allowed, [...path, index]);
  }
}
