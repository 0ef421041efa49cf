import type { Problem } from '../api/client.ts';
import type { Piece } from '../api/units.ts';

/** Parts of a unit's evidence that people write on a page. */
export type DraftPart = Extract<Piece['part'], 'answer' | 'document'>;
export type Written = Readonly<Record<string, unknown>>;

/** What somebody typed that the server does not have yet. */
export interface Draft {
  readonly part: DraftPart;
  readonly key: string;
  /** Null takes the piece away. */
  readonly value: Written | null;
  /** Version of the piece it was typed over; 0 for a new one. */
  readonly seen: number;
  readonly state: DraftState;
}

export type DraftState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** A colleague saved the same piece meanwhile; `current` is theirs, or gone. */
  | { readonly kind: 'conflict'; readonly current: Piece | null }
  /** The server cannot take it as it is. */
  | { readonly kind: 'refused'; readonly problem: Problem };

export function nameOf({ part, key }: Pick<Draft, 'part' | 'key'>): string {
  return `${part}/${key}`;
}
