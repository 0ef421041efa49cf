import { diskFiles } from './disk-files.ts';
import type { FileStore } from './file-store.ts';
import { type S3Address, s3Files } from './s3-files.ts';

export type { FileRefused, FileStore } from './file-store.ts';
export { FilesUnreachable, MOST_BYTES } from './file-store.ts';

/** Where the content of files lies: in a folder, or in a store that speaks the protocol of S3. */
export type FilesAddress =
  | { readonly kind: 'disk'; readonly folder: string }
  | ({ readonly kind: 's3' } & S3Address);

export function openFiles(address: FilesAddress): Promise<FileStore> {
  return address.kind === 'disk' ? diskFiles(address.folder) : s3Files(address);
}
