import { withPointsAdapted } from '../app/points-adapted.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Finding } from '../criteria/finding.ts';
import { located } from '../criteria/located.ts';
import type { RawInputs } from '../evidence/schema.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import { readEvidence, type Written } from '../round/index.ts';

/** What is known of a unit, in the words of an evidence file. */
export interface UnitWritten {
  readonly document: Written;
  readonly external: Readonly<Record<string, RawInputs>>;
}

export interface Fitted {
  /** What is left of the submission; absent when the unit cannot be read at all. */
  readonly submission?: Submission;
  /** What no longer fits and was left out, each piece by its path. */
  readonly findings: readonly Finding[];
}

export interface Refit {
  readonly before: CriteriaSet;
  readonly set: CriteriaSet;
  readonly year: number;
  readonly keepShares: boolean;
}

/**
 * A unit's evidence as another version of the set reads it. What does not fit that version is left
 * out, piece by piece, and told: an answer to a criterion that is gone must not keep all others from
 * being counted. What is left out of a criterion that stays is missing there, not zero.
 */
export function fitEvidence(
  written: UnitWritten,
  unit: Unit,
  { before, set, year, keepShares }: Refit,
): Fitted {
  const values = { [unit.code]: written.external };
  const adapt = (value: unknown): Written =>
    withPointsAdapted(located(unit.code, value), before, set, keepShares).value as Written;
  let document = adapt(written.document);
  let external = (adapt({ values }).values as Record<string, UnitWritten['external']>)[unit.code];
  let told: readonly Finding[] | undefined;
  for (;;) {
    const read = readEvidence(set, unit, year, document, external ?? {});
    if ('value' in read) return { submission: read.value, findings: told ?? [] };
    // Later passes only find what was left without its other half.
    told ??= read.findings;
    const paths = read.findings.flatMap(({ at }) => pieceAt((at.path ?? '').split('/')) ?? []);
    const left = withoutPieces({ ...document, external }, paths);
    if (!left) return { findings: [...told, ...(told === read.findings ? [] : read.findings)] };
    ({ external, ...document } = left as Written & { external: UnitWritten['external'] });
  }
}

type Keys = readonly string[];

/** The smallest piece around a place that can be left out without hurting what stands beside it. */
function pieceAt(path: Keys): { readonly keys: Keys } | undefined {
  const [part, second, third, fourth] = path;
  const upTo = (length: number) => ({ keys: path.slice(0, length) });
  switch (part) {
    case 'documents':
      return second === undefined ? undefined : upTo(2);
    case 'answers':
      if (second === undefined) return undefined;
      return (third === 'inputs' || third === 'documents') && fourth !== undefined
        ? upTo(4)
        : upTo(2);
    case 'appraisal':
    case 'council':
      if (third === undefined) return part === 'council' ? upTo(1) : undefined;
      return fourth === 'inputs' && path.length > 4 ? upTo(5) : upTo(3);
    case 'external':
      return second === undefined ? undefined : upTo(Math.min(path.length, 3));
    case 'submitted':
      return upTo(1);
    default:
      return undefined;
  }
}

/** A copy without the pieces; nothing when none of them is there. */
function withoutPieces(
  value: Written,
  pieces: readonly { readonly keys: Keys }[],
): Written | undefined {
  const copy = structuredClone(value) as Record<string, unknown>;
  const lists = new Set<unknown[]>();
  const documents = new Set<unknown>();
  let found = false;
  for (const { keys } of pieces) {
    const holder = keys.slice(0, -1).reduce<unknown>(below, copy);
    const key = keys.at(-1) ?? '';
    const piece = below(holder, key);
    if (piece === undefined) continue;
    found = true;
    if (keys[0] === 'documents') documents.add(below(piece, 'id'));
    if (Array.isArray(holder)) {
      holder[Number(key)] = undefined;
      lists.add(holder);
    } else delete (holder as Record<string, unknown>)[key];
  }
  const answers = Object.values((copy.answers ?? {}) as Record<string, { documents?: unknown[] }>);
  for (const { documents: cited } of answers) {
    for (const [index, id] of (cited ?? []).entries()) {
      if (!cited || !documents.has(id)) continue;
      cited[index] = undefined;
      lists.add(cited);
    }
  }
  for (const list of lists) list.splice(0, list.length, ...list.filter((one) => one !== undefined));
  return found ? copy : undefined;
}

function below(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
