import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../criteria/canonical.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import { loadSet } from '../criteria/load.ts';
import {
  type Bundle,
  type BundleManifest,
  RESULTS,
  ROUND_PART,
  readBundle,
  SET_PART,
} from '../documents/bundle/index.ts';
import { compiledConditions } from '../scoring/compiled-conditions.ts';
import { rulesEngine } from '../scoring/rules-engine.ts';
import { rankFolder } from './rank-folder.ts';
import { resultRecords } from './result-record.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

export interface VerifiedBundle {
  readonly manifest?: BundleManifest;
  /** Of the file itself: the same stands in the log and beside the published result. */
  readonly sha256?: string;
  /** Units whose results were computed again and found equal; 0 unless all were. */
  readonly units: number;
  readonly findings: readonly Finding[];
}

/**
 * Computes the results in a bundle again from the evidence in it, with both evaluators and in whole
 * numbers, and holds them against the results in it. Needs nothing but the file.
 */
export async function verifyBundle(
  file: string,
  onUnit?: (done: number, all: number) => void,
): Promise<VerifiedBundle> {
  const { bundle, sha256, findings } = await readBundle(file);
  if (!bundle || !sha256) return { units: 0, findings };
  return inTemporaryFolder(async (folder) => {
    await unpack(bundle, folder);
    const verified = await computeAgain(file, bundle, folder, onUnit);
    return { manifest: bundle.manifest, sha256, ...verified };
  });
}

async function computeAgain(
  file: string,
  { manifest, parts }: Bundle,
  folder: string,
  onUnit: ((done: number, all: number) => void) | undefined,
): Promise<Omit<VerifiedBundle, 'manifest' | 'sha256'>> {
  const loaded = await loadSet(join(folder, SET_PART));
  if ('findings' in loaded) return { units: 0, findings: loaded.findings };
  const set = loaded.value;
  const differs = (unit: string, item: string, first: string, second: string): Finding => ({
    code: 'bundle.differs',
    at: { file, path: unit },
    figures: { unit, item, first, second },
  });
  if (set.hash !== manifest.set.hash) {
    const finding = differs('', 'set', manifest.set.hash, set.hash);
    return { units: 0, findings: [finding] };
  }
  const ranked = await rankFolder(join(folder, ROUND_PART), [set], {
    basis: 'final',
    evaluator: rulesEngine(),
    verifyWith: compiledConditions(),
    ...(onUnit && { onUnit }),
  });
  if (!ranked.result) return { units: 0, findings: ranked.findings.filter(isFault) };
  const now = resultRecords(ranked.result);
  const published = resultsIn(parts.get(RESULTS));
  const findings: Finding[] = [];
  for (const code of new Set([...now.keys(), ...published.keys()])) {
    const [a, b] = [published.get(code), now.get(code)];
    if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) continue;
    const [item, first, second] = firstDifference(a, b);
    findings.push(differs(code, item, first, second));
  }
  return { units: findings.length === 0 ? now.size : 0, findings };
}

function resultsIn(text: string | undefined): ReadonlyMap<string, unknown> {
  const parsed: unknown = JSON.parse(text ?? '{}');
  return new Map(Object.entries(parsed as Record<string, unknown>));
}

/** Where two records part first, as `final.total`, with both values. */
function firstDifference(a: unknown, b: unknown, path = ''): readonly [string, string, string] {
  if (isRecord(a) && isRecord(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (canonicalJson(a[key] ?? null) === canonicalJson(b[key] ?? null)) continue;
      return firstDifference(a[key], b[key], path === '' ? key : `${path}.${key}`);
    }
  }
  return [path, canonicalJson(a ?? null), canonicalJson(b ?? null)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The archive was read by name; a name that leads out of the folder is none of ours. */
async function unpack({ parts }: Bundle, folder: string): Promise<void> {
  for (const [path, text] of parts) {
    if (path.split('/').includes('..') || path.startsWith('/')) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
