import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of a result bundle: what was published, and the hash of every other part. */
export const bundleManifest = z.strictObject({
  format: z.literal('thangdiem-bundle-1'),
  round: z.string(),
  title: z.string(),
  year: z.int(),
  publication: z.int().min(1),
  /** The publication this one corrects, and why. */
  corrects: z.int().optional(),
  reason: z.string().optional(),
  publishedAt: z.iso.datetime(),
  engineVersion: z.string(),
  set: z.strictObject({ id: z.string(), version: z.string(), hash: sha256 }),
  /** Last entry of the audit log when it was published. */
  audit: z.strictObject({ seq: z.int(), hash: sha256 }),
  /** By path in the bundle. */
  parts: z.record(z.string(), sha256),
  /** Files that units gave as proof; they are kept apart, and known by their hash. */
  evidence: z.array(
    z.strictObject({
      unit: z.string(),
      document: z.string(),
      name: z.string(),
      sha256,
    }),
  ),
});
export type BundleManifest = z.output<typeof bundleManifest>;

export const MANIFEST = 'manifest.json';
export const RESULTS = 'results.json';
/** The round as a folder that every command of this program reads. */
export const ROUND_PART = 'round/';
export const SET_PART = 'set/set.yaml';

export interface Bundle {
  readonly manifest: BundleManifest;
  /** Text by path, without the manifest. */
  readonly parts: ReadonlyMap<string, string>;
}
