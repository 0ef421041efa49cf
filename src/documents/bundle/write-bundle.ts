import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { type BundleManifest, MANIFEST } from './bundle.ts';

/** Earliest day a zip can hold: the same content always gives the same bytes. */
const SAME_DAY = new Date(1980, 0, 1);

/** Puts a bundle together; the manifest names the hash of each part. */
export function writeBundle(
  manifest: Omit<BundleManifest, 'parts'>,
  parts: ReadonlyMap<string, string>,
): Uint8Array {
  const ordered = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hashes = Object.fromEntries(ordered.map(([path, text]) => [path, sha256Of(text)]));
  const whole: BundleManifest = { ...manifest, parts: hashes };
  const files = [[MANIFEST, `${JSON.stringify(whole, null, 2)}\n`] as const, ...ordered];
  const entries = files.map(
    ([path, text]) => [path, [strToU8(text), { mtime: SAME_DAY }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { level: 6 });
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
