import { zipSync } from 'fflate';

/** Files by name as one .zip. Workbooks are packed already, so they are only put together. */
export function formArchive(files: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  const entries = [...files].map(([name, bytes]) => [name, [bytes, STORED(date)]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

const STORED = (mtime: Date) => ({ level: 0, mtime }) as const;
