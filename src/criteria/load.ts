import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { canonicalJson } from './canonical.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { Finding, Read } from './finding.ts';
import { readYaml } from './located-yaml.ts';
import { notASet } from './not-a-set.ts';
import { readTextFile } from './read-file.ts';
import { readSet } from './read-set.ts';

/** A set as it stood in a file, with a fingerprint to tell later whether it is still the same. */
export interface LoadedSet extends CriteriaSet {
  /** sha256, hexadecimal, of the values written: comments, layout and order of keys do not matter. */
  readonly hash: string;
}

export interface LoadedSets {
  readonly sets: readonly LoadedSet[];
  /** Every fault of the sets left out, and notices of those taken. */
  readonly findings: readonly Finding[];
}

/** The file name that makes a folder a data pack. */
export const SET_FILE = 'set.yaml';

/** Reads and checks one set. Notices come beside a set that was taken. */
export async function loadSet(file: string): Promise<Read<LoadedSet> & { notices: Finding[] }> {
  const text = await readTextFile(file);
  if ('findings' in text) return { ...text, notices: [] };
  return setFromText(text.value, file);
}

/** The same for a text that is at hand. @param file where it is from, for messages */
export function setFromText(text: string, file: string): Read<LoadedSet> & { notices: Finding[] } {
  const yaml = readYaml(text, file);
  const { notices } = yaml;
  if ('findings' in yaml) return { findings: yaml.findings, notices };
  const other = notASet(yaml.value);
  if (other) return { findings: [other], notices };
  const set = readSet(yaml.value);
  if ('findings' in set) return { findings: set.findings, notices };
  const hash = createHash('sha256').update(canonicalJson(yaml.value.value)).digest('hex');
  return { value: { ...set.value, hash }, notices };
}

/** Reads the sets of several paths; a folder stands for every `set.yaml` below it. */
export async function loadSets(paths: readonly string[]): Promise<LoadedSets> {
  const files = new Set<string>();
  const findings: Finding[] = [];
  for (const path of paths) {
    const found = await setFilesOf(normalize(path));
    if (found.length === 0)
      findings.push({ code: 'set.none-found', at: { file: path }, figures: {} });
    for (const file of found) files.add(file);
  }
  const sets: LoadedSet[] = [];
  for (const file of files) {
    const loaded = await loadSet(file);
    if ('value' in loaded) sets.push(loaded.value);
    else findings.push(...loaded.findings);
    findings.push(...loaded.notices);
  }
  return { sets, findings };
}

/** The path itself unless it is a folder; what cannot be listed is left for reading to refuse. */
async function setFilesOf(path: string): Promise<readonly string[]> {
  const entries = await listFolder(path);
  if (!entries) return [path];
  const files: string[] = [];
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isFile() && entry.name === SET_FILE) files.push(inner);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      files.push(...(await setFilesOf(inner)));
    }
  }
  return files;
}

async function listFolder(path: string): Promise<readonly Dirent[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
