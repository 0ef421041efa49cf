import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../../criteria/finding.ts';
import { Archive } from '../intake/archive.ts';
import { INTAKE_LIMITS } from '../intake/limits.ts';
import { Refusal } from '../intake/refusal.ts';
import { type Bundle, bundleManifest, MANIFEST } from './bundle.ts';
import { sha256Of } from './write-bundle.ts';

/** A whole province: a few kilobytes a unit, and the set. */
const LIMITS = {
  ...INTAKE_LIMITS,
  fileBytes: 200 * 2 ** 20,
  unpackedBytes: 2 ** 30,
  entries: 20_000,
};

export interface BundleRead {
  readonly bundle?: Bundle;
  /** Of the whole file. */
  readonly sha256?: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads a bundle and holds every part against the hash in its manifest: a part that is altered,
 * missing or not listed is told. Nothing is computed.
 */
export async function readBundle(file: string): Promise<BundleRead> {
  const refuse = (code: Finding['code'], figures: Record<string, string> = {}) => ({
    findings: [{ code, at: { file }, figures }],
  });
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > LIMITS.fileBytes) return refuse('bundle.unreadable', { reason: 'size' });
    bytes = await readFile(file);
  } catch (error) {
    return refuse('file.unreadable', { reason: codeOf(error) });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let texts: Map<string, string>;
  try {
    texts = await textsIn(bytes);
  } catch (error) {
    const reason = error instanceof Refusal ? 'zip' : codeOf(error);
    return refuse('bundle.unreadable', { reason });
  }
  const manifest = manifestOf(texts.get(MANIFEST));
  if (!manifest) return refuse('bundle.unreadable', { reason: MANIFEST });
  texts.delete(MANIFEST);
  const findings: Finding[] = [];
  const tell = (code: Finding['code'], part: string) =>
    findings.push({ code, at: { file, path: part }, figures: { part } });
  for (const [part, hash] of Object.entries(manifest.parts)) {
    const text = texts.get(part);
    if (text === undefined) tell('bundle.part-missing', part);
    else if (sha256Of(text) !== hash) tell('bundle.part-altered', part);
  }
  for (const part of texts.keys()) {
    if (!Object.hasOwn(manifest.parts, part)) tell('bundle.part-extra', part);
  }
  return findings.length > 0
    ? { findings }
    : { bundle: { manifest, parts: texts }, sha256, findings };
}

async function textsIn(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await Archive.open(bytes, LIMITS);
  const texts = new Map<string, string>();
  for (const name of archive.names) {
    let text = '';
    for await (const piece of archive.text(name)) text += piece;
    texts.set(name, text);
  }
  return texts;
}

/** The short code of the system or of the unpacking. Anything else is a bug and thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

function manifestOf(text: string | undefined) {
  try {
    const parsed = bundleManifest.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
