import { type Schemas, sendFile } from './client.ts';
import type { UnitAt } from './units.ts';

export type Attached = Schemas['AttachedFile'];

export function fileAddress({ round, unit }: UnitAt, document: string): string {
  const [r, u, d] = [round, unit, document].map(encodeURIComponent);
  return `/v1/rounds/${r}/units/${u}/documents/${d}/file`;
}

/** Sends the file of a document that is written down already. */
export function attachFile(
  at: UnitAt,
  document: string,
  file: File,
  onPart?: (share: number) => void,
): Promise<Attached> {
  return sendFile<Attached>('PUT', fileAddress(at, document), file, onPart);
}

/** An id for a new document that no colleague makes at the same time. */
export function newDocumentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return `tl-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
