import type { FormInput, FormKind } from './form.ts';
import { LAYOUT_VERSION } from './form.ts';

/** What a filled form says of itself, so that an old, foreign or misdirected one is known as such. */
export interface FormIdentity {
  readonly layout: string;
  readonly kind: string;
  readonly set: string;
  readonly version: string;
  readonly hash: string;
  readonly round: string;
  readonly year: string;
  readonly unit: string;
  /** Fingerprint of what the form was made from; `none` for a unit's own of before there was one. */
  readonly basis: string;
}

export const IDENTITY_KEYS = [
  'layout',
  'kind',
  'set',
  'version',
  'hash',
  'round',
  'year',
  'unit',
  'basis',
] as const satisfies readonly (keyof FormIdentity)[];

/** First cell of the hidden sheet that carries the identity. */
export const FORM_MARK = 'thangdiem-form';
/** Custom property of the file that carries it too, should the sheet be lost. */
export const IDENTITY_PROPERTY = 'ThangDiem';
const SEPARATOR = '; ';

export function identityOf({ kind, set, round, unit, basis }: FormInput): FormIdentity {
  return {
    layout: LAYOUT_VERSION,
    kind,
    set: set.id,
    version: set.version,
    hash: set.hash,
    round: round.id,
    year: String(round.year),
    unit: unit.code,
    basis: basis ?? 'none',
  };
}

/** The identity in one line, for the properties of the file: `thangdiem-form; layout=1; …`. */
export function identityText(identity: FormIdentity): string {
  const parts = IDENTITY_KEYS.map((key) => `${key}=${encodeURIComponent(identity[key])}`);
  return [FORM_MARK, ...parts].join(SEPARATOR);
}

/** Reads `identityText` back; `undefined` for any other text. */
export function readIdentityText(text: string): FormIdentity | undefined {
  const [mark, ...parts] = text.split(/;\s*/);
  if (mark?.trim() !== FORM_MARK) return undefined;
  return identityFrom(
    parts.map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), decoded(part.slice(at + 1).trim())];
    }),
  );
}

/** Nothing unless every key is there: half an identity proves nothing. */
export function identityFrom(
  entries: Iterable<readonly [string, string]>,
): FormIdentity | undefined {
  const found = new Map(entries);
  const identity: Partial<Record<keyof FormIdentity, string>> = {};
  for (const key of IDENTITY_KEYS) {
    const value = found.get(key);
    if (value === undefined || value === '') return undefined;
    identity[key] = value;
  }
  return identity as FormIdentity;
}

export function isFormKind(text: string): text is FormKind {
  return text === 'self' || text === 'appraisal' || text === 'council';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
