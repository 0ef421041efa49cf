export {
  type Bundle,
  type BundleManifest,
  MANIFEST,
  RESULTS,
  ROUND_PART,
  SET_PART,
} from './bundle.ts';
export { readBundle } from './read-bundle.ts';
export { sha256Of, writeBundle } from './write-bundle.ts';
